import type { Id } from '../../map/ids'
import {
  type Candidate,
  candidatesAway,
  candidatesInTag,
  candidatesInZone,
  candidatesRound,
  tagGround,
} from './candidates'
import { coveredWay, isClearlyOf } from './claims'
import { CUT_COST, textIn, textsOf } from './label-text'
import { areTagsWhole } from './marks'
import { type PictureNeeds, SMALLEST_TEXT, type WallLabel, type WallMark } from './picture'
import type { Wanted } from './placing'
import { isWithin, type MarkItem, type Scene } from './scene'

/** In pixels of a wall of 1920×1080; what names take on the map, in its units. */
const LARGEST_TEXT = 64
const NAME_ON_MAP = 18
/** Each tie through a label, up to so many. */
const CROSSING_COST = 0.5
const MOST_CROSSINGS = 5
/** A line over other marks all the way from a mark to its label. */
const LEADER_COST = 20
/** Where a label was before is where people look for it: only a much better place is worth a move. */
const STAYS = 1.5

/** The sizes that labels may have, in pixels, the usual one first. */
export function textSizes(zoom: number, unit: number): number[] {
  const smallest = SMALLEST_TEXT * unit
  const usual = Math.min(NAME_ON_MAP * zoom, LARGEST_TEXT * unit)
  return usual > smallest * 1.02 ? [usual, smallest] : [smallest]
}

/** Where a label stood to its mark when the view stood still last. */
interface Before {
  label: WallLabel
  /** `undefined` for a zone. */
  mark: WallMark | undefined
}

function isSameSpot(
  candidate: Candidate,
  mark: WallMark | undefined,
  before: Before | undefined,
  unit: number,
): boolean {
  if (before === undefined || before.label.place !== candidate.place) return false
  if (before.label.lines.join('\n') !== candidate.lines.join('\n')) return false
  if (mark === undefined || before.mark === undefined) return true
  const [now, then] = [candidate.text.left - mark.x, before.label.box.left - before.mark.x]
  return Math.abs(now - then) < 8 * unit
}

/** What is known of labels before they are placed. */
export class Wants {
  readonly #needs: PictureNeeds
  readonly #scene: Scene
  readonly #sizes: readonly number[]
  readonly #before: Map<Id, Before>

  constructor(needs: PictureNeeds, scene: Scene) {
    this.#needs = needs
    this.#scene = scene
    this.#sizes = textSizes(needs.view.zoom, scene.unit)
    const marks = new Map(needs.previous?.marks.map((mark) => [mark.id, mark]))
    this.#before = new Map(needs.previous?.labels.map((label) => [label.id, { label, mark: marks.get(label.id) }]))
  }

  /** Whether the label was shown before. */
  wasShown(id: Id): boolean {
    return this.#before.has(id)
  }

  /**
   * The ways to show the label of a node, in its tag or where no mark is.
   *
   * @param isMuchWanted whether it may be shown away from its mark when there is no room beside it.
   */
  ofNode(item: MarkItem, name: string, isMuchWanted: boolean): Wanted {
    const { unit, grid, ground } = this.#scene
    const { measure } = this.#needs
    const { mark, box } = item
    const texts = textsOf(name, measure)
    const away = isMuchWanted ? candidatesAway(mark, texts, this.#sizes, unit) : []
    const beside = this.#clear(candidatesRound(mark, texts, this.#sizes, unit))
    const round = [
      ...beside.filter(({ text }) => isClearlyOf(item, text, this.#scene, this.#needs.moment.lit)),
      ...this.#clear(away).map((each) => this.#withLeader(each, item)),
    ]
    const hasTag = mark.kind === 'resource' && areTagsWhole(this.#needs.view, unit)
    if (!hasTag || !grid.isFree(box, item)) return this.#wanted(mark.id, round, item)
    const { left, right } = tagGround(mark, unit)
    const inTag = [...texts, ...this.#sizes.map((size) => textIn(name, (right - left) / size, measure))]
    const whole = inTag.filter(({ cost }) => cost < CUT_COST)
    const inside = candidatesInTag(mark, whole, this.#sizes, unit).filter(({ text }) => isWithin(text, ground))
    return this.#wanted(mark.id, [...inside, ...round], item)
  }

  /** The ways to show the label of a zone, in a corner where no mark is. */
  ofZone(id: Id): Wanted {
    const { map, view, measure } = this.#needs
    const { ground, unit } = this.#scene
    const zone = map.zones[id]
    const [size] = this.#sizes
    if (zone === undefined || zone.label === '' || size === undefined) return { id, candidates: [], before: undefined }
    const texts = textsOf(zone.label, measure)
    return this.#wanted(id, this.#clear(candidatesInZone(zone, view, ground, texts, size, unit)))
  }

  /** Those in sight and clear of marks. */
  #clear(candidates: readonly Candidate[]): Candidate[] {
    const { ground, grid } = this.#scene
    return candidates.filter(({ text, box }) => isWithin(text, ground) && grid.isFree(box))
  }

  /** With the cost of the line that leads there. */
  #withLeader(candidate: Candidate, item: MarkItem): Candidate {
    return { ...candidate, cost: candidate.cost + LEADER_COST * coveredWay(item, candidate.text, this.#scene) }
  }

  /** The candidates in the order that ties and habit make of them. */
  #wanted(id: Id, candidates: readonly Candidate[], item?: MarkItem): Wanted {
    const before = this.#before.get(id)
    const habit = new Set<Candidate>()
    const weighed = candidates.map((candidate) => {
      const isHabit = isSameSpot(candidate, item?.mark, before, this.#scene.unit)
      const cost = candidate.cost + this.#crossings(candidate) - (isHabit ? STAYS : 0)
      const found = { ...candidate, cost }
      if (isHabit) habit.add(found)
      return found
    })
    weighed.sort((one, other) => one.cost - other.cost)
    return { id, candidates: weighed, before: weighed.find((each) => habit.has(each)) }
  }

  #crossings({ text, place }: Candidate): number {
    if (place === 'inside') return 0
    return Math.min(this.#scene.crossings.through(text), MOST_CROSSINGS) * CROSSING_COST
  }
}
