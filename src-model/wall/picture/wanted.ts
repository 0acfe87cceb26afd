import type { Id } from '../../map/ids'
import {
  type Candidate,
  candidatesAway,
  candidatesInTag,
  candidatesInZone,
  candidatesRound,
  keptApart,
  tagGround,
} from './candidates'
import { coveredWay, isClearlyOf } from './claims'
import { breaksWord, CUT_COST, inMoreLines, inThreeOf, type LabelText, textIn, textsOf } from './label-text'
import { areTagsWhole } from './marks'
import type { PictureNeeds } from './picture'
import type { Wanted } from './placing'
import { isWithin, type MarkItem, type Scene } from './scene'

/** Ties through a label that count. */
const MOST_CROSSINGS = 5
/** A line over other marks all the way from a mark to its label. */
const LEADER_COST = 20
/** Another mark under a label, which is dimmed. */
const DIMMED_COST = 2

/** What a name in a tag is better than one beside it, where that is the usual place. */
const TAG_GAIN = 4

/** What is known of labels before they are placed. */
export class Wants {
  readonly #needs: Omit<PictureNeeds, 'moment'>
  readonly #scene: Scene
  readonly #texts = new Map<string, LabelText[]>()

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
    const texts = this.#textsOf(name)
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
    const inside = candidatesInTag(mark, whole, tagSizes, unit, manner.names.inTag).filter(({ text }) =>
      isWithin(text, ground),
    )
    const gain = manner.inTag.isUsual ? TAG_GAIN : 0
    return this.#wanted(mark.id, [...inside.map((each) => ({ ...each, cost: each.cost - gain })), ...round])
  }

  /**
   * The ways to show the name of a node further away from its mark, for one that has no room beside it.
   *
   * @param farthest in pixels of a wall of 1920×1080.
   */
  awayFrom(item: MarkItem, name: string, size: number, farthest: number): Wanted {
    const texts = this.#textsOf(name)
    const away = this.#clear(candidatesAway(item.mark, texts, size, this.#scene.unit, farthest))
    return this.#wanted(
      item.mark.id,
      away.map((each) => this.#withLeader(each, item)),
    )
  }

  /** The ways to show a name that is not whole, beside its mark or away from it. */
  cutOf(item: MarkItem, name: string, size: number, farthest: number): Wanted {
    const { unit } = this.#scene
    const texts = textsOf(name, this.#needs.measure)
    const round = this.#clear(candidatesRound(item.mark, texts, [size], unit))
    const away = this.#clear(candidatesAway(item.mark, texts, size, unit, farthest))
    return this.#wanted(item.mark.id, [
      ...round.filter(({ text }) => isClearlyOf(item, text, this.#scene)),
      ...away.map((each) => this.#withLeader(each, item)),
    ])
  }

  /** The ways to write a name: whole ones only, where it rather stands elsewhere than is cut. */
  #textsOf(name: string): LabelText[] {
    const known = this.#texts.get(name) ?? this.#textsFor(name)
    this.#texts.set(name, known)
    return known
  }

  #textsFor(name: string): LabelText[] {
    const { measure } = this.#needs
    const { isWhole, mostLines } = this.#scene.manner.names
    const texts = textsOf(name, measure)
    const all = mostLines > 2 ? [...texts, ...inMoreLines(name, mostLines, measure)] : texts
    const whole = isWhole ? all.filter(({ cost }) => cost < CUT_COST) : all
    return whole.length > 0 ? whole : texts
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
    const { apart } = this.#scene.manner.names
    const weighed = candidates.map((candidate) => {
      const cost = candidate.cost + this.#covered(candidate)
      return keptApart({ ...candidate, cost }, candidate.place === 'inside' ? 0 : apart)
    })
    weighed.sort((one, other) => one.cost - other.cost)
    return { id, candidates: weighed }
  }

  #covered({ text, place }: Candidate): number {
    if (place === 'inside') return 0
    const { crossings, arrowheads, dimmed, manner } = this.#scene
    const { tie, arrowhead } = manner.names.crossing
    return (
      Math.min(crossings.through(text), MOST_CROSSINGS) * tie +
      arrowheads.in(text) * arrowhead +
      (dimmed?.at(text).length ?? 0) * DIMMED_COST
    )
  }
}
