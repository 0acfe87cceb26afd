import type { Phase } from '../../src-model/agenda'
import type { DisplayUse } from '../../src-model/contract/library'
import type { WallOpening, WallPlace, WallStatus } from '../../src-model/contract/wall'
import type { Commit } from '../../src-model/map/commit'
import { choicesOf, type WallLook, type WallRoom, type WallState, wallStateFrom } from '../../src-model/wall/wall-state'
import type { WallSnapshot, WallUpdate } from '../../src-model/wall/wall-stream'
import type { Post } from '../mailbox'
import type { AppSettings } from '../settings'
import { WallFeed, type WallSource } from './wall-feed'
import { type DisplaysHere, type PlacedWindow, WallPlacing, type WindowEvents } from './wall-placing'

interface WallServiceOptions {
  settings: Pick<AppSettings, 'chosen' | 'change'>
  displays: DisplaysHere
  /** Makes the wall's window. @param room what its ground is to fit before its page has drawn anything. */
  makeWindow: (events: WindowEvents, room: WallRoom) => PlacedWindow
  /** Keeps the displays from going to sleep, or lets them. */
  keepAwake: (isWanted: boolean) => void
  /** Sends an event to the facilitator's window. */
  post: Post
}

/** The wall: whether it is open, where, and what it shows. */
export class WallService {
  readonly #feed: WallFeed
  readonly #placing: WallPlacing

  constructor(private readonly options: WallServiceOptions) {
    const { settings, post } = options
    this.#feed = new WallFeed(wallStateFrom(settings.chosen.wall), (update) => this.#send(update))
    this.#placing = new WallPlacing({
      ...options,
      makeWindow: (events) => options.makeWindow(events, this.#feed.snapshot().state.room),
      tell: (status) => post('wall/status', status),
    })
  }

  status(): WallStatus {
    return this.#placing.status()
  }

  /** Opens the wall. @param place see `WallPlacing.open`. */
  open(place: WallPlace | null): WallOpening {
    return this.#placing.open(place)
  }

  close(): void {
    this.#placing.close()
  }

  /** Remembers what a display is used for. @param key the display's. */
  useDisplay(key: string, use: DisplayUse): void {
    this.#placing.useDisplay(key, use)
  }

  /** Displays came, went or changed. */
  displaysChanged(): void {
    this.#placing.displaysChanged()
  }

  /** The facilitator's window is somewhere else. */
  facilitatorMoved(): void {
    this.#placing.facilitatorMoved()
  }

  snapshot(): WallSnapshot {
    // Whoever asks listens already. In one go with the snapshot: an update between the two would be lost.
    this.#placing.window?.ready()
    return this.#feed.snapshot()
  }

  /** A session was opened, or the last one closed (`null`). */
  sessionChanged(source: WallSource | null): void {
    this.#feed.open(source)
    this.#placing.sessionChanged(source !== null)
  }

  /** The session's map has changed. */
  committed(source: WallSource, commit: Commit): void {
    this.#feed.committed(source, commit)
  }

  /** The facilitator chose something; what is chosen once and for all is kept. */
  change(changes: Partial<WallState>): void {
    this.#feed.change(changes)
    const { settings } = this.options
    const choices = choicesOf(this.#feed.snapshot().state)
    if (JSON.stringify(choices) !== JSON.stringify(settings.chosen.wall)) settings.change({ wall: choices })
  }

  look(look: WallLook): void {
    this.#feed.look(look)
  }

  phase(phase: Phase | null): void {
    this.#feed.phase(phase)
  }

  #send(update: WallUpdate): void {
    this.options.post('wall/update', update)
    this.#placing.window?.post('wall/update', update)
  }
}
