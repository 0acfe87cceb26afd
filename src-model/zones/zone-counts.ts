import { Followed, type FollowedChange } from '../map/followed'
import type { Id } from '../map/ids'
import { type CommunityMap, type MapNode, own, type Zone } from '../map/map'
import { smallestAt, zonesOf, zonesWithin } from './zone-area'

type NodeRecords = 'participants' | 'resources'

/** How many nodes belong to each zone first of all: to the smallest that holds them. */
interface Tally {
  zones: CommunityMap['zones']
  counts: ReadonlyMap<Id, number>
}

/** The tally of some nodes, once somebody has asked for it. */
interface TallyOf {
  tally: Tally | null
}

function tallied(
  zones: readonly Zone[],
  nodes: Iterable<readonly [MapNode | undefined, 1 | -1]>,
  from: Tally['counts'],
) {
  const counts = new Map(from)
  for (const [node, by] of nodes) {
    const holder = node && smallestAt(zones, node.position)
    if (holder) counts.set(holder.id, (counts.get(holder.id) ?? 0) + by)
  }
  return counts
}

function followed(of: NodeRecords, { tally }: TallyOf, { before, after, changed }: FollowedChange): TallyOf {
  if (tally === null || tally.zones !== after.zones) return { tally: null }
  const moved = [...changed].flatMap((id) => {
    const [old, now] = [own<MapNode>(before[of], id), own<MapNode>(after[of], id)]
    const stayed = old?.position.x === now?.position.x && old?.position.y === now?.position.y
    return stayed ? [] : [[old, -1] as const, [now, 1] as const]
  })
  if (moved.length === 0) return { tally }
  return { tally: { zones: tally.zones, counts: tallied(zonesOf(after), moved, tally.counts) } }
}

function talliesOf(of: NodeRecords): Followed<NodeRecords, TallyOf> {
  return new Followed<NodeRecords, TallyOf>(of, {
    make: () => ({ tally: null }),
    follow: (known, change) => followed(of, known, change),
  })
}

const TALLIES = { participants: talliesOf('participants'), resources: talliesOf('resources') }

function tallyIn(map: CommunityMap, of: NodeRecords): Tally {
  const known = TALLIES[of].of(map)
  if (known.tally?.zones === map.zones) return known.tally
  const nodes = Object.values<MapNode>(map[of]).map((node) => [node, 1] as const)
  known.tally = { zones: map.zones, counts: tallied(zonesOf(map), nodes, new Map()) }
  return known.tally
}

const known = new WeakMap<Tally, { resources: Tally; counts: ReadonlyMap<Id, number> }>()

/**
 * How many participants and resources each zone holds. While neither nodes move nor zones change the answer is the
 * same; a node that comes, goes or moves is counted by itself.
 */
export function zoneCounts(map: CommunityMap): ReadonlyMap<Id, number> {
  const [people, resources] = [tallyIn(map, 'participants'), tallyIn(map, 'resources')]
  const last = known.get(people)
  if (last?.resources === resources) return last.counts
  const ownOf = (id: Id) => (people.counts.get(id) ?? 0) + (resources.counts.get(id) ?? 0)
  const zones = zonesOf(map)
  const counts = new Map(
    zones.map((zone) => {
      const family = [zone, ...zonesWithin(zones, zone)]
      return [zone.id, family.reduce((sum, { id }) => sum + ownOf(id), 0)]
    }),
  )
  known.set(people, { resources, counts })
  return counts
}
