import type { Id } from '../../src-model/map/ids'
import { Announcements } from './announcements'
import type { News } from './news'

const NOTHING: ReadonlySet<Id> = new Set()

/** What is shown of what has just happened. */
export interface Shown {
  /** What has just come. */
  ringing: ReadonlySet<Id>
  /** Resources whose status has just changed. */
  woken: ReadonlySet<Id>
}

/** Lets what is new ring for its time, and says when that is over. Times are those of frames, in milliseconds. */
export class Ringing {
  readonly #announcements = new Announcements()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isOver = false

  /** @param onEnd told when something has stopped ringing, or being new. */
  constructor(private readonly onEnd: () => void) {}

  note(news: News, now: number): void {
    this.#announcements.note(news, now)
  }

  forget(): void {
    this.#announcements.forget()
    this.stop()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#isOver = false
  }

  /** What counts as new for what is written. */
  fresh(now: number): ReadonlySet<Id> {
    return this.#announcements.fresh(now)
  }

  /** Whether something has ended since this was asked last. */
  takeEnd(): boolean {
    const isOver = this.#isOver
    this.#isOver = false
    return isOver
  }

  /** What rings now. @param isOff whether nothing is to move. */
  shown(now: number, isOff: boolean): Shown {
    if (isOff) return { ringing: NOTHING, woken: NOTHING }
    return { ringing: this.#announcements.ringing(now), woken: this.#announcements.woken(now) }
  }

  /** Waits for the next end. */
  plan(now: number): void {
    clearTimeout(this.#timer)
    const left = this.#announcements.nextEnd(now)
    if (left === null) return
    this.#timer = setTimeout(() => {
      this.#isOver = true
      this.onEnd()
    }, left + 1)
  }
}
