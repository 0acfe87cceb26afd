import { type TextKey, type TextParams, translate, translateCount } from '../../language/translate'
import type { Id } from '../../map/ids'
import type { CommunityMap, Language, Side } from '../../map/map'
import { spokenName } from '../speech/spoken-names'
import { spokenThings } from '../speech/spoken-things'
import { spokenList, spokenWords } from '../speech/words'
import type { Introduction, MetNeed } from './introduction'
import { POINTS } from './score'

/** How many reasons are said aloud: what one or two breaths hold. */
const MOST_REASONS = 3

/** The longest name of an organisation that is said, in UTF-16 code units. */
const LONGEST_ORGANISATION = 40

/** One of the sentences after the first, and how much the reason counts that it says. */
interface Said {
  points: number
  text: string
}

/** The two, who is spoken to first. */
interface Pair {
  map: CommunityMap
  language: Language
  introduction: Introduction
  to: Id
  other: Id
}

function isUnnamed(map: CommunityMap, id: Id): boolean {
  return map.participants[id]?.unnamed === true
}

/**
 * Whether one of the two asked not to be named before the room: they are to be told quietly, and the sentence that is
 * fit for the room names them not.
 */
export function isQuiet(map: CommunityMap, { a, b }: Introduction): boolean {
  return isUnnamed(map, a) || isUnnamed(map, b)
}

/** Who is spoken to: of those who may be named the one who gets more of what they need, then who is alone, then `a`. */
function pairOf(map: CommunityMap, introduction: Introduction, language: Language): Pair {
  const { a, b, met, alone } = introduction
  const needs = (id: Id) => met.filter(({ needer }) => needer === id).length
  const weights = [a, b].map((id) => [Number(!isUnnamed(map, id)), needs(id), Number(alone.includes(id))])
  const [ofA = [], ofB = []] = weights
  const difference = ofA.map((weight, at) => weight - (ofB[at] ?? 0)).find((each) => each !== 0) ?? 0
  const [to, other] = difference < 0 ? [b, a] : [a, b]
  return { map, language, introduction, to, other }
}

function metBy({ introduction }: Pair, needer: Id): MetNeed[] {
  return introduction.met.filter((each) => each.needer === needer)
}

/** That what is needed waits to be used: all of it, or a part. */
function sleeping({ map, language }: Pair, met: readonly MetNeed[]): Said[] {
  const asleep = met.filter(({ isSleeping }) => isSleeping)
  if (asleep.length === 0) return []
  const statuses = new Set(met.map(({ resource }) => map.resources[resource]?.status))
  const status = statuses.size === 1 ? [...statuses][0] : undefined
  const key =
    status === 'hidden'
      ? 'introduction.hidden'
      : status === 'underused'
        ? 'introduction.underused'
        : 'introduction.part-sleeping'
  return [{ points: POINTS.sleeping, text: translate(language, key) }]
}

function need(pair: Pair, needer: Id, key: TextKey, params: TextParams): Said[] {
  const { map, language } = pair
  const met = metBy(pair, needer)
  if (met.length === 0) return []
  const things = spokenThings(
    map,
    met.map(({ resource }) => resource),
    language,
  )
  const text = translate(language, key, { ...params, things })
  return [{ points: POINTS.need * met.length, text }, ...sleeping(pair, met)]
}

function alone({ introduction, language, to }: Pair, other: string): Said[] {
  const ids = introduction.alone
  if (ids.length === 0) return []
  const who = ids.length > 1 ? 'both' : ids[0] === to ? 'you' : 'other'
  return [{ points: POINTS.alone, text: translate(language, `introduction.first-tie.${who}`, { other }) }]
}

/** That two groups meet; somebody who is alone is none. */
function joins({ introduction, language }: Pair): Said[] {
  const isOfGroups = introduction.joins && introduction.alone.length === 0
  return isOfGroups ? [{ points: POINTS.joins, text: translate(language, 'introduction.joins') }] : []
}

