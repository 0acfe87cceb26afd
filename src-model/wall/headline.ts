import { LOCALES, translateCount } from '../language/translate'
import type { Language } from '../map/map'
import { type Headline, SENTENCES, type Sentence } from './headline-sentences'
import { HEADLINE_TOPICS, type HeadlineTopic } from './headline-topics'
import type { WallMap } from './wall-map'

/** What can be said of a map about a topic; `null` for nothing. */
export function headlineAbout(topic: HeadlineTopic, map: WallMap): Headline | null {
  const sentence = SENTENCES[topic](map)
  return sentence && { topic, ...sentence }
}

/**
 * The one sentence about the map that the wall shows, true of just that map: about what has changed last, if there is
 * something to say of it, and about what is most worth saying anyway otherwise. The same for the same map and topics.
 *
 * @param lately the topics that have changed, the latest first.
 * @returns `null` where there is nothing worth saying.
 */
export function headlineOf(map: WallMap, lately: readonly HeadlineTopic[]): Headline | null {
  for (const topic of [...lately, ...HEADLINE_TOPICS]) {
    const headline = headlineAbout(topic, map)
    if (headline !== null) return headline
  }
  return null
}

/** The sentence itself. */
export function headlineText(language: Language, { stem, count, params, parts = [] }: Sentence): string {
  const texts = parts.map((each) => translateCount(language, each.stem, each.count))
  const list = new Intl.ListFormat(LOCALES[language]).format(texts)
  return translateCount(language, stem, count, { ...params, parts: list })
}
