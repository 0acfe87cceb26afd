import type { CommunityMap } from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'
import { NO_NAME, shownNames } from '../../src-model/wall/names'
import { reducedMap } from '../../src-model/wall/reduce'
import type { WallMap } from '../../src-model/wall/wall-map'
import type { WallNames } from '../../src-model/wall/wall-state'

/** A map as the room sees it, reduced in one go: what a reducer that follows commits has to come to. */
export function wallMapOf(map: CommunityMap, names: WallNames): WallMap {
  const { wanted } = tieIndex(map)
  const shown = shownNames(Object.values(map.participants), names)
  return reducedMap(
    map,
    (person) => shown.get(person) ?? NO_NAME,
    (resource) => wanted.has(resource),
  )
}
