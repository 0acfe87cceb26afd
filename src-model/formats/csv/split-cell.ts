import { MAX_NODES } from '../../map/limits'
import { foldForSearch } from '../../text'

const SEPARATORS = new Set(['|', ';', '\n'])
const BULLET = /^[-–—•*·]\s+/u

/** What people write where there is nothing to write. */
const NOTHING = new Set([
  '',
  'no',
  'none',
  'nothing',
  'n a',
  'na',
  'nd',
  'n d',
  'nessuno',
  'nessuna',
  'niente',
  'nulla',
])

/** What an item in quotes ends with: the text between them, and where the cell goes on; nothing if it is not in quotes. */
function quotedAt(cell: string, start: number): { text: string; next: number } | undefined {
  let text = ''
  let index = start + 1
  while (index < cell.length && (cell[index] !== '"' || cell[index + 1] === '"')) {
    text += cell[index]
    index += cell[index] === '"' ? 2 : 1
  }
  if (index >= cell.length) return undefined
  let next = index + 1
  while (cell[next] === ' ') next += 1
  return next >= cell.length || SEPARATORS.has(cell[next] ?? '') ? { text, next: next + 1 } : undefined
}

function plainAt(cell: string, start: number): { text: string; next: number } {
  let next = start
  while (next < cell.length && !SEPARATORS.has(cell[next] ?? '')) next += 1
  const text = cell.slice(start, next).trim().replace(BULLET, '')
  return { text: NOTHING.has(foldForSearch(text)) && !/[\p{S}#]/u.test(text) ? '' : text, next: next + 1 }
}

/** The most values of one cell that are read: a map holds no more. */
const MOST_VALUES = MAX_NODES

/** The values in a cell, between `|`, `;` or line breaks. A value that holds one of them itself stands in quotes. */
export function splitCell(cell: string): string[] {
  const values: string[] = []
  let index = 0
  while (index < cell.length && values.length < MOST_VALUES) {
    while (cell[index] === ' ') index += 1
    const { text, next } = (cell[index] === '"' ? quotedAt(cell, index) : undefined) ?? plainAt(cell, index)
    if (text !== '') values.push(text)
    index = next
  }
  return values
}

/** Values in one cell, as `splitCell` reads them. */
export function joinCell(values: readonly string[]): string {
  const written = values.map((each) => {
    const [read, ...more] = splitCell(each)
    return read === each && more.length === 0 ? each : `"${each.replaceAll('"', '""')}"`
  })
  return written.join(' | ')
}
