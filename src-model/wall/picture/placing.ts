import type { Id } from '../../map/ids'
import { BoxGrid, type Cells } from './box-grid'
import type { Candidate } from './candidates'

/** A label that is to be shown, if there is room. */
export interface Wanted {
  id: Id
  /** The ways to show it that are clear of all marks, the best first. */
  candidates: readonly Candidate[]
  /** The one of them that it was shown at before. */
  before: Candidate | undefined
}

interface Shown {
  wanted: Wanted
  candidate: Candidate
  box: Candidate['box']
}

/** As many labels as this may be asked to make room for another one. */
const MOST_MOVED = 3

/** Puts labels where they are clear of each other. */
export class Placing {
  readonly #shown = new Map<Wanted, Shown>()
  readonly #grid: BoxGrid<Shown>

  constructor(cells: Cells) {
    this.#grid = new BoxGrid(cells)
  }

  shown(wanted: Wanted): Candidate | undefined {
    return this.#shown.get(wanted)?.candidate
  }

  /** Shows a label where it was before. @returns whether that is still free. */
  keep(wanted: Wanted): boolean {
    const { before } = wanted
    if (before === undefined || !this.#grid.isFree(before.box)) return false
    this.#put(wanted, before)
    return true
  }

  /** Shows a label at its best free place. @returns whether there is one. */
  place(wanted: Wanted): boolean {
    const free = wanted.candidates.find(({ box }) => this.#grid.isFree(box))
    if (free !== undefined) this.#put(wanted, free)
    return free !== undefined
  }

  /** Shows a label where others can go elsewhere. @returns whether that is so; otherwise all stay where they are. */
  makeRoom(wanted: Wanted): boolean {
    return wanted.candidates.some((candidate) => {
      const inTheWay = this.#grid.at(candidate.box)
      if (inTheWay.length > MOST_MOVED) return false
      for (const each of inTheWay) this.#take(each)
      const put = this.#put(wanted, candidate)
      const moved: Shown[] = []
      for (const each of inTheWay) {
        if (!this.place(each.wanted)) break
        const now = this.#shown.get(each.wanted)
        if (now) moved.push(now)
      }
      if (moved.length === inTheWay.length) return true
      for (const each of [put, ...moved]) this.#take(each)
      for (const { wanted: other, candidate: before } of inTheWay) this.#put(other, before)
      return false
    })
  }

  /** Moves a label to the best place that is free now. */
  improve(wanted: Wanted): void {
    const now = this.#shown.get(wanted)
    if (now === undefined) return
    this.#take(now)
    this.place(wanted)
  }

  #put(wanted: Wanted, candidate: Candidate): Shown {
    const shown = { wanted, candidate, box: candidate.box }
    this.#shown.set(wanted, shown)
    this.#grid.add(shown)
    return shown
  }

  #take(shown: Shown): void {
    this.#shown.delete(shown.wanted)
    this.#grid.remove(shown)
  }
}

/**
 * Shows as many of the labels as there is room for.
 *
 * @param ranks the labels, those of the first rank first: none of them is left out for one of a later rank.
 */
export function placeAll(ranks: readonly (readonly Wanted[])[], cells: Cells): Placing {
  const placing = new Placing(cells)
  for (const rank of ranks) {
    const others = rank.filter((wanted) => !placing.keep(wanted))
    const left = others.filter((wanted) => !placing.place(wanted))
    for (const wanted of left) placing.makeRoom(wanted)
  }
  for (const wanted of ranks.flat()) placing.improve(wanted)
  return placing
}
