import { afterUpdate, type WallSnapshot, type WallUpdate } from './wall-stream'

/** How long to wait before a refused question is asked again, in milliseconds: longer each time, up to the last. */
const PAUSES = [250, 500, 1_000, 2_000, 5_000] as const

interface WallFollowerOptions {
  /** Asks for all that the wall shows. @returns `null` when it is refused. */
  ask: () => Promise<WallSnapshot | null>
  /** Calls back after so many milliseconds. */
  later: (then: () => void, pause: number) => void
  /** Told of all that the wall shows, whenever that changes. */
  show: (shown: WallSnapshot) => void
}

/**
 * Keeps what a page shows equal to what main tells: updates in their order, and a snapshot where one is missing. The
 * page has to hear updates before it asks for the first time, and main to send them from the moment on at which it
 * takes the snapshot; then none can be lost.
 */
export class WallFollower {
  #shown: WallSnapshot | null = null
  /** Updates that came while a snapshot was on its way; they may be newer than it. */
  #late: WallUpdate[] = []
  #asking: Promise<void> | null = null
  #refusals = 0
  #isToAskAgain = false

  constructor(private readonly options: WallFollowerOptions) {}

  /** An update has come. */
  receive(update: WallUpdate): void {
    if (this.#asking !== null) this.#late.push(update)
    else if (this.#shown === null) this.#refreshUnlessWaiting()
    else if (update.seq > this.#shown.seq) this.#follow(this.#shown, update)
  }

  /**
   * Asks for all of it, and goes on from there. Resolves once the answer is there; asking twice is asking once. What is
   * refused is asked again by itself, later and later.
   */
  refresh(): Promise<void> {
    this.#asking ??= this.#ask()
    return this.#asking
  }

  async #ask(): Promise<void> {
    const snapshot = await this.options.ask().catch(() => null)
    const late = this.#late
    this.#late = []
    this.#asking = null
    if (snapshot === null) this.#askLater()
    else {
      this.#refusals = 0
      this.#show(snapshot)
    }
    // Those that came before a refusal may still go on from what is shown.
    for (const update of late) this.receive(update)
  }

  #askLater(): void {
    if (this.#isToAskAgain) return
    const pause = PAUSES[Math.min(this.#refusals, PAUSES.length - 1)] ?? 0
    this.#refusals += 1
    this.#isToAskAgain = true
    this.options.later(() => {
      this.#isToAskAgain = false
      void this.refresh()
    }, pause)
  }

  /** While it is to be asked again anyway, the answer will hold whatever is missing. */
  #refreshUnlessWaiting(): void {
    if (!this.#isToAskAgain) void this.refresh()
  }

  #follow(shown: WallSnapshot, update: WallUpdate): void {
    const next = afterUpdate(shown, update)
    if (next === null) this.#refreshUnlessWaiting()
    else this.#show(next)
  }

  #show(shown: WallSnapshot): void {
    this.#shown = shown
    this.options.show(shown)
  }
}
