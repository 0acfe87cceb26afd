import type { Position, Side } from '../../map/map'
import { cut, MAX_NAME_LENGTH, MAX_TEXT_LENGTH, shortLine } from '../../text'
import type { EndSort } from '../fit-tie'
import type { FoundPerson, FoundResource } from '../found'
import type { TableKind } from '../table'
import { apartByType } from './apart-by-type'
import { areTurned as areNamesTurned, turned, turnedAtComma } from './last-name-first'
import { splitCell } from './split-cell'
import type { TableRow } from './table-row'
import type { Added, TableThings } from './table-things'
import { OF_PEOPLE } from './uses'
import { coordinateOf, resourceKindOf, sideOf, sortOf, statusOf, yesOrNo } from './value-words'

/** What reading a row takes besides it. */
interface Reading {
  /** What it is called that is no word of Trama's. */
  type: string
  /** Whether its type makes it another than those of the same name. */
  isApart: boolean
  /** Whether names of people stand with the family name before a comma. */
  areTurned: boolean
  things: TableThings
}

/** A tag that is a word of Trama's is that; shorter ones could be anything. */
const SHORTEST_WORD = 4

/** What a row says that it is, by its type and by which of its cells hold something. */
interface Sorted {
  sort: EndSort
  /** What it is called that is no word of Trama's. */
  type: string
}

function positionOf(row: TableRow): Position | null {
  const x = row.meaning('x', coordinateOf)
  const y = row.meaning('y', coordinateOf)
  return x === null || y === null ? null : { x, y }
}

/** A row's tags without those that say what other fields do. */
class Tags {
  readonly #rest: string[]

  constructor(row: TableRow) {
    this.#rest = splitCell(row.raw('tags')).map((each) => row.shortened(each))
  }

  /** What the first tag that means something means; it and all others that do are taken out. */
  take<Value>(read: (tag: string) => Value | undefined): Value | null {
    const meant = (tag: string) => (tag.length < SHORTEST_WORD ? undefined : read(tag))
    const values = this.#rest.flatMap((each) => meant(each) ?? [])
    const rest = this.#rest.filter((each) => meant(each) === undefined)
    this.#rest.splice(0, this.#rest.length, ...rest)
    return values[0] ?? null
  }

  /** A text with the tags that are left behind it. */
  after(text: string): string {
    const words = this.#rest.map((each) => `#${each}`).join(' ')
    return cut([text, words].filter((each) => each !== '').join('\n'), MAX_TEXT_LENGTH)
  }
}

function noteTwice(row: TableRow, id: string, added: Added): void {
  if (added === 'there') row.note('id-twice', { value: id })
  else if (added === 'shares-id') row.note('id-elsewhere', { value: id })
}

function addPerson(row: TableRow, kind: TableKind, { type, isApart, areTurned, things }: Reading): void {
  const typedSide = sortOf(row.raw('type')) === undefined ? sideOf(row.raw('type')) : undefined
  const tags = new Tags(row)
  const tagged = tags.take(sideOf)
  const told: Side | null = row.meaning('side', sideOf, 'unknown-side') ?? typedSide ?? tagged
  const whole = areTurned ? turnedAtComma(row.line('name')) : row.line('name')
  const names = [whole, turned(row.line('last-name-first')), row.line('first-name'), row.line('last-name')]
  const id = row.line('id')
  const person: FoundPerson = {
    key: row.key,
    where: row.where,
    ...((id !== '' || isApart) && { hasId: true }),
    name: row.shortened(names.filter((each) => each !== '').join(' ')),
    side: told,
    organisation: row.line('organisation'),
    role: row.line('role') || type,
    notes: tags.after(row.text(kind === 'people' ? 'notes' : 'description')),
    unnamed: row.meaning('unnamed', yesOrNo) ?? false,
    position: positionOf(row),
  }
  noteTwice(row, id, things.addPerson(person, id))
}

function addResource(row: TableRow, { type, isApart, things }: Reading): void {
  const tags = new Tags(row)
  const [taggedKind, taggedStatus] = [tags.take(resourceKindOf), tags.take(statusOf)]
  const typedKind = resourceKindOf(row.raw('type'))
  const kind = row.meaning('kind', resourceKindOf, 'unknown-kind') ?? typedKind ?? taggedKind
  if (type !== '') row.note('unknown-kind', { value: type })
  const id = row.line('id')
  const resource: FoundResource = {
    key: row.key,
    where: row.where,
    ...((id !== '' || isApart) && { hasId: true }),
    name: row.line('name'),
    kind,
    status: row.meaning('status', statusOf, 'unknown-status') ?? taggedStatus,
    description: tags.after(row.text('description')),
    position: positionOf(row),
  }
  noteTwice(row, id, things.addResource(resource, id))
}

/** @param untyped what a row becomes that does not tell. */
function sorted(row: TableRow, untyped: EndSort, things: TableThings): Sorted {
  const type = row.line('type')
  const has = (...uses: Parameters<TableRow['raw']>[0][]) => uses.some((use) => row.raw(use).trim() !== '')
  const known = sortOf(type)
  if (known !== undefined) return { sort: known, type: '' }
  if (sideOf(type) !== undefined) return { sort: 'participant', type: '' }
  if (resourceKindOf(type) !== undefined) return { sort: 'resource', type: '' }
  if (has(...OF_PEOPLE)) return { sort: 'participant', type }
  if (has('kind', 'status')) return { sort: 'resource', type }
  things.found.hasUntyped = true
  return { sort: untyped, type }
}

/** As it stands there, without any note. */
function nameIn(row: TableRow): string {
  return shortLine(row.raw('name'), MAX_NAME_LENGTH)
}

/** Reads rows that are people or resources. @param untyped what a row becomes that does not tell which of them it is. */
export function readNodes(rows: readonly TableRow[], kind: TableKind, untyped: EndSort, things: TableThings): void {
  const areTurned = kind === 'people' && !rows[0]?.isOfMap && areNamesTurned(rows.map(nameIn))
  const apart = kind === 'nodes' ? apartByType(rows) : new Set()
  for (const row of rows) {
    if (kind === 'people') addPerson(row, kind, { type: '', isApart: false, areTurned, things })
    else if (kind === 'resources') addResource(row, { type: '', isApart: false, areTurned, things })
    else {
      const { sort, type } = sorted(row, untyped, things)
      const reading = { type, isApart: apart.has(row.key), areTurned, things }
      if (sort === 'participant') addPerson(row, kind, reading)
      else addResource(row, reading)
    }
  }
}
