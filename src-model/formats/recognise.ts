import { type CodedError, refused } from '../contract/errors'
import type { Content } from './content'
import { areColumnNames } from './csv/match-header'
import { tableFrom } from './csv/table-text'
import { decodeText } from './decode-text'
import { signOf } from './file-signs'
import { type ForeignKind, whatElse } from './json/foreign'
import { parseJsonText } from './json/json-text'
import { xmlRoot } from './xml-root'

/** A file's content, or why it is none that a map can come from. */
export type ContentAnswer = { ok: true; content: Content } | { ok: false; error: CodedError }

/** A table may hold a stray control character; a file full of them is no text. */
const MOST_CONTROLS = 0.01
const LOOKED_AT = 100_000

const BYTE_ORDER_MARK = '\uFEFF'

function notMap(name: string, what: ForeignKind): { ok: false; error: CodedError } {
  return refused('file-not-map', { name, what })
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const start = text.slice(0, LOOKED_AT)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the point
  const controls = start.match(/[\x01-\x08\x0E-\x1F\uFFFE\uFFFF]/g)?.length ?? 0
  return controls > start.length * MOST_CONTROLS
}

function tableContent(text: string, name: string): ContentAnswer {
  const table = tableFrom(text, name)
  return table.ok ? { ok: true, content: { is: 'table', name, table: table.table } } : table
}

/** How JSON goes on behind its first bracket; with a word before a colon it is what programs write of themselves. */
const JSON_START = /^[[{]\s*(?:["{[\]}]|-?\d[\d.eE+-]*\s*,|\w+\s*:)/

/** A cell like `<Anna Rossi>` at the beginning of a line of several. */
const CELL_IN_ANGLES = /^<[^<>=;,\t\n]*>?[^<>=;,\t\n]*[;,\t]/

/** A text that begins as JSON or XML does and is none may be a table: a cell may begin with anything. */
function tableNonetheless(text: string, name: string): ContentAnswer | undefined {
  const [line = ''] = text.trimStart().split('\n', 1)
  const answer = tableContent(text, name)
  if (!answer.ok || answer.content.is !== 'table') return undefined
  return /[;\t]/.test(line) || areColumnNames(answer.content.table.rows[0] ?? []) ? answer : undefined
}

function jsonContent(text: string, name: string): ContentAnswer {
  const parsed = parseJsonText(text)
  if (parsed.ok) return { ok: true, content: { is: 'json', name, text, value: parsed.value } }
  if (parsed.error.code === 'file-not-text') return notMap(name, 'binary')
  if (parsed.error.code === 'file-not-json') {
    const table = JSON_START.test(text.trimStart()) ? undefined : tableNonetheless(text, name)
    return table ?? refused('file-nothing-found', { name })
  }
  return refused(parsed.error.code, { ...parsed.error.params, name })
}

function xmlContent(text: string, name: string): ContentAnswer {
  const isCell = CELL_IN_ANGLES.test(text.trimStart()) && !text.trimEnd().endsWith('>')
  const table = isCell ? tableNonetheless(text, name) : undefined
  if (table !== undefined) return table
  const root = xmlRoot(text)
  if (root === 'Workbook') return refused('file-workbook', { name })
  if (root?.toLowerCase() === 'html') return notMap(name, 'web-page')
  if (root === 'svg') return notMap(name, 'picture')
  return root === undefined ? notMap(name, 'xml') : { ok: true, content: { is: 'xml', name, text, root } }
}

/**
 * What a file holds, told by its bytes alone: JSON, XML or a table.
 *
 * @param name of the file, for sentences; empty for what was pasted.
 */
export function contentOf(bytes: Uint8Array, name: string): ContentAnswer {
  const sign = signOf(bytes)
  if (sign === 'workbook') return refused('file-workbook', { name })
  if (sign !== undefined) return notMap(name, sign)
  const decoded = decodeText(bytes)
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded
  const first = text.trimStart()[0]
  if (first === undefined) return refused('file-empty', { name })
  if (isBinary(text)) return notMap(name, 'binary')
  if (first === '{' || first === '[') return jsonContent(text, name)
  if (first === '<') return xmlContent(text, name)
  return tableContent(text, name)
}

/** Why files that no reader recognises are refused: they do not belong together, or what the file is instead. */
export function whyUnknown(contents: readonly Content[]): { ok: false; error: CodedError } {
  if (contents.length > 1) return refused('files-apart')
  const strange = contents.find((each) => each.is !== 'table') ?? contents[0]
  if (strange === undefined) return refused('file-nothing-found', { name: '' })
  if (strange.is === 'json') return notMap(strange.name, whatElse(strange.value))
  return strange.is === 'xml' ? notMap(strange.name, 'xml') : refused('file-nothing-found', { name: strange.name })
}
