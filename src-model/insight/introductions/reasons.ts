import { type TextKey, type TextParams, translate, translateCount } from '../../language/translate'
import type { Id } from '../../map/ids'
import type { CommunityMap, Language } from '../../map/map'
import { spokenName } from '../speech/spoken-names'
import { spokenThings } from '../speech/spoken-things'
import { spokenList } from '../speech/words'
import type { Introduction, MetNeed } from './introduction'
import { stillThere } from './still-there'

export const REASON_KINDS = ['need', 'sleeping', 'alone', 'joins', 'sides', 'acquaintances', 'load'] as const
/** What a reason is of; `load` speaks against an introduction, all others for it. */
export type ReasonKind = (typeof REASON_KINDS)[number]

/** A reason in a few words. */
export interface Reason {
  kind: ReasonKind
  text: string
}

/** How many acquaintances are named. */
const MOST_NAMED = 2

/**
 * Why two people are suggested to each other, for the facilitator's eyes: the strongest first, what speaks against it
 * last. It names everybody.
 */
export function introductionReasons(map: CommunityMap, introduction: Introduction, language: Language): Reason[] {
  const known = stillThere(map, introduction)
  if (known === null) return []
  const { met, alone, joins, crossSide, acquaintances, loaded } = known
  const reason = (kind: ReasonKind, key: TextKey, params: TextParams = {}): Reason => ({
    kind,
    text: translate(language, key, params),
  })
  const namesOf = (ids: readonly Id[]) => ids.map((id) => spokenName(map, id, language))
  const thingsOf = (needs: readonly MetNeed[]) =>
    spokenThings(map, [...new Set(needs.map(({ resource }) => resource))], language)
  const statusOf = ({ resource }: MetNeed) => map.resources[resource]?.status
  const hidden = met.filter((each) => statusOf(each) === 'hidden')
  const underused = met.filter((each) => statusOf(each) === 'underused')
  const acquainted = (): Reason => {
    const [first = '', ...others] = namesOf(acquaintances)
    const text =
      acquaintances.length > MOST_NAMED
        ? translateCount(language, 'introduction.reason.known-more', others.length, { name: first })
        : translate(language, 'introduction.reason.known', { names: spokenList(language, [first, ...others]) })
    return { kind: 'acquaintances', text }
  }
  return [
    ...(met.length > 0 ? [reason('need', 'introduction.reason.need', { things: thingsOf(met) })] : []),
    ...(hidden.length > 0 ? [reason('sleeping', 'introduction.reason.hidden', { things: thingsOf(hidden) })] : []),
    ...(underused.length > 0
      ? [reason('sleeping', 'introduction.reason.underused', { things: thingsOf(underused) })]
      : []),
    ...(alone.length > 0
      ? [reason('alone', 'introduction.reason.alone', { names: spokenList(language, namesOf(alone)) })]
      : []),
    // Somebody who is alone is no group.
    ...(joins && alone.length === 0 ? [reason('joins', 'introduction.reason.joins')] : []),
    ...(crossSide ? [reason('sides', 'introduction.reason.sides')] : []),
    ...(acquaintances.length > 0 ? [acquainted()] : []),
    ...loaded.map((id) => reason('load', 'introduction.reason.load', { name: spokenName(map, id, language) })),
  ]
}
