import type { CommunityMap, Connection, MapNode, Participant } from '../../map/map'
import { nodeOf, own } from '../../map/map'

/** How the value of a field is typed in formats that type their values. */
export type PartType = 'string' | 'integer' | 'double' | 'boolean'

/** One thing that a node or a tie says of itself. Reading finds it again by its name. */
export interface Part {
  name: string
  type: PartType
  value: string
}

function part(name: string, value: string, type: PartType = 'string'): Part[] {
  return value === '' ? [] : [{ name, type, value }]
}

/** A node's fields, without its name and position. What is empty is left out. */
export function nodeParts(node: MapNode): Part[] {
  return 'side' in node
    ? personParts(node)
    : [
        ...part('type', 'resource'),
        ...part('kind', node.kind),
        ...part('status', node.status),
        ...part('description', node.description),
      ]
}

function personParts({ side, organisation, role, notes, unnamed }: Participant): Part[] {
  return [
    ...part('type', 'participant'),
    ...part('side', side),
    ...part('organisation', organisation),
    ...part('role', role),
    ...part('notes', notes),
    ...(unnamed ? part('unnamed', 'true', 'boolean') : []),
  ]
}

/** A tie's fields, without its ends and its weight. What is empty is left out. */
export function tieParts({ kind, directed, strength, note, origin, commitment }: Connection): Part[] {
  const parts = [
    ...part('kind', kind),
    ...part('direction', directed ? 'directed' : 'undirected'),
    ...part('strength', String(strength), 'integer'),
    ...part('note', note),
    ...part('origin', origin),
  ]
  if (!commitment) return parts
  return [
    ...parts,
    ...part('promise', commitment.what),
    ...part('promise_who', commitment.who.join('|')),
    ...part('promise_day', commitment.by ?? ''),
    ...part('promise_status', commitment.status),
  ]
}

/** Every part that a node or a tie may have, in the order in which they are written. */
export const NODE_PARTS: readonly (readonly [name: string, type: PartType])[] = [
  ['type', 'string'],
  ['side', 'string'],
  ['organisation', 'string'],
  ['role', 'string'],
  ['notes', 'string'],
  ['unnamed', 'boolean'],
  ['kind', 'string'],
  ['status', 'string'],
  ['description', 'string'],
]
export const TIE_PARTS: readonly (readonly [name: string, type: PartType])[] = [
  ['kind', 'string'],
  ['direction', 'string'],
  ['strength', 'integer'],
  ['note', 'string'],
  ['origin', 'string'],
  ['promise', 'string'],
  ['promise_who', 'string'],
  ['promise_day', 'string'],
  ['promise_status', 'string'],
]

/** The people and resources of a map in its order. */
export function nodesOf(map: CommunityMap): MapNode[] {
  return [...map.order.participants, ...map.order.resources].flatMap((id) => nodeOf(map, id) ?? [])
}

/** The ties of a map in its order. */
export function tiesOf(map: CommunityMap): Connection[] {
  return map.order.connections.flatMap((id) => own(map.connections, id) ?? [])
}
