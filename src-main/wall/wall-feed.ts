import type { Phase } from '../../src-model/agenda'
import type { CommunityMap } from '../../src-model/map/map'
import { wallMapOf } from '../../src-model/wall/reduce'
import { NO_LOOK, type WallLook, type WallState } from '../../src-model/wall/wall-state'
import { afterUpdate, type WallSnapshot, type WallUpdate } from '../../src-model/wall/wall-stream'

/** The session that the wall shows, as main has it. */
export interface WallSource {
  map: CommunityMap
  /** The number of its last commit. */
  seq: number
}

/** What the wall is told: its own stream, made from the session's, with nothing in it that the room may not see. */
export class WallFeed {
  #shown: WallSnapshot
  #source: WallSource | null = null

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

  /** A session was opened, or the last one closed (`null`). */
  open(source: WallSource | null): void {
    this.#source = source
    this.#tell({ commit: source?.seq ?? 0, map: this.#reduced(), look: NO_LOOK, phase: null })
  }

  /** The session's map has changed. */
  committed(source: WallSource): void {
    this.#source = source
    this.#tell({ commit: source.seq, map: this.#reduced() })
  }

  /** The facilitator chose something. */
  change(changes: Partial<WallState>): void {
    this.#tell({ state: { ...this.#shown.state, ...changes } })
  }

  /** The facilitator looks somewhere else. */
  look(look: WallLook): void {
    this.#tell({ look })
  }

  /** The agenda went on. */
  phase(phase: Phase | null): void {
    this.#tell({ phase })
  }

  #reduced() {
    return this.#source === null ? null : wallMapOf(this.#source.map, this.#shown.state.names)
  }

  #tell(step: Omit<WallUpdate, 'seq'>): void {
    const update: WallUpdate = { seq: this.#shown.seq + 1, ...step }
    this.#shown = afterUpdate(this.#shown, update) ?? this.#shown
    this.send(update)
  }
}