function crossSide({ map, introduction, language, to, other }: Pair): Said[] {
  if (!introduction.crossSide) return []
  const sides = new Set<Side | undefined>([map.participants[to]?.side, map.participants[other]?.side])
  const organisation = map.session.organisation
  const isSaid = organisation !== '' && organisation.length <= LONGEST_ORGANISATION
  const params = { organisation: spokenWords(organisation) }
  const guests = sides.has('customer') ? 'customer-guest' : isSaid ? 'employee-guest' : 'here-guest'
  const key = sides.has('guest') ? guests : isSaid ? 'employee-customer' : 'here-customer'
  return [{ points: POINTS.crossSide, text: translate(language, `introduction.sides.${key}`, params) }]
}

/** Who knows both; those who are not to be named only add to the number. */
function acquaintances({ map, introduction, language }: Pair): Said[] {
  const ids = introduction.acquaintances
  if (ids.length === 0) return []
  const named = ids.filter((id) => !isUnnamed(map, id)).map((id) => spokenName(map, id))
  const points = Math.min(ids.length, 2) * POINTS.acquaintance
  return [{ points, text: acquaintancesText(language, named, ids.length) }]
}

function acquaintancesText(language: Language, named: readonly string[], count: number): string {
  const [first] = named
  if (first === undefined) return translateCount(language, 'introduction.known-unnamed', count)
  if (count === 1) return translate(language, 'introduction.known-by-one', { name: first })
  if (count === 2 && named.length === 2) {
    return translate(language, 'introduction.known-by-two', { names: spokenList(language, named) })
  }
  return translateCount(language, 'introduction.known-by-more', count - 1, { name: first })
}

/** The strongest, as many as are said, in the order in which they were. */
function strongest(reasons: readonly Said[]): string[] {
  const chosen = new Set(reasons.toSorted((one, other) => other.points - one.points).slice(0, MOST_REASONS))
  return reasons.filter((each) => chosen.has(each)).map(({ text }) => text)
}

function openSentence(pair: Pair): string {
  const { map, language, to, other } = pair
  const names = { you: spokenName(map, to), other: spokenName(map, other) }
  const reasons = [
    ...need(pair, to, 'introduction.has', names),
    ...need(pair, other, 'introduction.has-too', names),
    ...alone(pair, names.other),
    ...joins(pair),
    ...crossSide(pair),
    ...acquaintances(pair),
  ]
  return [translate(language, 'introduction.meet', names), ...strongest(reasons)].join(' ')
}

/** For the room, of somebody who is not to be named. */
function quietSentence(pair: Pair): string {
  const { map, language, to, other } = pair
  const isNobodyNamed = isUnnamed(map, to)
  if (isNobodyNamed) {
    const isNeeded = pair.introduction.met.length > 0
    const ids = [...new Set(pair.introduction.met.map(({ resource }) => resource))]
    const texts = [translate(language, 'introduction.quiet.two')]
    if (isNeeded)
      texts.push(translate(language, 'introduction.quiet.two-need', { things: spokenThings(map, ids, language) }))
    return texts.join(' ')
  }
  const reasons = [
    ...need(pair, to, 'introduction.quiet.has', {}),
    ...need(pair, other, 'introduction.quiet.has-too', {}),
  ]
  return [translate(language, 'introduction.quiet.meet', { you: spokenName(map, to) }), ...strongest(reasons)].join(' ')
}

/**
 * What is said aloud to two people who may meet: to the one who needs something first, with the three strongest
 * reasons at the most. Who asked not to be named is named in none: where it is one of the two, see `isQuiet`.
 */
export function introductionSentence(map: CommunityMap, introduction: Introduction, language: Language): string {
  const pair = pairOf(map, introduction, language)
  return isQuiet(map, introduction) ? quietSentence(pair) : openSentence(pair)
}
