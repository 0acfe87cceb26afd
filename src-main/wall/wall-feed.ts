import type { Phase } from '../../src-model/agenda'
import type { Commit } from '../../src-model/map/commit'
import type { CommunityMap } from '../../src-model/map/map'
import { differenceBetween } from '../../src-model/wall/difference'
import { HeldPicture } from '../../src-model/wall/held-picture'
import type { WallMap } from '../../src-model/wall/wall-map'
import { saysTheSame, WallReducer } from '../../src-model/wall/wall-reducer'
import { NO_LOOK, type WallLook, type WallState } from '../../src-model/wall/wall-state'
import { afterUpdate, type WallChange, type WallSnapshot, type WallUpdate } from '../../src-model/wall/wall-stream'

/** The session that the wall shows, as main has it. */
export interface WallSource {
  map: CommunityMap
  /** The number of its last commit. */
  seq: number
}

/** The open session, as the feed follows it. */
interface Followed extends WallSource {
  reducer: WallReducer
  /** What a frozen wall keeps; `null` while it goes along. */
  held: HeldPicture | null
}

type Step = Omit<WallUpdate, 'seq'>

/** A part of a step; empty where there is nothing to tell. */
function changed(change: WallChange | null | undefined): Step {
  return change ? { change } : {}
}

/**
 * What the wall is told: its own stream, made from the session's, with nothing in it that the room may not see.
 *
 * While it is frozen, commits and looks wait, and one update brings them all when it goes on. What the facilitator
 * chooses and the agenda act at once; `mode` acts on what is kept: all of it, or the view as it was. What privacy asks
 * for acts at once as well: an erasure, a wish not to be named, other names.
 */
export class WallFeed {
  #shown: WallSnapshot
  #session: Followed | null = null
  /** Where the facilitator looks, told or not. */
  #look: WallLook = NO_LOOK

  /** @param send puts an update on its way to whoever shows the wall. */
  constructor(
    state: WallState,
    private readonly send: (update: WallUpdate) => void,
  ) {
    this.#shown = { seq: 0, commit: 0, map: null, state, look: NO_LOOK, phase: null }
  }

  /** All that the wall shows now. */
  snapshot(): WallSnapshot {
    return this.#shown
  }

  /**
   * A session was opened, or the last one closed (`null`). Freezing and the spotlight end with their session; a wall
   * that was blank or showed the test card still does.
   */
  open(source: WallSource | null): void {
    const state = { ...this.#shown.state, frozen: false, spotlight: false }
    const reducer = source && new WallReducer(source.map, state.names)
    this.#session = source && reducer && { ...source, reducer, held: null }
    this.#look = NO_LOOK
    const map = reducer?.whole() ?? null
    if (map === null && this.#shown.map === null) this.#tell(this.#withState(state))
    else this.#tell({ commit: source?.seq ?? 0, map, look: NO_LOOK, phase: null, ...this.#withState(state) })
  }

  /** The session's map has changed. */
  committed({ map, seq }: WallSource, commit: Pick<Commit, 'kind' | 'patches'>): void {
    const session = this.#session
    if (session === null) return
    const change = session.reducer.follow(map, commit.patches)
    Object.assign(session, { map, seq })
    if (session.held === null) this.#tell({ commit: seq, ...changed(change) })
    else this.#tell(changed(session.held.urgent(this.#map, { map, commit, reduced: () => session.reducer.whole() })))
  }

  /** The facilitator chose something. */
  change(changes: Partial<WallState>): void {
    const before = this.#shown.state
    const state = { ...before, ...changes }
    const renamed = state.names === before.names ? null : this.#rename(state)
    const step = before.frozen && !state.frozen ? this.#thaw() : changed(renamed)
    if (state.frozen && this.#session !== null) this.#session.held ??= new HeldPicture(this.#session.map)
    this.#tell({ ...step, ...this.#withState(state) })
  }

  /** The facilitator looks somewhere else. */
  look(look: WallLook): void {
    this.#look = look
    if (!this.#shown.state.frozen) this.#tell(this.#withLook())
  }

  /** The agenda went on. */
  phase(phase: Phase | null): void {
    if (!saysTheSame(phase ?? {}, this.#shown.phase ?? {})) this.#tell({ phase })
  }

  get #map(): WallMap {
    if (this.#shown.map === null) throw new Error('a session is open without its map')
    return this.#shown.map
  }

  #rename({ names }: WallState): WallChange | null {
    if (this.#session === null) return null
    const { reducer, held } = this.#session
    const change = reducer.rename(names)
    return held ? held.renamed(this.#map, names) : change
  }

  /** All that waited. */
  #thaw(): Step {
    if (this.#session === null) return {}
    this.#session.held = null
    const { seq, reducer } = this.#session
    const change = differenceBetween(this.#map, reducer.whole())
    return { ...(seq === this.#shown.commit ? {} : { commit: seq }), ...changed(change), ...this.#withLook() }
  }

  #withState(state: WallState): Step {
    return saysTheSame(state, this.#shown.state) ? {} : { state }
  }

  #withLook(): Step {
    return saysTheSame(this.#look, this.#shown.look) ? {} : { look: this.#look }
  }

  #tell(step: Step): void {
    if (Object.keys(step).length === 0) return
    const update: WallUpdate = { seq: this.#shown.seq + 1, ...step }
    this.#shown = afterUpdate(this.#shown, update) ?? this.#shown
    this.send(update)
  }
}
