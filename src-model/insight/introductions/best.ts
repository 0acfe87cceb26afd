/** The best of many things, without keeping them all. */
export class Best<Thing> {
  readonly #most: number
  readonly #compare: (one: Thing, other: Thing) => number
  #kept: Thing[] = []
  /** The worst of the best so far, once there are as many as wanted. */
  #last: Thing | undefined

  /** @param compare below zero where `one` is better; a total order. */
  constructor(most: number, compare: (one: Thing, other: Thing) => number) {
    this.#most = most
    this.#compare = compare
  }

  /** Looks at one more. */
  add(thing: Thing): void {
    if (this.#last !== undefined && this.#compare(thing, this.#last) > 0) return
    this.#kept.push(thing)
    // Sorting now and then costs less than keeping an order all the time.
    if (this.#kept.length >= 2 * this.#most) this.#cut()
  }

  /** The best, best first. */
  sorted(): Thing[] {
    this.#cut()
    return this.#kept
  }

  #cut(): void {
    this.#kept = this.#kept.sort(this.#compare).slice(0, this.#most)
    if (this.#kept.length === this.#most) this.#last = this.#kept.at(-1)
  }
}
