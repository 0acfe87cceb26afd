import { type CommunityMap, own } from '../../map/map'
import type { Introduction } from './introduction'

/**
 * An introduction as far as what it speaks of is still in the map, which may be newer by an edit or two.
 *
 * @returns `null` when one of the two is gone.
 */
export function stillThere(map: CommunityMap, introduction: Introduction): Introduction | null {
  const isThere = (id: string) => own(map.participants, id) !== undefined
  if (!isThere(introduction.a) || !isThere(introduction.b)) return null
  return {
    ...introduction,
    met: introduction.met.filter(({ resource }) => own(map.resources, resource) !== undefined),
    acquaintances: introduction.acquaintances.filter(isThere),
  }
}
