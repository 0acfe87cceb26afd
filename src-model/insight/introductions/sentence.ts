import { translate } from '../../language/translate'
import type { CommunityMap, Language } from '../../map/map'
import { spokenName } from '../speech/spoken-names'
import { spokenThings } from '../speech/spoken-things'
import type { Introduction } from './introduction'
import { isQuiet, isUnnamed, type SpokenPair, spokenPair } from './spoken-pair'
import {
  joinedGroups,
  knownBoth,
  needMet,
  notTiedYet,
  type SpokenReason,
  somethingToBegin,
  twoSides,
} from './spoken-reasons'
import { stillThere } from './still-there'

/** How many reasons are said aloud: what one breath or two hold. */
const MOST_REASONS = 3

/** The strongest reasons, as many as are said, in the order in which they are given. */
function strongest(reasons: readonly SpokenReason[]): string[] {
  const chosen = new Set(reasons.toSorted((one, other) => other.points - one.points).slice(0, MOST_REASONS))
  return reasons.filter((each) => chosen.has(each)).map(({ text }) => text)
}

function openSentence(pair: SpokenPair): string {
  const { map, language, to, other } = pair
  const names = { you: spokenName(map, to, language), other: spokenName(map, other, language) }
  const reasons = [
    ...somethingToBegin(pair, names.other),
    ...needMet(pair, to, 'introduction.has', names),
    ...needMet(pair, other, 'introduction.has-too', names),
    ...joinedGroups(pair),
    ...twoSides(pair),
    ...knownBoth(pair),
  ]
  const said = reasons.length > 0 ? reasons : notTiedYet(pair)
  return [translate(language, 'introduction.meet', names), ...strongest(said)].join(' ')
}

/** Of somebody who is not to be named, to somebody who may be. */
function halfQuietSentence(pair: SpokenPair): string {
  const { map, language, to, other } = pair
  const reasons = [
    ...needMet(pair, to, 'introduction.quiet.has'),
    ...needMet(pair, other, 'introduction.quiet.has-too'),
  ]
  return [
    translate(language, 'introduction.quiet.meet', { you: spokenName(map, to, language) }),
    ...strongest(reasons),
  ].join(' ')
}

/** Of two who are not to be named. */
function quietSentence({ map, language, introduction }: SpokenPair): string {
  const opening = translate(language, 'introduction.quiet.two')
  const resources = [...new Set(introduction.met.map(({ resource }) => resource))]
  if (resources.length === 0) return opening
  const things = spokenThings(map, resources, language)
  return `${opening} ${translate(language, 'introduction.quiet.two-need', { things })}`
}

/**
 * What is said aloud to two people who may meet, in short sentences: to the one who needs something first, with the
 * three strongest reasons at the most; that somebody has no tie is none of them. Who asked not to be named before the
 * room is named in none; where it is one of the two, see `isQuiet`.
 *
 * @returns an empty text when one of the two is not in the map any more.
 */
export function introductionSentence(map: CommunityMap, introduction: Introduction, language: Language): string {
  const known = stillThere(map, introduction)
  if (known === null) return ''
  const pair = spokenPair(map, known, language)
  if (isUnnamed(map, pair.to)) return quietSentence(pair)
  return isQuiet(map, introduction) ? halfQuietSentence(pair) : openSentence(pair)
}
