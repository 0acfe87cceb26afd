import { isolated, type TextKey, type TextParams, translate, translateCount } from '../../language/translate'
import type { Id } from '../../map/ids'
import { SIDES } from '../../map/map'
import { tieIndex } from '../../map/ties'
import { hasNamesake, spokenName } from '../speech/spoken-names'
import { spokenThings } from '../speech/spoken-things'
import { spokenList, spokenWords } from '../speech/words'
import { MOST_ACQUAINTANCES, POINTS } from './score'
import { heldBy, isUnnamed, type SpokenPair } from './spoken-pair'

/** A sentence that says a reason, and how much that reason counts. */
export interface SpokenReason {
  points: number
  text: string
}

/** What is said besides reasons, where there is room for it. */
const REMARK = 0

/** The longest name of an organisation that is said, in UTF-16 code units. */
const LONGEST_ORGANISATION = 40

/** What somebody needs that the other holds, and that it waits to be used. @param key of the sentence. */
export function needMet(pair: SpokenPair, needer: Id, key: TextKey, params: TextParams = {}): SpokenReason[] {
  const { map, language, introduction } = pair
  const met = introduction.met.filter((each) => each.needer === needer)
  const resources = met.map(({ resource }) => resource)
  if (resources.length === 0) return []
  const text = translate(language, key, { ...params, things: spokenThings(map, resources, language) })
  const need = { points: POINTS.need * met.length, text }
  const sleeping = sleepingKey(pair, resources)
  return sleeping === null ? [need] : [need, { points: REMARK, text: translate(language, sleeping) }]
}

/** What is said of how awake resources are, in words that fit one and several. */
function sleepingKey({ map }: SpokenPair, resources: readonly Id[]): TextKey | null {
  const statuses = new Set(resources.map((id) => map.resources[id]?.status))
  if (!statuses.has('hidden') && !statuses.has('underused')) return null
  if (statuses.size > 1) return statuses.has('mobilised') ? 'introduction.part-sleeping' : 'introduction.sleeping'
  return statuses.has('hidden') ? 'introduction.hidden' : 'introduction.underused'
}

/**
 * What can be said of any two who might meet, where nothing else is left: of one who has no tie to anybody the room is
 * not to hear it.
 */
export function notTiedYet({ map, language, to, other }: SpokenPair): SpokenReason[] {
  const areTied = (tieIndex(map).byNode.get(to) ?? []).some(({ from, to: end }) => from === other || end === other)
  return areTied ? [] : [{ points: REMARK, text: translate(language, 'introduction.not-tied') }]
}

/** That two groups meet; somebody who is alone is none. */
export function joinedGroups({ introduction, language }: SpokenPair): SpokenReason[] {
  const isOfGroups = introduction.joins && introduction.alone.length === 0
  return isOfGroups ? [{ points: POINTS.joins, text: translate(language, 'introduction.joins') }] : []
}

/**
 * That the two see things from two sides: of each by name who they are here. Not where a name says that itself to tell
 * people of one name apart.
 */
export function twoSides({ map, introduction, language, to, other }: SpokenPair): SpokenReason[] {
  if (!introduction.crossSide) return []
  const { organisation } = map.session
  const isSaid = /[\p{L}\p{N}]/u.test(organisation) && organisation.length <= LONGEST_ORGANISATION
  const sideOf = (id: Id) => map.participants[id]?.side ?? 'guest'
  const [one, another] = [to, other].toSorted((a, b) => SIDES.indexOf(sideOf(a)) - SIDES.indexOf(sideOf(b)))
  if (one === undefined || another === undefined) return []
  const first = sideOf(one) === 'employee' && !isSaid ? 'here' : sideOf(one)
  const isToldApart = [one, another].some((id) => hasNamesake(map, id))
  const form = isToldApart ? 'sides-unnamed' : 'sides'
  const params = {
    organisation: isolated(spokenWords(organisation)),
    one: spokenName(map, one, language),
    other: spokenName(map, another, language),
  }
  const text = translate(language, `introduction.${form}.${first}-${sideOf(another)}` as TextKey, params)
  return [{ points: POINTS.crossSide, text }]
}

/** Who knows both. Those who are not to be named only add to the number. */
export function knownBoth({ map, introduction, language }: SpokenPair): SpokenReason[] {
  const ids = introduction.acquaintances
  if (ids.length === 0) return []
  const named = ids.filter((id) => !isUnnamed(map, id)).map((id) => spokenName(map, id, language))
  const points = Math.min(ids.length, MOST_ACQUAINTANCES) * POINTS.acquaintance
  const [name] = named
  if (name === undefined) return [{ points, text: translateCount(language, 'introduction.known-unnamed', ids.length) }]
  if (ids.length === 1) return [{ points, text: translate(language, 'introduction.known-by-one', { name }) }]
  const isAll = ids.length === 2 && named.length === 2
  const text = isAll
    ? translate(language, 'introduction.known-by-two', { names: spokenList(language, named) })
    : translateCount(language, 'introduction.known-by-more', ids.length - 1, { name })
  return [{ points, text }]
}

/** What the other could be asked about, and has alone: no reason, but something to begin with where no need is met. */
export function somethingToBegin({ map, introduction, language, to, other }: SpokenPair, name: string): SpokenReason[] {
  if (introduction.met.length > 0) return []
  const own = heldBy(map, to)
  const resources = heldBy(map, other).filter((id) => !own.includes(id))
  if (resources.length === 0) return []
  const things = spokenThings(map, resources, language)
  return [{ points: REMARK, text: translate(language, 'introduction.offers', { other: name, things }) }]
}
