import type { Phase } from '../../src-model/agenda'
import type { DisplayUse } from '../../src-model/contract/library'
import type { Role } from '../../src-model/contract/roles'
import type { WallOpening, WallPlace, WallStatus } from '../../src-model/contract/wall'
import type { ToldCommit } from '../../src-model/map/commit'
import { choicesOf, type WallLook, type WallRoom, type WallState, wallStateFrom } from '../../src-model/wall/wall-state'
import type { WallSnapshot, WallUpdate } from '../../src-model/wall/wall-stream'
import type { Post } from '../mailbox'
import type { AppSettings } from '../settings'
import type { WallSource } from './shown-session'
import { WallFeed } from './wall-feed'
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
  /** Told of what was thrown while the wall was fed or placed, which is a fault of ours. */
  faulted: (thrown: unknown) => void
}

/** The wall: whether it is open, where, and what it shows. */
export class WallService {
  readonly #feed: WallFeed
  readonly #placing: WallPlacing
  /** The open session, to begin again with. */
  #source: WallSource | null = null

  constructor(private readonly options: WallServiceOptions) {
    const { settings, post } = options
    this.#feed = new WallFeed(wallStateFrom(settings.chosen.wall), (update) => this.#send(update))
    this.#placing = new WallPlacing({
      ...options,
      makeWindow: (events) => this.#makeWindow(events),
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
    this.#guard(() => this.#placing.displaysChanged())
  }

  /** The facilitator's window is somewhere else. */
  facilitatorMoved(): void {
    this.#placing.facilitatorMoved()
  }

  /** All that the wall shows. @param role of the page that asks, and listens already. */
  snapshot(role: Role): WallSnapshot {
    // In one go with the snapshot: an update between the two would be lost.
    if (role === 'wall') this.#placing.window?.ready()
    return this.#feed.snapshot()
  }

  /** A session was opened, or the last one closed (`null`). */
  sessionChanged(source: WallSource | null): void {
    this.#source = source
    this.#feeding(() => this.#feed.open(source))
    this.#guard(() => this.#placing.sessionChanged(source !== null))
  }

  /** The session's map has changed. */
  committed(source: WallSource, commit: ToldCommit): void {
    this.#source = source
    this.#feeding(() => this.#feed.committed(source, commit))
  }

  /** The facilitator chose something; what is chosen once and for all is kept. @returns what came of it. */
  change(changes: Partial<WallState>): WallState {
    this.#feeding(() => this.#feed.change(changes))
    const { settings } = this.options
    const choices = choicesOf(this.#feed.state)
    if (JSON.stringify(choices) !== JSON.stringify(settings.chosen.wall)) settings.change({ wall: choices })
    return this.#feed.state
  }

  /** The facilitator looks somewhere else. @param look what of it is new. */
  look(look: Partial<WallLook>): void {
    this.#feeding(() => this.#feed.look(look))
  }

  phase(phase: Phase | null): void {
    this.#feeding(() => this.#feed.phase(phase))
  }

  #makeWindow(events: WindowEvents): PlacedWindow {
    const closed = () => {
      this.#feeding(() => this.#feed.turn(false))
      events.closed()
    }
    const window = this.options.makeWindow({ ...events, closed }, this.#feed.state.room)
    this.#feeding(() => this.#feed.turn(true))
    return window
  }

  /** Nothing that goes wrong with the wall may reach the session. @param mend makes good what can be. */
  #guard(does: () => void, mend?: () => void): void {
    try {
      does()
    } catch (thrown) {
      this.options.faulted(thrown)
      if (mend !== undefined) this.#guard(mend)
    }
  }

  /** As `#guard`; a feed that stumbled begins again with the map as it is. */
  #feeding(does: () => void): void {
    this.#guard(does, () => this.#feed.afresh(this.#source))
  }

  #send(update: WallUpdate): void {
    this.options.post('wall/update', update)
    this.#placing.window?.post('wall/update', update)
  }
}
