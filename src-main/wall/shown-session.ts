import type { Commit } from '../../src-model/map/commit'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { differenceBetween } from '../../src-model/wall/difference'
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
    this.#look = { ...wish, selection: stillThere(wish.selection, this.#reducer) }
  }

  /** All that the room sees of it. */
  whole(): Pick<WallSnapshot, 'commit' | 'map' | 'look'> {
    return { commit: this.#commit, map: this.#held?.shown ?? this.#reducer.whole(), look: this.#look }
  }

  /** The session's map has changed. */
  follow(source: WallSource, commit: Pick<Commit, 'kind' | 'patches'>): Step {
    this.source = source
    const { map, seq } = source
    const change = this.#reducer.follow(map, commit.patches)
    if (this.#held !== null) {
      const urgent = this.#held.follow(map, commit, () => this.#reducer.whole())
      return { ...changed(urgent), ...(takesAway(urgent) ? this.#select() : {}) }
    }
    this.#commit = seq
    // What is selected may have gone, or come again.
    const isOther = takesAway(change) || this.wish.selection.length !== this.#look.selection.length
    return { commit: seq, ...changed(change), ...(isOther ? this.#select() : {}) }
  }

  /** The wall is to show it in another way: named otherwise, frozen, or going along again with all that waited. */
  change(from: WallState, to: WallState): Step {
    const isRenamed = from.names !== to.names
    const live = isRenamed ? this.#reducer.rename(to.names) : null
    const held = this.#held
    if (held !== null && !to.frozen) return this.#thaw(held)
    if (to.frozen) this.#held ??= new HeldPicture(this.source.map, this.#reducer.whole())
    return changed(held !== null && isRenamed ? held.rename(to.names) : live)
  }

  /** The facilitator looks somewhere else. @param look what of it is new. */
  look(look: Partial<WallLook>): Step {
    this.wish = { ...this.wish, ...look }
    if (this.#held !== null) return {}
    return { ...this.#see(), ...(look.selection === undefined ? {} : this.#select()) }
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
    return { ...commit, ...changed(difference), ...this.#see(), ...this.#select() }
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
}
