import type { Id } from '../../map/ids'
import type { Side } from '../../map/map'
import type { WallMap } from '../wall-map'
import type { WallMoment } from './picture'

/** How much a label is wanted, the first the most. Within a rank, nobody comes before anybody else. */
export const RANKS = ['selected', 'fresh', 'lit', 'zone', 'bridge', 'other'] as const
export type Rank = (typeof RANKS)[number]
/** So many of the ranks, from the first, are what the room looks at now. */
export const OF_THE_MOMENT = 3

/** The nodes between sides: people tied to people of another side, resources tied to people of more than one. */
function bridgesOf({ participants, resources, connections }: WallMap): Set<Id> {
  const bridges = new Set<Id>()
  const sides = new Map<Id, Side>()
  const touch = (resource: Id, side: Side) => {
    const known = sides.get(resource)
    if (known === undefined) sides.set(resource, side)
    else if (known !== side) bridges.add(resource)
  }
  for (const { from, to } of Object.values(connections)) {
    const [one, other] = [participants[from], participants[to]]
    if (one && other) {
      if (one.side !== other.side) bridges.add(from).add(to)
    } else if (one && resources[to]) touch(to, one.side)
    else if (other && resources[from]) touch(from, other.side)
  }
  return bridges
}

/** How much the label of each node and zone is wanted. While the spotlight is on, only what is in it has a label. */
export function ranksOf(map: WallMap, { selected, fresh, lit }: WallMoment): Map<Id, Rank> {
  const chosen = new Set(selected)
  for (const id of selected) {
    const tie = map.connections[id]
    if (tie) chosen.add(tie.from).add(tie.to)
  }
  const bridges = bridgesOf(map)
  const rank = (id: Id, usual: Rank): Rank => {
    if (chosen.has(id)) return 'selected'
    if (fresh.has(id)) return 'fresh'
    return lit === null ? usual : 'lit'
  }
  const ranks = new Map<Id, Rank>()
  const add = (id: Id, usual: Rank) => {
    if (lit === null || lit.has(id)) ranks.set(id, rank(id, usual))
  }
  for (const id of Object.keys(map.participants)) add(id, bridges.has(id) ? 'bridge' : 'other')
  for (const id of Object.keys(map.resources)) add(id, bridges.has(id) ? 'bridge' : 'other')
  for (const id of Object.keys(map.zones)) add(id, 'zone')
  return ranks
}
