import type { Phase } from '../../src-model/agenda'
import type { Commit } from '../../src-model/map/commit'
import { saysTheSame } from '../../src-model/wall/says-the-same'
import { WallIds } from '../../src-model/wall/wall-ids'
import { NO_LOOK, type WallLook, type WallState } from '../../src-model/wall/wall-state'
import type { WallSnapshot, WallUpdate } from '../../src-model/wall/wall-stream'
import { ShownSession, type Step, type WallSource } from './shown-session'

/** What is shown of the map while the wall is closed, and while no session is open. */
const NOTHING = { commit: 0, map: null, look: NO_LOOK, lately: [] } as const

function goingAlong(state: WallState): WallState {
  return { ...state, frozen: false, spotlight: false, takeAway: false }
}

/** Whoever opens the wall wants to see something on it. */
function ofClosedWall(state: WallState): WallState {
  return { ...goingAlong(state), blank: false, testCard: false }
}

/**
 * What the wall is told: its own stream, made from the session's, with nothing in it that the room may not see. While
 * the wall is closed, nothing of the map is reduced or told; what is chosen for the wall and the phase that is on are.
 *
 * While it is frozen, commits and looks wait, and one update brings them all when it goes on. What the facilitator
 * chooses and the agenda act at once; `mode` acts on what is kept: all of it, or the view as it was. What privacy asks
 * for acts at once as well: an erasure, a wish not to be named, other names.
 */
export class WallFeed {
  #seq = 0
  #isOn = false
  #session: WallSource | null = null
  /** `null` while the wall is closed, and while no session is open. */
  #shown: ShownSession | null = null
  #state: WallState
  #phase: Phase | null = null

  /**
   * @param state that the wall begins with.
   * @param send puts an update on its way to whoever shows the wall.
   * @param ids that things have on the wall.
   */
  constructor(
    state: WallState,
    private readonly send: (update: WallUpdate) => void,
    private readonly ids = new WallIds(),
  ) {
    this.#state = state
  }

  /** What the wall shows, and how. */
  get state(): WallState {
    return this.#state
  }

  /** All that the wall shows now. */
  snapshot(): WallSnapshot {
    const whole = this.#shown?.whole() ?? NOTHING
    return this.ids.snapshot({ seq: this.#seq, ...whole, state: this.#state, phase: this.#phase })
  }

  /** The wall is open from now on, or closed, which ends whatever is of the moment: freezing, a blank wall… */
  turn(isOn: boolean): void {
    if (isOn === this.#isOn) return
    this.#isOn = isOn
    this.#begin()
  }

  /**
   * A session was opened, or the last one closed (`null`). Freezing and the spotlight end with their session; a wall
   * that was blank or showed the test card still does.
   */
  open(source: WallSource | null): void {
    this.ids.begin()
    this.#session = source
    this.#begin(NO_LOOK, null)
  }

  /** Begins again with the map as it is now, whatever went wrong before. @param source the open session. */
  afresh(source: WallSource | null): void {
    this.#session = source
    this.#begin(this.#shown?.lookedAt)
  }

  /** The session's map has changed. */
  committed(source: WallSource, commit: Pick<Commit, 'kind' | 'patches'>): void {
    this.#session = source
    if (this.#shown !== null) this.#tell(this.#shown.follow(source, commit))
  }

  /** The facilitator chose something. */
  change(changes: Partial<WallState>): void {
    const wished = { ...this.#state, ...changes }
    const state = this.#isOn ? wished : ofClosedWall(wished)
    const step = this.#shown?.change(this.#state, state)
    this.#tell({ ...step, ...this.#become(state) })
  }

  /** The facilitator looks somewhere else. @param look what of it is new. */
  look(look: Partial<WallLook>): void {
    if (this.#shown !== null) this.#tell(this.#shown.look(look))
  }

  /** The agenda went on. */
  phase(phase: Phase | null): void {
    this.#tell(this.#turnTo(phase))
  }

  #begin(look: WallLook = NO_LOOK, phase = this.#phase): void {
    const before = this.#shown
    const source = this.#isOn ? this.#session : null
    // Should the next line throw, there is nothing that the line after it could go on with.
    this.#shown = null
    this.#shown = source && new ShownSession(source, this.#state.names, look)
    const state = this.#isOn ? goingAlong(this.#state) : ofClosedWall(this.#state)
    const step = { ...this.#become(state), ...this.#turnTo(phase) }
    if (before === null && this.#shown === null) return this.#tell(step)
    const { look: shownLook, ...whole } = this.#shown?.whole() ?? NOTHING
    this.#tell({ ...step, ...whole, ...shownLook })
  }

  #become(state: WallState): Step {
    if (saysTheSame(state, this.#state)) return {}
    this.#state = state
    return { state }
  }

  #turnTo(phase: Phase | null): Step {
    if (saysTheSame(phase, this.#phase)) return {}
    this.#phase = phase
    return { phase }
  }

  #tell(step: Step): void {
    if (Object.keys(step).length === 0) return
    this.#seq += 1
    this.send(this.ids.update({ seq: this.#seq, ...step }))
  }
}
