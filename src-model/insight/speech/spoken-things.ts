import { isolated, translateCount } from '../../language/translate'
import type { Id } from '../../map/ids'
import type { CommunityMap, Language } from '../../map/map'
import { spokenList, spokenWords } from './words'

/** How many resources are said by name in one breath; with more, one less and the number of the others. */
const MOST_NAMED = 3

/** What a resource is called in a sentence. */
export function spokenThing(map: CommunityMap, id: Id): string {
  return isolated(spokenWords(map.resources[id]?.name ?? ''))
}

/** Resources one after the other. @param ids at least one. */
export function spokenThings(map: CommunityMap, ids: readonly Id[], language: Language): string {
  const isAll = ids.length <= MOST_NAMED
  const named = (isAll ? ids : ids.slice(0, MOST_NAMED - 1)).map((id) => spokenThing(map, id))
  const more = isAll ? [] : [translateCount(language, 'introduction.more-things', ids.length - named.length)]
  return spokenList(language, [...named, ...more])
}
