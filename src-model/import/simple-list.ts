import { nameKey } from '../capture/names'
import { refused } from '../contract/errors'
import type { Content } from '../formats/content'
import { nothingFound } from '../formats/found'
import { isJsonObject } from '../formats/json/json-object'
import { parseJsonText } from '../formats/json/json-text'
import type { FoundAnswer, FoundOptions, MapReader } from '../formats/registry'
import { COLUMN_USES, type ColumnUse, type Table, type TableKind, type TableUse } from '../formats/table'
import type { Formats } from './work'

const HEADERS: Readonly<Record<string, ColumnUse>> = {
  name: 'name',
  nome: 'name',
  side: 'side',
  organisation: 'organisation',
  azienda: 'organisation',
  role: 'role',
  ruolo: 'role',
  holds: 'holds',
  offre: 'holds',
  needs: 'needs',
  cerca: 'needs',
  notes: 'notes',
  note: 'notes',
}

function guess({ rows }: Table, kind: TableKind = 'people'): TableUse {
  const columns = (rows[0] ?? []).map((each) => HEADERS[nameKey(each)] ?? 'none')
  return { kind, hasHeader: columns.includes('name'), columns }
}

function read([content]: readonly Content[], { tables }: FoundOptions): FoundAnswer {
  const [use] = tables
  if (content?.is !== 'table' || use === undefined) return refused('file-not-map', { name: '', what: '' })
  if (!use.columns.includes('name')) return refused('name-column-missing')
  const found = nothingFound()
  const resources = new Map<string, string>()
  for (const [index, cells] of content.table.rows.entries()) {
    if (index === 0 && use.hasHeader) continue
    const where = { file: 0, part: 'row' as const, number: content.table.numbers[index] ?? index + 1 }
    const cell = (wanted: ColumnUse) => cells[use.columns.indexOf(wanted)]?.trim() ?? ''
    const key = `${index}`
    const [name, organisation, role, notes] = [cell('name'), cell('organisation'), cell('role'), cell('notes')]
    found.people.push({ key, where, name, side: null, organisation, role, notes, unnamed: false, position: null })
    for (const kind of ['holds', 'needs'] as const) {
      for (const thing of cell(kind).split(/[|;]/)) {
        if (thing.trim() === '') continue
        const id = resources.get(nameKey(thing)) ?? `r${resources.size}`
        if (!resources.has(nameKey(thing))) {
          resources.set(nameKey(thing), id)
          const nothing = { kind: null, status: null, description: '', position: null }
          found.resources.push({ key: id, where, name: thing.trim(), ...nothing })
        }
        const ends = { from: { key }, to: { key: id }, kind, directed: true, strength: 2 as const }
        found.ties.push({ key: `t${found.ties.length}`, where, ...ends, note: '', origin: null, commitment: null })
      }
    }
  }
  return { ok: true, found }
}

const LIST: MapReader = { id: 'table', recognises: ([content]) => content?.is === 'table', read }

/** Reads simple lists of people. */
export const SIMPLE_FORMATS: Formats = {
  contentOf({ name, bytes }) {
    const text = String.fromCharCode(...bytes)
    if (text.trimStart().startsWith('{')) {
      const parsed = parseJsonText(text)
      return parsed.ok && isJsonObject(parsed.value)
        ? { ok: true, content: { is: 'json', name, text, value: parsed.value } }
        : refused('file-not-map', { name, what: '' })
    }
    const lines = text.split(/\r?\n/).filter((each) => each.trim() !== '')
    const sign = lines[0]?.includes(';') ? ';' : lines[0]?.includes('\t') ? '\t' : ','
    const rows = lines.map((each) => each.split(sign))
    const width = Math.max(0, ...rows.map(({ length }) => length))
    const full = rows.map((each) => [...each, ...Array.from({ length: width - each.length }, () => '')])
    return {
      ok: true,
      content: { is: 'table', name, table: { name, rows: full, numbers: rows.map((_, at) => at + 1) } },
    }
  },
  guess,
  usesOf: () => [...COLUMN_USES],
  readers: [LIST],
}
