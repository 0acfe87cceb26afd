import type { ColumnUse, Table, TableKind, TableUse } from '../table'
import { areAtCommas } from './at-commas'
import type { HeaderMeaning } from './header-words'
import { areColumnNames, type HeaderMatch, matchHeader } from './match-header'
import { isOfMap, SHARED_USES, usesFor } from './uses'
import { resourceKindOf, sideOf, sortOf, statusOf, yesOrNo } from './value-words'

/** How many rows are looked at to tell what a column holds. */
const SAMPLE_ROWS = 50
/** The share of a column's cells with content that have to be of one sort for the column to be of it. */
const MOST = 0.6

/** What a table says about itself before it is read. */
interface Facts {
  headers: (HeaderMatch | undefined)[]
  /** The share of a column's cells with content for which this holds. */
  share: (column: number, holds: (cell: string) => boolean) => number
}

function factsOf({ rows }: Table, hasHeader: boolean): Facts {
  const body = rows.slice(hasHeader ? 1 : 0, SAMPLE_ROWS)
  const headers = hasHeader ? (rows[0] ?? []).map(matchHeader) : (rows[0] ?? []).map(() => undefined)
  const share = (column: number, holds: (cell: string) => boolean) => {
    const cells = body.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== '')
    return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length
  }
  return { headers, share }
}

/**
 * Whether the first row of a table is the names of its columns. What rows below have in the same column is a value.
 */
export function firstRowIsHeader({ rows: [first = [], ...body] }: Table): boolean {
  const below = body.slice(0, SAMPLE_ROWS).filter((cells) => cells.some((each, column) => each !== first[column]))
  return areColumnNames(first.filter((cell, column) => below.every((cells) => cells[column] !== cell)))
}

const isSide = (cell: string) => sideOf(cell) !== undefined
const isSort = (cell: string) => sortOf(cell) !== undefined
const isResourceKind = (cell: string) => resourceKindOf(cell) !== undefined
const isStatus = (cell: string) => statusOf(cell) !== undefined
const isDirection = (cell: string) => yesOrNo(cell) !== undefined

function kindOf({ headers, share }: Facts): TableKind {
  const all = new Set(headers.flatMap((each) => each?.meaning ?? []))
  const columnsOf = (...meanings: HeaderMeaning[]) =>
    headers.flatMap((each, column) => (each && meanings.includes(each.meaning) ? [column] : []))
  const mostly = (column: number, holds: (cell: string) => boolean) => share(column, holds) > MOST
  if ((all.has('from') || all.has('from-id')) && (all.has('to') || all.has('to-id'))) return 'ties'
  const types = columnsOf('type', 'side', 'group')
  if (types.some((column) => mostly(column, isSort))) return 'nodes'
  const isAboutPeople = all.has('first-name') || all.has('last-name') || all.has('organisation') || all.has('role')
  if (all.has('label')) return isAboutPeople && !all.has('type') && !all.has('resource-kind') ? 'people' : 'nodes'
  if (isAboutPeople || all.has('holds') || all.has('needs')) return 'people'
  if (all.has('resource') && !all.has('name') && !all.has('last-name-first')) return 'resources'
  if (types.some((column) => mostly(column, isSide))) return 'people'
  if (columnsOf('status').some((column) => mostly(column, isStatus))) return 'resources'
  if (types.some((column) => mostly(column, isResourceKind))) return 'resources'
  return all.has('resource-kind') ? 'resources' : 'people'
}

/** What the name of a column means in tables of a kind. */
function usesOf(
  meaning: HeaderMeaning,
  kind: TableKind,
  holds: (test: (cell: string) => boolean) => boolean,
): ColumnUse[] {
  switch (meaning) {
    case 'label':
      return kind === 'ties' ? ['kind'] : ['name']
    case 'last-name-first':
      return kind === 'resources' ? ['name'] : [meaning]
    case 'resource':
      return kind === 'people' ? ['holds', 'name'] : ['name']
    case 'type':
      if (kind === 'ties') return holds(isDirection) ? ['direction'] : ['kind']
      if (kind === 'people') return ['side']
      return kind === 'resources' ? ['kind'] : holds(isSide) && !holds(isSort) ? ['side', 'type'] : ['type', 'kind']
    case 'group':
      // Groups of all sorts are made of people: only those that are sides are read.
      if (kind === 'resources') return ['kind']
      if (kind === 'nodes' && holds(isSort)) return ['type']
      return holds(isSide) ? ['side'] : []
    case 'side':
      if (kind === 'resources') return ['kind']
      return kind === 'nodes' && holds(isSort) ? ['type'] : ['side']
    case 'resource-kind':
      return ['kind']
    case 'notes':
    case 'description':
      if (kind === 'ties') return ['note']
      return kind === 'people' ? ['notes'] : ['description']
    case 'status':
      return kind === 'ties' ? ['promise-status'] : ['status']
    default:
      return [meaning]
  }
}

