import { isolated } from '../../../src-model/language/translate'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap, Connection, ConnectionKind, Participant, Resource } from '../../../src-model/map/map'
import { nodeOf, own } from '../../../src-model/map/map'
import { tieIndex } from '../../../src-model/map/ties'

export interface PersonRow {
  id: Id
  record: Participant
  /** How many ties the person has. */
  ties: number
}

export interface ResourceRow {
  id: Id
  record: Resource
  /** Whether somebody needs it and no one holds it. */
  wanted: boolean
  /** Names, in the order of the ties. */
  heldBy: string
  neededBy: string
}

export interface TieRow {
  id: Id
  record: Connection
  /** The names of its ends. */
  from: string
  to: string
  /** The names of those who promised. */
  who: string
}

/** The rows of each table, in the order of the map. */
export interface Rows {
  people: readonly PersonRow[]
  resources: readonly ResourceRow[]
  ties: readonly TieRow[]
}
export type Tab = keyof Rows
export const TABS = ['people', 'resources', 'ties'] as const satisfies readonly Tab[]
export type OutlineRow = Rows[Tab][number]

function isSame<Row extends object>(one: Row, other: Row): boolean {
  return (Object.keys(one) as (keyof Row)[]).every((field) => Object.is(one[field], other[field]))
}

/** Makes rows, giving back the same object for each that says the same, and the same list while all of them do. */
class Keeper<Row extends { id: Id; record: { id: Id } }> {
  #made = new Map<Id, Row>()
  #last: readonly Row[] = []

  /**
   * @param records what the rows are about, in their order.
   * @param isSettled whether all that a row says besides its record is as it was the time before.
   */
  of(
    records: readonly Row['record'][],
    isSettled: (row: Row) => boolean,
    make: (record: Row['record']) => Row,
  ): readonly Row[] {
    const rows = records.map((record) => {
      const old = this.#made.get(record.id)
      if (old?.record === record && isSettled(old)) return old
      const row = make(record)
      return old !== undefined && isSame(old, row) ? old : row
    })
    const unchanged = rows.length === this.#last.length && rows.every((row, index) => row === this.#last[index])
    if (unchanged) return this.#last
    this.#made = new Map(rows.map((row) => [row.id, row]))
    this.#last = rows
    return rows
  }
}

function namesOf(map: CommunityMap, ids: readonly Id[]): string {
  return ids
    .flatMap((id) => nodeOf(map, id)?.name ?? [])
    .map(isolated)
    .join(', ')
}

function namesTied(map: CommunityMap, resource: Id, kind: ConnectionKind): string {
  const ties = tieIndex(map).byNode.get(resource) ?? []
  return namesOf(
    map,
    ties.filter((tie) => tie.kind === kind && tie.to === resource).map(({ from }) => from),
  )
}

/** Turns a map into the rows of the outline. What has not changed is the same object as before. */
export class RowMaker {
  #people = new Keeper<PersonRow>()
  #resources = new Keeper<ResourceRow>()
  #ties = new Keeper<TieRow>()
  #before: CommunityMap | null = null

  of(map: CommunityMap): Rows {
    const before = this.#before
    this.#before = map
    const sameTies = before?.connections === map.connections
    const sameNodes = before?.participants === map.participants && before.resources === map.resources
    const nameOf = (id: Id) => nodeOf(map, id)?.name ?? ''
    // Nodes move and change far more often than they are called something else.
    const areNamesSettled = ({ record, from, to }: TieRow) =>
      sameNodes || (record.commitment === undefined && from === nameOf(record.from) && to === nameOf(record.to))
    const { byNode, wanted } = tieIndex(map)
    const people = map.order.participants.flatMap((id) => own(map.participants, id) ?? [])
    const resources = map.order.resources.flatMap((id) => own(map.resources, id) ?? [])
    const ties = map.order.connections.flatMap((id) => own(map.connections, id) ?? [])
    return {
      people: this.#people.of(
        people,
        () => sameTies,
        (record) => {
          return { id: record.id, record, ties: byNode.get(record.id)?.length ?? 0 }
        },
      ),
      resources: this.#resources.of(
        resources,
        () => sameTies && sameNodes,
        (record) => {
          const { id } = record
          const [heldBy, neededBy] = [namesTied(map, id, 'holds'), namesTied(map, id, 'needs')]
          return { id, record, wanted: wanted.has(id), heldBy, neededBy }
        },
      ),
      ties: this.#ties.of(ties, areNamesSettled, (record) => {
        const [from, to] = [nameOf(record.from), nameOf(record.to)]
        return { id: record.id, record, from, to, who: namesOf(map, record.commitment?.who ?? []) }
      }),
    }
  }
}

/** The table that something of the map stands in. */
export function tabOf(map: CommunityMap, id: Id): Tab | null {
  if (own(map.participants, id)) return 'people'
  if (own(map.resources, id)) return 'resources'
  return own(map.connections, id) ? 'ties' : null
}
