import type { Phase } from '../../src-model/agenda'
import type { WallOpening, WallPlace, WallStatus } from '../../src-model/contract/wall'
import type { Commit } from '../../src-model/map/commit'
import { type WallLook, type WallState, wallStateFrom } from '../../src-model/wall/wall-state'
import type { WallSnapshot, WallUpdate } from '../../src-model/wall/wall-stream'
import type { Post } from '../mailbox'
import type { AppSettings } from '../settings'
import type { WallWindow } from '../windows/wall-window'
import { WallFeed, type WallSource } from './wall-feed'

interface WallServiceOptions {
  settings: Pick<AppSettings, 'chosen'>
  /** Makes the wall's window. @param closed told when it is gone. */
  makeWindow: (closed: () => void) => WallWindow
  /** Sends an event to the facilitator's window. */
  post: Post
}

/** The wall: whether it is open, where, and what it shows. */
export class WallService {
  #window: WallWindow | null = null
  readonly #feed: WallFeed

  constructor(private readonly options: WallServiceOptions) {
    this.#feed = new WallFeed(wallStateFrom(options.settings.chosen.wall), (update) => this.#send(update))
  }

  status(): WallStatus {
    const is = this.#window === null ? 'closed' : 'open'
    return { is, place: { is: 'window' }, size: { width: 1920, height: 1080 }, displays: [], found: null }
  }

  /** Opens the wall. */
  open(_place: WallPlace | null): WallOpening {
    this.#window ??= this.options.makeWindow(() => {
      this.#window = null
      this.#tellStatus()
    })
    this.#tellStatus()
    return { is: 'open' }
  }

  close(): void {
    this.#window?.close()
  }

  snapshot(): WallSnapshot {
    // Whoever asks listens already. In one go with the snapshot: an update between the two would be lost.
    this.#window?.ready()
    return this.#feed.snapshot()
  }

  /** A session was opened, or the last one closed (`null`). */
  sessionChanged(source: WallSource | null): void {
    this.#feed.open(source)
  }

  /** The session's map has changed. */
  committed(source: WallSource, commit: Commit): void {
    this.#feed.committed(source, commit)
  }

  change(changes: Partial<WallState>): void {
    this.#feed.change(changes)
  }

  look(look: WallLook): void {
    this.#feed.look(look)
  }

  phase(phase: Phase | null): void {
    this.#feed.phase(phase)
  }

  #send(update: WallUpdate): void {
    this.options.post('wall/update', update)
    this.#window?.post('wall/update', update)
  }

  #tellStatus(): void {
    this.options.post('wall/status', this.status())
  }
}
