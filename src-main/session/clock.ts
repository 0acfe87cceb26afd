/** The time, and timers, injected so that tests need not wait. */
export interface Clock {
  now(): Date
  /**
   * Runs something later, once.
   *
   * @param ms milliseconds from now.
   * @returns a function that calls it off.
   */
  after(ms: number, run: () => void): () => void
}

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** Resolves after a while. @param ms milliseconds. */
export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve)
  })
}

/** The time as ISO 8601 in UTC, as the map and the library keep it. */
export function isoNow(clock: Clock): string {
  return clock.now().toISOString()
}

/** The time as a part of a file name that sorts by age: `20260131T094502123Z`. */
export function fileStamp(clock: Clock): string {
  return isoNow(clock).replace(/[-:.]/g, '')
}
