import { afterUpdate, type WallSnapshot, type WallUpdate } from './wall-stream'

interface WallFollowerOptions {
  /** Asks for all that the wall shows. @returns `null` when it is refused. */
  ask: () => Promise<WallSnapshot | null>
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

  constructor(private readonly options: WallFollowerOptions) {}

  /** An update has come. */
  receive(update: WallUpdate): void {
    if (this.#asking !== null) this.#late.push(update)
    else if (this.#shown === null) void this.refresh()
    else if (update.seq > this.#shown.seq) this.#follow(this.#shown, update)
  }

  /** Asks for all of it, and goes on from there. Resolves once the answer is there; asking twice is asking once. */
  refresh(): Promise<void> {
    this.#asking ??= this.#ask()
    return this.#asking
  }

  async #ask(): Promise<void> {
    const snapshot = await this.options.ask().catch(() => null)
    const late = this.#late
    this.#late = []
    this.#asking = null
    if (snapshot === null) return
    this.#show(snapshot)
    for (const update of late) this.receive(update)
  }

  #follow(shown: WallSnapshot, update: WallUpdate): void {
    const next = afterUpdate(shown, update)
    if (next === null) void this.refresh()
    else this.#show(next)
  }

  #show(shown: WallSnapshot): void {
    this.#shown = shown
    this.options.show(shown)
  }
}
