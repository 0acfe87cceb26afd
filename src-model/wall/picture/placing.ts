import type { Id } from '../../map/ids'
import { BoxGrid, type Cells } from './box-grid'
import type { Candidate } from './candidates'

/** A label that is to be shown, if there is room. */
export interface Wanted {
  id: Id
  /** The ways to show it that are clear of all marks, the best first. */
  candidates: readonly Candidate[]
}

interface Shown {
  wanted: Wanted
  candidate: Candidate
  box: Candidate['box']
}

/** So long may a chain of labels be that make room for one another, and so many places are tried for one label. */
export const LINKS = 3
const MOST_TRIED = 400
/** As many labels as this may be asked to make room for another one. */
const MOST_MOVED = 3

/** Puts labels where they are clear of each other. */
export class Placing {
  readonly #shown = new Map<Wanted, Shown>()
  readonly #grid: BoxGrid<Shown>
  /** How to take back what was done, the latest last. */
  readonly #changes: (() => void)[] = []
  /** Those that others are making room for just now. */
  readonly #pinned = new Set<Wanted>()

  constructor(cells: Cells) {
    this.#grid = new BoxGrid(cells)
  }

  shown(wanted: Wanted): Candidate | undefined {
    return this.#shown.get(wanted)?.candidate
  }

  /** Shows a label at a place that is known to be free. */
  keep(wanted: Wanted, candidate: Candidate): void {
    this.#put(wanted, candidate)
  }

  /** Shows a label at its best free place. @param most what the place may cost. @returns whether there is one. */
  place(wanted: Wanted, most = Number.POSITIVE_INFINITY): boolean {
    const free = wanted.candidates.find(({ box, cost }) => cost <= most && this.#grid.isFree(box))
    if (free !== undefined) this.#put(wanted, free)
    return free !== undefined
  }

  /**
   * Shows a label where others can go elsewhere, or make room for each other in the same way.
   *
   * @param links how long a chain of labels that make room for one another may be.
   * @returns whether that is so; otherwise all stay where they are.
   */
  makeRoom(wanted: Wanted, links: number, tried: { left: number } = { left: MOST_TRIED }): boolean {
    return wanted.candidates.some((candidate) => {
      const inTheWay = this.#grid.at(candidate.box)
      if (inTheWay.length > MOST_MOVED || inTheWay.some((each) => this.#pinned.has(each.wanted))) return false
      tried.left -= 1
      if (tried.left < 0) return false
      const before = this.#changes.length
      for (const each of inTheWay) this.#take(each)
      this.#put(wanted, candidate)
      this.#pinned.add(wanted)
      const isDone = inTheWay.every((each) => {
        return this.place(each.wanted) || (links > 1 && this.makeRoom(each.wanted, links - 1, tried))
      })
      this.#pinned.delete(wanted)
      if (!isDone) this.#undoTo(before)
      return isDone
    })
  }

  /**
   * Shows a label in the place of others, of as few as can be, which go elsewhere if they can.
   *
   * @param mayGo whether a label may be left out for this one.
   */
  displace(wanted: Wanted, mayGo: (other: Wanted) => boolean): boolean {
    let best: { candidate: Candidate; inTheWay: Shown[] } | undefined
    for (const candidate of wanted.candidates) {
      const inTheWay = this.#grid.at(candidate.box)
      if (inTheWay.length >= (best?.inTheWay.length ?? Number.POSITIVE_INFINITY)) continue
      if (inTheWay.every((each) => mayGo(each.wanted))) best = { candidate, inTheWay }
    }
    if (best === undefined) return false
    for (const each of best.inTheWay) this.#take(each)
    this.#put(wanted, best.candidate)
    for (const each of best.inTheWay) this.place(each.wanted)
    return true
  }

  /** Moves a label to the best place that is free now. */
  improve(wanted: Wanted): void {
    const now = this.#shown.get(wanted)
    if (now === undefined) return
    this.#take(now)
    this.place(wanted)
  }

  #put(wanted: Wanted, candidate: Candidate): void {
    const shown = { wanted, candidate, box: candidate.box }
    this.#add(shown)
    this.#changes.push(() => this.#remove(shown))
  }

  #take(shown: Shown): void {
    this.#remove(shown)
    this.#changes.push(() => this.#add(shown))
  }

  #add(shown: Shown): void {
    this.#shown.set(shown.wanted, shown)
    this.#grid.add(shown)
  }

  #remove(shown: Shown): void {
    this.#shown.delete(shown.wanted)
    this.#grid.remove(shown)
  }

  #undoTo(count: number): void {
    while (this.#changes.length > count) this.#changes.pop()?.()
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
    const left = rank.filter((wanted) => !placing.place(wanted))
    for (const wanted of left) placing.makeRoom(wanted, LINKS)
  }
  for (const wanted of ranks.flat()) placing.improve(wanted)
  return placing
}