/** What the cells of a column without a name are read as. */
function byCells(facts: Facts, kind: TableKind, width: number): ColumnUse[] {
  const uses = Array.from({ length: width }, (): ColumnUse => 'none')
  const is = (holds: (cell: string) => boolean) => (column: number) => facts.share(column, holds) > MOST
  const columns = uses.map((_, column) => column)
  const side = kind === 'resources' ? undefined : columns.find(is(isSide))
  const sort = kind === 'resources' ? columns.find(is(isResourceKind)) : undefined
  if (side !== undefined) uses[side] = 'side'
  if (sort !== undefined) uses[sort] = 'kind'
  const isWords = (cell: string) => /\p{L}/u.test(cell) && !/@|:\/\//.test(cell)
  const named = columns.filter((column) => uses[column] === 'none' && is(isWords)(column))
  const [first, second] = named
  if (kind === 'ties') {
    if (first !== undefined) uses[first] = 'from'
    if (second !== undefined) uses[second] = 'to'
  } else if (first !== undefined) uses[first] = 'name'
  return uses
}

/**
 * What the columns of a table are read as, by their names, and by what they hold where they have none.
 *
 * @param kind what the table is a list of.
 */
export function guessColumns(table: Table, kind: TableKind, hasHeader: boolean): ColumnUse[] {
  const width = table.rows[0]?.length ?? 0
  const facts = factsOf(table, hasHeader)
  if (!hasHeader) return byCells(facts, kind, width)
  const uses = Array.from({ length: width }, (): ColumnUse => 'none')
  const allowed = new Set(usesFor(kind))
  const taken = new Set<ColumnUse>()
  const bySureness = facts.headers
    .flatMap((match, column) => (match ? [{ ...match, column }] : []))
    .sort((a, b) => b.sureness - a.sureness || a.column - b.column)
  for (const { meaning, column } of bySureness) {
    const wanted = usesOf(meaning, kind, (holds) => facts.share(column, holds) > MOST)
    const use = wanted.find((each) => allowed.has(each) && (SHARED_USES.has(each) || !taken.has(each)))
    if (use === undefined) continue
    uses[column] = use
    taken.add(use)
  }
  const body = table.rows.slice(1, SAMPLE_ROWS)
  return withNames(
    uses.map((use, column) => {
      const isDivided = !isOfMap(uses) && areAtCommas(body.map((cells) => cells[column] ?? ''))
      if (use === 'holds') return isDivided ? 'holds-at-commas' : use
      return use === 'needs' && isDivided ? 'needs-at-commas' : use
    }),
    kind,
  )
}

/** “Nome” beside “Cognome” is the first name, and where nobody has a name, organisations are who takes part. */
function withNames(uses: readonly ColumnUse[], kind: TableKind): ColumnUse[] {
  if (kind === 'ties') return [...uses]
  if (uses.includes('last-name') && !uses.includes('first-name')) {
    return uses.map((each) => (each === 'name' ? 'first-name' : each))
  }
  if (
    uses.some((each) => each === 'name' || each === 'first-name' || each === 'last-name' || each === 'last-name-first')
  )
    return [...uses]
  return uses.map((each) => (each === 'organisation' ? 'name' : each))
}

/**
 * How a table is most likely meant.
 *
 * @param known what is not guessed: the user said so.
 */
export function guessUse(table: Table, known?: Pick<TableUse, 'kind' | 'hasHeader'>): TableUse {
  const hasHeader = known?.hasHeader ?? firstRowIsHeader(table)
  const kind = known?.kind ?? kindOf(factsOf(table, hasHeader))
  return { kind, hasHeader, columns: guessColumns(table, kind, hasHeader) }
}
