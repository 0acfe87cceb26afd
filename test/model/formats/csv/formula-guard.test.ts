import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { guardCell, unguardCell } from '../../../../src-model/formats/csv/guard-cell'
import { WRITERS } from '../../../../src-model/formats/registry'
import type { CommunityMap } from '../../../../src-model/map/map'
import { cleanLine, cleanText, cut, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../../src-model/text'
import { anyText } from '../../support/arbitrary-text'
import { CONTEXT } from './support/context'
import { heldIn, heldOf } from './support/read-back'

/** What may begin a formula, and what programs pass over before it or take for the beginning of a line. */
const SIGNS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫']
const SPACES = ['', ' ', '   ', '\u00A0', '\u3000', '\u2009 ']
const BREAKS = ['', 'a\n', 'a\r\n', '\n', 'a\u2028', "'\n", 'a;', ';', 'a,', 'a\t', '\t', 'a\n"', 'a;"', 'x;"" ']
const REST = ["cmd|'/C calc'!A0", 'HYPERLINK("http://x")', "'", '', '1+1', '"', ';', ',']

const hostile = fc
  .tuple(
    fc.constantFrom(...BREAKS),
    fc.constantFrom(...SPACES),
    fc.constantFrom('', "'", "''"),
    fc.constantFrom(...SIGNS),
    fc.oneof(fc.constantFrom(...REST), anyText),
  )
  .map((parts) => parts.join(''))

// Written anew, sign by sign, so that it is not the guard's own idea of what is dangerous.
function startsFormula(cell: string): boolean {
  if (/^\p{Zs}*[\t\r]/u.test(cell)) return true
  return cell.split(/[\n\r\v\f\u0085\u2028\u2029]/).some(startsWithSign)
}

function startsWithSign(line: string): boolean {
  const first = line.replace(/^\p{Zs}+/u, '')[0] ?? ' '
  return '=+-@\t＝＋－＠﹢﹣﹦﹫'.includes(first)
}

const NUMBER = /^-?\d+(\.\d+)?$/

/** The cells that begin a formula however a file is divided, as no quote that is not the first of a cell means anything. */
function formulasIn(text: string): string[] {
  return text.split(/[;,\t\n\r\v\f\u0085\u2028\u2029]/).filter((cell) => {
    const quotes = /^[\p{Zs}"]*/u.exec(cell)?.[0].replace(/[^"]/g, '').length ?? 0
    // Three quotes are one that belongs to the text.
    if (quotes % 2 === 1 && quotes > 1) return false
    return !NUMBER.test(cell) && startsWithSign(cell.replace(/^[\p{Zs}"]*/u, ''))
  })
}

describe('a guarded text', () => {
  test('starts no formula, and comes back', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(startsFormula(guardCell(text))).toBe(false)
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['  \u00A0=1+1', "  \u00A0'=1+1"],
    ['hello\n-1', "hello\n'-1"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['x;=HYPERLINK(A1);y', "x;'=HYPERLINK(A1);y"],
    ['a, +39', "a, '+39"],
    ['a;"=1', 'a;"\'=1'],
    ['\t=1', "'\t'=1"],
    ['"=1', '"=1'],
    ['a;b, c', 'a;b, c'],
    ['a = b', 'a = b'],
    ["D'Amico", "D'Amico"],
    ["'quoted'", "'quoted'"],
  ])('%j becomes %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded)
    expect(unguardCell(guarded)).toBe(text)
  })
})

/** A map of people, resources and ties with nothing but hostile texts. */
function hostileMap(texts: readonly string[]): CommunityMap {
  const at = { position: { x: -3, y: 2.5 }, createdAt: '2026-05-12T10:00:00.000Z' }
  const participants: CommunityMap['participants'] = {}
  const resources: CommunityMap['resources'] = {}
  const connections: CommunityMap['connections'] = {}
  texts.forEach((each, index) => {
    const text = cut(cleanText(each), MAX_TEXT_LENGTH)
    const line = cut(cleanLine(text), MAX_NAME_LENGTH)
    const name = line || 'Ada'
    const [id, other, tie] = [`-p${index}`, `r_${index}`, `t${index}`]
    const fields = { side: 'guest' as const, organisation: line, role: line, notes: text }
    participants[id] = { id, name, ...fields, ...at }
    resources[other] = { id: other, name, kind: 'tool', status: 'hidden', description: text, ...at }
    const commitment = { what: text, who: [id], by: null, status: 'promised' as const }
    const ends = { from: id, to: other, kind: 'holds' as const, directed: true, strength: 2 as const }
    connections[tie] = {
      id: tie,
      ...ends,
      note: text,
      origin: 'before',
      createdAt: at.createdAt,
      commitment,
    }
  })
  const order = {
    participants: Object.keys(participants),
    resources: Object.keys(resources),
    connections: Object.keys(connections),
    zones: [],
  }
  const session = { id: 's', title: 'T', question: '', organisation: '', place: '', date: '2026-05-12' }
  return {
    session: { ...session, language: 'en', facilitators: [] },
    participants,
    resources,
    connections,
    zones: {},
    order,
  }
}

describe('S5: 10,000 hostile labels', () => {
  const labels = fc.sample(hostile, { numRuns: 10_000, seed: 5 })
  test.each([
    ['table', false, 10_000],
    ['table', true, 2_000],
    ['kumu-tables', false, 2_000],
    ['gephi-tables', false, 2_000],
  ] as const)('no cell of %s can start a formula (for Excel: %s), of %i', (id, forExcel, count) => {
    const written = WRITERS[id]?.(hostileMap(labels.slice(0, count)), { ...CONTEXT, forExcel })
    // A semicolon table opened where commas divide, and the other way round.
    expect(written?.files.flatMap(({ text }) => formulasIn(text.replace(/^\uFEFF/, '')))).toEqual([])
    let cells = 0
    for (const { text } of written?.files ?? []) {
      // Papaparse is asked plainly, as another program would.
      const { data } = Papa.parse(text.replace(/^\uFEFF/, ''), { delimiter: forExcel ? ';' : ',', newline: '\r\n' })
      for (const cell of data.flat()) {
        cells += 1
        if (NUMBER.test(cell)) continue
        if (startsFormula(cell)) expect(cell).toBe('no formula')
      }
    }
    expect(cells).toBeGreaterThan(count * 10)
    expect(written?.losses.find(({ code }) => code === 'cells-guarded')?.params.count).toBeGreaterThan(count)
  })

  test('and all of them come back', () => {
    const some = hostileMap(labels.slice(0, 400))
    const { files } = WRITERS.table?.(some, CONTEXT) ?? { files: [] }
    expect(heldIn(files)).toEqual({ ...heldOf(some), notes: [] })
  })
})
