import type { Id } from '../../map/ids'
import type { Side } from '../../map/map'
import { foldForSearch } from '../../text'
import type { WallMap } from '../wall-map'
import type { WallMoment } from './picture'

/**
 * How much a label is wanted while nothing counts more than anything else, the first the most: people before things, and
 * what things of the same name are called only once before the rest. Within a rank, nobody comes before anybody else.
 */
export const RANKS = ['zone', 'bridge', 'person', 'shared', 'thing', 'repeated'] as const
export type Rank = (typeof RANKS)[number]

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

/** The resources that bear the name of another one, but for the first of each name. */
function repeatedIn({ resources }: WallMap): Set<Id> {
  const [seen, repeated] = [new Set<string>(), new Set<Id>()]
  for (const { id, name } of Object.values(resources).sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const key = foldForSearch(name)
    if (seen.has(key)) repeated.add(id)
    else seen.add(key)
  }
  return repeated
}

/** How much the label of each node and zone is wanted. */
export function ranksOf(map: WallMap): Map<Id, Rank> {
  const [bridges, repeated] = [bridgesOf(map), repeatedIn(map)]
  const ranks = new Map<Id, Rank>()
  for (const id of Object.keys(map.participants)) ranks.set(id, bridges.has(id) ? 'bridge' : 'person')
  for (const id of Object.keys(map.resources)) {
    ranks.set(id, repeated.has(id) ? 'repeated' : bridges.has(id) ? 'shared' : 'thing')
  }
  for (const id of Object.keys(map.zones)) ranks.set(id, 'zone')
  return ranks
}

/**
 * What the room looks at now, the most important first: what is selected with the ends of selected ties, what has just
 * come, what the spotlight is on. While it is on, only what is in it has a label.
 */
export function ofTheMoment(map: WallMap, { selected, fresh, lit }: WallMoment): Id[][] {
  const chosen = new Set(selected)
  for (const id of selected) {
    const tie = map.connections[id]
    if (tie) chosen.add(tie.from).add(tie.to)
  }
  const known = new Set<Id>()
  return [chosen, fresh, lit ?? []].map((ids) => {
    const found = [...ids].filter((id) => !known.has(id) && (lit === null || lit.has(id))).sort()
    for (const id of found) known.add(id)
    return found
  })
}
