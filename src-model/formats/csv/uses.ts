import type { ColumnUse, TableKind } from '../table'

/** What the columns of each kind of table can be read as. */
const USES: Readonly<Record<TableKind, readonly ColumnUse[]>> = {
  people: [
    'none',
    'name',
    'last-name-first',
    'first-name',
    'last-name',
    'side',
    'organisation',
    'role',
    'holds',
    'holds-at-commas',
    'needs',
    'needs-at-commas',
    'notes',
    'unnamed',
    'tags',
    'x',
    'y',
    'id',
  ],
  resources: ['none', 'name', 'kind', 'status', 'description', 'tags', 'x', 'y', 'id'],
  nodes: [
    'none',
    'name',
    'last-name-first',
    'type',
    'side',
    'organisation',
    'role',
    'kind',
    'status',
    'description',
    'holds',
    'holds-at-commas',
    'needs',
    'needs-at-commas',
    'unnamed',
    'tags',
    'x',
    'y',
    'id',
  ],
  ties: [
    'none',
    'from',
    'to',
    'kind',
    'direction',
    'strength',
    'origin',
    'note',
    'promise',
    'promised-by',
    'promise-day',
    'promise-status',
    'from-id',
    'to-id',
    'promised-by-id',
    'id',
  ],
}

/** Of a table of people and resources, what only people have. */
export const OF_PEOPLE: readonly ColumnUse[] = USES.nodes.filter(
  (use) => USES.people.includes(use) && !USES.resources.includes(use),
)

/** Uses that several columns of a table may have: what they hold is put together. */
export const SHARED_USES: ReadonlySet<ColumnUse> = new Set([
  'none',
  'holds',
  'needs',
  'holds-at-commas',
  'needs-at-commas',
  'notes',
  'note',
  'description',
  'tags',
])

/** Whether a table is of a map that was written so: it has places, and says exactly what it means. */
export function isOfMap(columns: readonly ColumnUse[]): boolean {
  return columns.includes('x') && columns.includes('y')
}

/** What fits a column of a table of this kind, as the column mapper offers it. */
export function usesFor(kind: TableKind): ColumnUse[] {
  return [...USES[kind]]
}
