import type { Commit } from '../../src-model/map/commit'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { differenceBetween } from '../../src-model/wall/difference'
import type { HeadlineTopic } from '../../src-model/wall/headline-topics'
import { HeldPicture } from '../../src-model/wall/held-picture'
import { listsTheSame, saysTheSame } from '../../src-model/wall/says-the-same'
import { WALL_COLLECTIONS } from '../../src-model/wall/wall-map'
import { WallReducer } from '../../src-model/wall/wall-reducer'
import type { WallLook, WallNames, WallState } from '../../src-model/wall/wall-state'
import type { WallChange, WallSnapshot, WallUpdate } from '../../src-model/wall/wall-stream'

/** The session that the wall shows, as main has it. */
export interface WallSource {
  map: CommunityMap
  /** The number of its last commit. */
  seq: number
}

/** What of the wall comes to be another; empty where nothing does. */
export type Step = Omit<WallUpdate, 'seq'>

function changed(change: WallChange | null): Step {
  return change === null ? {} : { change }
}

function takesAway(change: WallChange | null): boolean {
  return change !== null && WALL_COLLECTIONS.some((each) => change[each]?.removed !== undefined)
}

/** Who of those taken away, and of those who fall off with them, is left; `null` when nobody is away any more. */
function stillAway(away: WallLook['away'], things: { has: (id: Id) => boolean }): WallLook['away'] {
  if (away === null) return null
  const people = stillThere(away.people, things)
  return people.length === 0 ? null : { people, fallen: stillThere(away.fallen, things) }
}

/** What is left of a selection. */
function stillThere(selection: Id[], things: { has: (id: Id) => boolean }): Id[] {
  return selection.filter((id) => things.has(id))
}

/**
 * An open session as an open wall shows it: reduced, and kept while the wall is frozen. Commits, and what is looked at,
 * cost what they touch.
 */
export class ShownSession {
  readonly #reducer: WallReducer
  /** What a frozen wall keeps; `null` while it goes along. */
  #held: HeldPicture | null = null
  /** The last commit that the room sees. */
  #commit: number
  /** Where the room looks. */
  #look: WallLook
  /** What the room knows of what has changed lately. */
  #lately: readonly HeadlineTopic[] = []
  /** Whether the room sees who is taken away. */
  #isAwayShown = false

  /**
   * @param source the session as it is now.
   * @param wish where the facilitator looks, of which some may not be there.
   */
  constructor(
    private source: WallSource,
    names: WallNames,
    private wish: WallLook,
  ) {
    this.#reducer = new WallReducer(source.map, names)
    this.#commit = source.seq
    this.#look = { ...wish, selection: stillThere(wish.selection, this.#reducer), away: null }
  }

  /** All that the room sees of it. */
  whole(): Pick<WallSnapshot, 'commit' | 'map' | 'look' | 'lately'> {
    const map = this.#held?.shown ?? this.#reducer.whole()
    return { commit: this.#commit, map, look: this.#look, lately: this.#lately }
  }

  /** The session's map has changed. */
  follow(source: WallSource, commit: Pick<Commit, 'kind' | 'patches'>): Step {
    this.source = source
    const { map, seq } = source
    const change = this.#reducer.follow(map, commit.patches)
    if (this.#held !== null) {
      const urgent = this.#held.follow(map, commit, () => this.#reducer.whole())
      return { ...changed(urgent), ...(takesAway(urgent) ? { ...this.#select(), ...this.#takeAway() } : {}) }
    }
    this.#commit = seq
    // What is selected may have gone, or come again.
    const isOther = takesAway(change) || this.wish.selection.length !== this.#look.selection.length
    return {
      commit: seq,
      ...changed(change),
      ...(isOther ? this.#select() : {}),
      ...this.#takeAway(),
      ...this.#noteLately(),
    }
  }

  /** The wall is to show it in another way: named otherwise, frozen, or going along again with all that waited. */
  change(from: WallState, to: WallState): Step {
    this.#isAwayShown = to.takeAway
    const isRenamed = from.names !== to.names
    const live = isRenamed ? this.#reducer.rename(to.names) : null
    const held = this.#held
    if (held !== null && !to.frozen) return this.#thaw(held)
    if (to.frozen) this.#held ??= new HeldPicture(this.source.map, this.#reducer.whole())
    return { ...changed(held !== null && isRenamed ? held.rename(to.names) : live), ...this.#takeAway() }
  }

  /** The facilitator looks somewhere else. @param look what of it is new. */
  look(look: Partial<WallLook>): Step {
    this.wish = { ...this.wish, ...look }
    if (this.#held !== null) return {}
    return { ...this.#see(), ...(look.selection === undefined ? {} : this.#select()), ...this.#takeAway() }
  }

  /** Where the facilitator looks, told or not. */
  get lookedAt(): WallLook {
    return this.wish
  }

  #thaw(held: HeldPicture): Step {
    const { seq } = this.source
    const commit = seq === this.#commit ? {} : { commit: seq }
    const difference = differenceBetween(held.shown, this.#reducer.whole())
    this.#held = null
    this.#commit = seq
    return {
      ...commit,
      ...changed(difference),
      ...this.#see(),
      ...this.#select(),
      ...this.#takeAway(),
      ...this.#noteLately(),
    }
  }

  #see(): Step {
    const { view } = this.wish
    if (saysTheSame(view, this.#look.view)) return {}
    this.#look = { ...this.#look, view }
    return { view }
  }

  /** The room knows of what is selected what it sees. A frozen wall keeps its selection. */
  #select(): Step {
    const selection =
      this.#held === null
        ? stillThere(this.wish.selection, this.#reducer)
        : stillThere(this.#look.selection, this.#held)
    if (listsTheSame(selection, this.#look.selection)) return {}
    this.#look = { ...this.#look, selection }
    return { selection }
  }

  /** The room sees who is taken away only where it is to. A frozen wall goes on showing it, or nothing of it. */
  #takeAway(): Step {
    const wished = this.#held === null ? this.wish.away : this.#look.away
    const away = this.#isAwayShown ? stillAway(wished, this.#held ?? this.#reducer) : null
    if (saysTheSame(away, this.#look.away)) return {}
    this.#look = { ...this.#look, away }
    return { away }
  }

  #noteLately(): Step {
    const { lately } = this.#reducer
    if (listsTheSame(lately, this.#lately)) return {}
    this.#lately = lately
    return { lately }
  }
}
