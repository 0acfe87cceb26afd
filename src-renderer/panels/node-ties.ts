import type { TextKey } from '../../src-model/language/translate'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Connection, ConnectionKind, MapNode } from '../../src-model/map/map'
import { CONNECTION_KINDS, nodeOf } from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'

/** Ties of one node that read alike from it: all it helps, all it is helped by. */
export interface TieGroup {
  /** How they read, as seen from the node. */
  label: TextKey
  kind: ConnectionKind
  ties: { connection: Connection; other: MapNode }[]
}

function labelOf(connection: Connection, id: Id): TextKey {
  const incoming = connection.directed && connection.to === id
  return incoming ? `inspector.incoming.${connection.kind}` : `kind.${connection.kind}`
}

/** The ties of a node by how they read from it, the kinds in their usual order. */
export function tieGroups(map: CommunityMap, id: Id): TieGroup[] {
  const groups = new Map<TextKey, TieGroup>()
  for (const connection of tieIndex(map).byNode.get(id) ?? []) {
    const other = nodeOf(map, connection.from === id ? connection.to : connection.from)
    if (other === undefined) continue
    const label = labelOf(connection, id)
    const group = groups.get(label) ?? { label, kind: connection.kind, ties: [] }
    group.ties.push({ connection, other })
    groups.set(label, group)
  }
  return [...groups.values()].sort(
    (one, two) => CONNECTION_KINDS.indexOf(one.kind) - CONNECTION_KINDS.indexOf(two.kind),
  )
}
