/** How many crashes are taken for bad luck, and within what time, in milliseconds. */
const MOST_CRASHES = 2
const SPAN = 600_000

/** Tells bad luck from a page that will not stay up: at the third crash within ten minutes something else is needed. */
export class CrashLimit {
  #crashes: number[] = []

  /** Takes note of a crash. @param now milliseconds. @returns whether it is one too many. */
  isOver(now: number): boolean {
    this.#crashes = [...this.#crashes.filter((at) => now - at < SPAN), now]
    return this.#crashes.length > MOST_CRASHES
  }

  /** Forgets them. */
  reset(): void {
    this.#crashes = []
  }
}
