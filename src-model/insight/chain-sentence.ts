import { translate } from '../language/translate'
import type { Id } from '../map/ids'
import { type CommunityMap, type Language, own } from '../map/map'
import type { Chain } from './chains'
import { spokenName } from './speech/spoken-names'
import { spokenThing } from './speech/spoken-things'

/**
 * A chain in words: who needs what, who has it, and the way there. Who asked not to be named before the room is not
 * named, so that it can be said aloud.
 *
 * @returns an empty text when something of it is not in the map any more.
 */
export function chainSentence(map: CommunityMap, chain: Chain, language: Language): string {
  const { resource, needer, holder, people } = chain
  const ends = [needer, ...people, ...(holder === null ? [] : [holder])]
  const isThere = ends.every((id) => own(map.participants, id) !== undefined)
  if (!isThere || own(map.resources, resource) === undefined) return ''
  const somebody = translate(language, 'chain.say.somebody')
  const nameOf = (id: Id) => (map.participants[id]?.unnamed ? somebody : spokenName(map, id, language))
  const params = {
    needer: map.participants[needer]?.unnamed
      ? translate(language, 'chain.say.somebody-first')
      : spokenName(map, needer, language),
    thing: spokenThing(map, resource),
    holder: holder === null ? '' : nameOf(holder),
  }
  if (holder === null) return translate(language, 'chain.say.wanted', params)
  if (people.length === 0) return translate(language, 'chain.say.no-way', params)
  if (people.length === 2) return translate(language, 'chain.say.tied', params)
  return translate(language, 'chain.say.way', { ...params, way: people.map(nameOf).join(' – ') })
}
