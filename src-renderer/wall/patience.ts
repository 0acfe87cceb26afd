/** How long everything has stood still before texts are placed anew, in milliseconds. */
const STILL_MS = 120
/** Texts that took no longer are placed within the frame that shows a newcomer, in milliseconds. */
const CHEAP_MS = 12

/** What there is to know about a frame, to decide whether texts are placed in it. */
interface Frame {
  /** When it began, in milliseconds. */
  now: number
  /** Whether the view or nodes are moving. */
  isMoving: boolean
  /** Whether it shows a change, which is not to wait for its texts. */
  isChanged: boolean
}

/** Knows when it is time to place texts anew: not while things move, and not before a change is seen. */
export class Patience {
  #lastMove = Number.NEGATIVE_INFINITY
  #lastChange = Number.NEGATIVE_INFINITY
  #isUrgent = false
  #pace = 0

  /** Something jumped to where it is. */
  moved(now: number): void {
    this.#lastMove = now
  }

  /** Something has changed that texts may be placed otherwise for. */
  changed(now: number): void {
    this.#lastChange = now
  }

  /** Somebody's text is missing, or says what is not so any more: that does not wait for others. */
  urge(): void {
    this.#isUrgent = true
  }

  /** Texts were placed and shown. @param pace how long that took, in milliseconds. */
  done(pace: number): void {
    this.#isUrgent = false
    this.#pace = pace
  }

  /** Whether it is time. */
  isOver({ now, isMoving, isChanged }: Frame): boolean {
    if (isMoving) this.#lastMove = now
    if (isMoving || now - this.#lastMove < STILL_MS) return false
    if (this.#isUrgent) return !isChanged || this.#pace <= CHEAP_MS
    return now - this.#lastChange >= STILL_MS
  }
}
