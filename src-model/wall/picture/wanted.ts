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
import { breaksWord, CUT_COST, inThreeOf, textIn, textsOf } from './label-text'
import { areTagsWhole } from './marks'
import type { PictureNeeds } from './picture'
import type { Wanted } from './placing'
import { isWithin, type MarkItem, type Scene } from './scene'

/** Each tie through a label, up to so many. */
const CROSSING_COST = 0.5
const MOST_CROSSINGS = 5
/** A line over other marks all the way from a mark to its label. */
const LEADER_COST = 20
/** An arrowhead under a label; another mark under it, which is dimmed. */
const ARROWHEAD_COST = 1.2
const DIMMED_COST = 2

/** What a name in a tag is better than one beside it, where that is the usual place. */
const TAG_GAIN = 4

/** What is known of labels before they are placed. */
export class Wants {
  readonly #needs: Omit<PictureNeeds, 'moment'>
  readonly #scene: Scene

  /** @param scene with the spotlight or without it. */
  constructor(needs: Omit<PictureNeeds, 'moment'>, scene: Scene) {
    this.#needs = needs
    this.#scene = scene
  }

  /**
   * The ways to show the label of a node, in its tag or where no mark is.
   *
   * @param sizes of letters that it may have, in pixels, the usual one first; in a tag, all between them as well.
   */
  ofNode(item: MarkItem, name: string, sizes: readonly number[]): Wanted {
    const { unit, all, ground, manner } = this.#scene
    const { measure } = this.#needs
    const { mark, box } = item
    const texts = textsOf(name, measure)
    const beside = this.#clear(candidatesRound(mark, texts, sizes, unit))
    const round = beside.filter(({ text }) => isClearlyOf(item, text, this.#scene))
    const hasTag = mark.kind === 'resource' && areTagsWhole(this.#needs.view, unit, manner.tagZoom)
    if (!hasTag || !all.isFree(box, item)) return this.#wanted(mark.id, round)
    const { left, right } = tagGround(mark, unit)
    const [usual = 0, least = usual] = sizes
    const largest = manner.inTag.isUsual ? least : usual
    const tagSizes = manner.nameSizes.map((size) => size * unit).filter((size) => size <= largest && size >= least)
    const widths = tagSizes.map((size) => (right - left) / size)
    const inTag = [
      ...texts,
      ...widths.map((widest) => textIn(name, widest, measure)),
      ...(manner.inTag.lines === 3 ? widths.flatMap((widest) => inThreeOf(name, widest, measure)) : []),
    ]
    const whole = inTag.filter(({ cost, lines }) => cost < CUT_COST && !breaksWord(lines, name))
    const inside = candidatesInTag(mark, whole, tagSizes, unit).filter(({ text }) => isWithin(text, ground))
    const gain = manner.inTag.isUsual ? TAG_GAIN : 0
    return this.#wanted(mark.id, [...inside.map((each) => ({ ...each, cost: each.cost - gain })), ...round])
  }

  /**
   * The ways to show the name of a node further away from its mark, for one that has no room beside it.
   *
   * @param farthest in pixels of a wall of 1920×1080.
   */
  awayFrom(item: MarkItem, name: string, size: number, farthest: number): Wanted {
    const texts = textsOf(name, this.#needs.measure)
    const away = this.#clear(candidatesAway(item.mark, texts, size, this.#scene.unit, farthest))
    return this.#wanted(
      item.mark.id,
      away.map((each) => this.#withLeader(each, item)),
    )
  }

  /** The ways to show the label of a zone, in a corner where no mark is. */
  ofZone(id: Id, size: number): Wanted {
    const { map, view, measure } = this.#needs
    const { ground, unit } = this.#scene
    const zone = map.zones[id]
    if (zone === undefined || zone.label === '') return { id, candidates: [] }
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

  /** The candidates in the order that ties, arrows and what is dimmed make of them. */
  #wanted(id: Id, candidates: readonly Candidate[]): Wanted {
    const weighed = candidates.map((candidate) => ({ ...candidate, cost: candidate.cost + this.#covered(candidate) }))
    weighed.sort((one, other) => one.cost - other.cost)
    return { id, candidates: weighed }
  }

  #covered({ text, place }: Candidate): number {
    if (place === 'inside') return 0
    const { crossings, arrowheads, dimmed } = this.#scene
    return (
      Math.min(crossings.through(text), MOST_CROSSINGS) * CROSSING_COST +
      arrowheads.in(text) * ARROWHEAD_COST +
      (dimmed?.at(text).length ?? 0) * DIMMED_COST
    )
  }
}
