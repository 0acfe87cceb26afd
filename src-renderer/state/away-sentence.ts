import type { TakenAway } from '../../src-model/insight/take-away'
import { LOCALES } from '../../src-model/language/translate'
import type { Id } from '../../src-model/map/ids'
import { type CommunityMap, nodeOf } from '../../src-model/map/map'
import type { Texts } from '../texts'
import type { NobodyAway } from './away-store'

/** From this many on people are counted, not named. */
const MANY = 4
/** How many of those who fall off are named to who does not see them. */
const MOST_NAMED = 5

function listed(language: Texts['language'], words: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language]).format(words)
}

function namesOf(map: CommunityMap, ids: readonly Id[]): string[] {
  return ids.flatMap((id) => nodeOf(map, id)?.name ?? [])
}

/** What is left without those who are taken away, in a sentence. */
export function awaySentence({ t, n, language }: Texts, map: CommunityMap, away: TakenAway): string {
  const { people, fallen, whole, left, largestShare } = away
  const remaining = map.order.participants.length - people.length
  if (remaining === 0) return t('away.everybody')
  const who = people.length < MANY ? listed(language, namesOf(map, people)) : n('away.people', people.length)
  if (fallen.length === 0) return t('away.nobody-falls', { who })
  if (Math.round((largestShare ?? 0) * remaining) < 2) return t('away.fall-all', { who })
  // There may be others on the map who hang together, whom it does not touch.
  return left === 0 ? t('away.fall-apart', { who, whole }) : n('away.fall', fallen.length, { who, left, whole })
}

/** The same with the names of those who fall off, for whom does not see them on the map. */
export function awayAnnouncement(texts: Texts, map: CommunityMap, away: TakenAway): string {
  const sentence = awaySentence(texts, map, away)
  const { fallen } = away
  if (fallen.length === 0) return sentence
  const more = fallen.length - MOST_NAMED
  const named = namesOf(map, fallen.slice(0, MOST_NAMED))
  const words = more > 0 ? [...named, texts.n('away.more', more)] : named
  return `${sentence}: ${listed(texts.language, words)}`
}

/** Why nobody is taken away. */
export function nobodySentence({ t }: Texts, nobody: NobodyAway): string {
  return t(`away.${nobody}`)
}
