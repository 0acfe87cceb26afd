import type { Id } from '../../map/ids'
import type { CommunityMap, Connection, Participant, Resource } from '../../map/map'
import { nodeOf, own } from '../../map/map'
import type { Loss } from '../written'
import { joinCell } from './split-cell'
import type { Column, Words } from './table-sheet'

/** Things of a map in its order. */
export function listed<Thing>(ids: readonly Id[], records: Readonly<Record<Id, Thing>>): Thing[] {
  return ids.flatMap((id) => own(records, id) ?? [])
}

/** What people hold or need, as one cell of their row. */
export function heldBy(map: CommunityMap, kind: 'holds' | 'needs'): (person: Participant) => string {
  const names = new Map<Id, Set<string>>()
  for (const tie of listed(map.order.connections, map.connections)) {
    const resource = tie.kind === kind ? own(map.resources, tie.to) : undefined
    if (resource === undefined) continue
    const held = names.get(tie.from)
    if (held) held.add(resource.name)
    else names.set(tie.from, new Set([resource.name]))
  }
  return ({ id }) => joinCell([...(names.get(id) ?? [])])
}

/** The columns of people that all kinds of tables have. */
export function personColumns(words: Words): Record<'side' | 'organisation' | 'role' | 'unnamed', Column<Participant>> {
  return {
    side: { header: words.header('side'), cell: ({ side }) => words.word(`side.${side}`) },
    organisation: { header: words.header('organisation'), cell: ({ organisation }) => organisation },
    role: { header: words.header('role'), cell: ({ role }) => role },
    unnamed: {
      header: words.header('unnamed'),
      cell: ({ unnamed }) => words.mark(unnamed === true),
      isOptional: true,
    },
  }
}

/** The words for a resource's kind and status. */
export function resourceColumns(words: Words): Record<'kind' | 'status', Column<Resource>> {
  return {
    kind: { header: words.header('resource-kind'), cell: ({ kind }) => words.word(`resource-kind.${kind}`) },
    status: { header: words.header('status'), cell: ({ status }) => words.word(`resource-status.${status}`) },
  }
}

/** Where something is on the canvas. */
export const PLACE_COLUMNS: readonly Column<Participant | Resource>[] = [
  { header: 'X', cell: ({ position }) => position.x },
  { header: 'Y', cell: ({ position }) => position.y },
]

/**
 * The columns of promises. Names alone do not say which of two namesakes promised: ids do.
 *
 * @param idOf what the tables call a person.
 */
export function promiseColumns(map: CommunityMap, words: Words, idOf: (id: Id) => string): Column<Connection>[] {
  const names = (who: readonly Id[]) => joinCell(who.flatMap((id) => nodeOf(map, id)?.name ?? []))
  return [
    { header: words.header('promise'), cell: ({ commitment }) => commitment?.what ?? '', isOptional: true },
    { header: words.header('promised-by'), cell: ({ commitment }) => names(commitment?.who ?? []), isOptional: true },
    { header: words.header('promise-day'), cell: ({ commitment }) => commitment?.by ?? '', isOptional: true },
    {
      header: words.header('promise-status'),
      cell: ({ commitment }) => (commitment ? words.word(`commitment-status.${commitment.status}`) : ''),
      isOptional: true,
    },
    {
      header: words.header('promised-by-id'),
      cell: ({ commitment }) => commitment?.who.map(idOf).join(' | ') ?? '',
      isOptional: true,
    },
  ]
}

function unknownFields(map: CommunityMap): number {
  const { session, participants, resources, connections, zones } = map
  const ties = Object.values(connections)
  const things = [session, ...Object.values({ ...participants }), ...Object.values(resources), ...ties]
  const promises = ties.flatMap(({ commitment }) => commitment ?? [])
  const all = [map, ...things, ...promises, ...Object.values(zones)]
  return all.reduce((count, { unknown }) => count + Object.keys(unknown ?? {}).length, 0)
}

/** What no kind of table holds of a map. */
export function tableLosses(map: CommunityMap): Loss[] {
  const counts = [
    ['zones', map.order.zones.length],
    ['unknown-fields', unknownFields(map)],
  ] as const
  const counted = counts.flatMap(([code, count]): Loss[] => (count > 0 ? [{ code, params: { count } }] : []))
  return [{ code: 'session-fields', params: {} }, ...counted, { code: 'times', params: {} }]
}
