import type { Id } from './ids'
import { isId } from './ids'
import { endsOf, kindFits } from './kinds'
import type { Collection, CommunityMap, Connection } from './map'
import { COLLECTIONS, isParticipant } from './map'

/** Something in a map that cannot be. */
export interface Violation {
  rule: 'order' | 'id' | 'shared-id' | 'name' | 'position' | 'ends' | 'kind' | 'promiser'
  id: Id
}

function orderViolations(map: CommunityMap, collection: Collection): Violation[] {
  const ids = Object.keys(map[collection])
  const listed = new Set(map.order[collection])
  const agree = listed.size === map.order[collection].length && listed.size === ids.length
  const strangers = ids.filter((id) => !listed.has(id) || map[collection][id]?.id !== id)
  return agree && strangers.length === 0 ? [] : [{ rule: 'order', id: strangers[0] ?? collection }]
}

function idViolations(map: CommunityMap): Violation[] {
  const seen = new Set<Id>()
  const found: Violation[] = []
  for (const collection of COLLECTIONS) {
    for (const id of map.order[collection]) {
      if (!isId(id)) found.push({ rule: 'id', id })
      if (seen.has(id)) found.push({ rule: 'shared-id', id })
      seen.add(id)
    }
  }
  return found
}

function nodeViolations(map: CommunityMap): Violation[] {
  const found: Violation[] = []
  for (const node of [...Object.values(map.participants), ...Object.values(map.resources)]) {
    if (node.name === '' || node.name !== node.name.trim() || node.name.length > 200) {
      found.push({ rule: 'name', id: node.id })
    }
    if (!Number.isFinite(node.position.x) || !Number.isFinite(node.position.y)) {
      found.push({ rule: 'position', id: node.id })
    }
  }
  return found
}

function addViolations(found: Violation[], map: CommunityMap, connection: Connection): void {
  const { id, from, to, kind } = connection
  const ends = from === to ? undefined : endsOf(map, from, to)
  if (ends === undefined) found.push({ rule: 'ends', id })
  else {
    if (!kindFits(kind, ends)) found.push({ rule: 'kind', id })
    if (connection.commitment?.who.some((each) => !isParticipant(map, each))) found.push({ rule: 'promiser', id })
  }
}

/** With each opening of the largest map there are twenty thousand to look at: no list is made for each of them. */
function connectionViolations(map: CommunityMap): Violation[] {
  const found: Violation[] = []
  for (const connection of Object.values(map.connections)) addViolations(found, map, connection)
  return found
}

/** Everything in a map that breaks its invariants; empty for every map that commands can make. */
export function violationsOf(map: CommunityMap): Violation[] {
  return [
    ...COLLECTIONS.flatMap((each) => orderViolations(map, each)),
    ...idViolations(map),
    ...nodeViolations(map),
    ...connectionViolations(map),
  ]
}
