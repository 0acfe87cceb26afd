import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap } from '../../../src-model/map/map'
import { nodeOf, own } from '../../../src-model/map/map'
import type { Texts } from '../../texts'

/** One thing that speaks for an introduction, or `heavy`: against it. */
export interface Reason {
  id: string
  text: string
  is: 'need' | 'people' | 'heavy'
}

/** More acquaintances than these are counted. */
const MOST_NAMED = 2

function nameOf(map: CommunityMap, id: Id): string {
  return nodeOf(map, id)?.name ?? ''
}

function needs(map: CommunityMap, { met }: Introduction, { t }: Texts): Reason[] {
  return met.flatMap(({ resource: id, needer }) => {
    const resource = own(map.resources, id)
    if (resource === undefined) return []
    const params = { what: resource.name }
    return [
      { id: `need-${id}-${needer}`, text: t(`introductions.need.${resource.status}`, params), is: 'need' as const },
    ]
  })
}

function alone(map: CommunityMap, { alone: ids }: Introduction, { t }: Texts): string[] {
  const [one, another] = ids
  if (one === undefined) return []
  return [another === undefined ? t('introductions.alone', { who: nameOf(map, one) }) : t('introductions.both-alone')]
}

function acquaintances(map: CommunityMap, { acquaintances: ids }: Introduction, { t, n }: Texts): string[] {
  if (ids.length === 0) return []
  const who = ids
    .slice(0, MOST_NAMED)
    .map((id) => nameOf(map, id))
    .join(', ')
  const more = ids.length - MOST_NAMED
  return [more > 0 ? n('introductions.in-common-more', more, { who }) : t('introductions.in-common', { who })]
}

/** What speaks for an introduction and against it, in a few words each, the weightiest first. */
export function reasonsOf(map: CommunityMap, introduction: Introduction, texts: Texts): Reason[] {
  const { t } = texts
  const people = [
    ...alone(map, introduction, texts),
    // Whoever has no tie yet is a part of their own: that goes without saying.
    introduction.joins && introduction.alone.length === 0 ? t('introductions.joins') : '',
    introduction.crossSide ? t('introductions.across') : '',
    ...acquaintances(map, introduction, texts),
  ].filter((text) => text !== '')
  return [
    ...needs(map, introduction, texts),
    ...people.map((text) => ({ id: text, text, is: 'people' as const })),
    ...introduction.loaded.map((id) => ({
      id: `heavy-${id}`,
      text: t('introductions.loaded', { who: nameOf(map, id) }),
      is: 'heavy' as const,
    })),
  ]
}
