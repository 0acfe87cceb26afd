/** Crashes longer ago than this count no more, in milliseconds. */
const SPAN = 60_000
/** Before the first, second, … load after a crash, in milliseconds; the last one before all others. */
const PAUSES = [0, 250, 500, 1000, 2000, 5000, 10_000]

/** How long to wait before a page that crashed is loaded again: not at all, and longer while it goes on crashing. */
export class CrashPauses {
  #crashes: number[] = []

  /** Takes note of a crash. @param now milliseconds. @returns the pause, in milliseconds. */
  next(now: number): number {
    this.#crashes = [...this.#crashes.filter((at) => now - at < SPAN), now].slice(-PAUSES.length)
    return PAUSES[this.#crashes.length - 1] ?? 0
  }
}
