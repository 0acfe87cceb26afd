import type { Clock } from '../../../src-main/session/clock'

/** A clock that stands still until told to go on. */
export class ManualClock implements Clock {
  #now = Date.parse('2026-05-01T09:00:00.000Z')
  #timers: { at: number; run: () => void }[] = []

  now(): Date {
    return new Date(this.#now)
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer)
    }
  }

  /** How many timers are set. */
  get timers(): number {
    return this.#timers.length
  }

  /** Goes on, and runs what comes due on the way. @param ms milliseconds. */
  advance(ms: number): void {
    const end = this.#now + ms
    for (;;) {
      const [next] = this.#timers.filter((each) => each.at <= end).sort((one, other) => one.at - other.at)
      if (next === undefined) break
      this.#timers = this.#timers.filter((each) => each !== next)
      this.#now = next.at
      next.run()
    }
    this.#now = end
  }
}

/** A clock whose timers come due at once, and on which a millisecond passes whenever somebody looks. */
export class ImpatientClock implements Clock {
  #now = Date.parse('2026-05-01T09:00:00.000Z')

  now(): Date {
    this.#now += 1
    return new Date(this.#now)
  }

  after(_ms: number, run: () => void): () => void {
    const timer = setImmediate(run)
    return () => clearImmediate(timer)
  }
}
