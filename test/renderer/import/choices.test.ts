import { describe, expect, test } from 'vitest'
import type { TableUse } from '../../../src-model/formats/table'
import type { ImportChoices } from '../../../src-model/import/choices'
import type { Fate, ImportPreview, PreviewRow, TablePreview } from '../../../src-model/import/preview'
import { applyText, countSentences, whyNothing } from '../../../src-renderer/import/counts'
import { isSure, readingText } from '../../../src-renderer/import/reading'
import { filterCounts, isListed } from '../../../src-renderer/import/row-filter'
import { withColumnUse, withHeader, withKind, withRow, withTable } from '../../../src-renderer/import/table-use'
import { textsOf } from '../../../src-renderer/texts'

const USE: TableUse = { kind: 'people', hasHeader: true, columns: ['name', 'holds', 'none'] }
const TABLE: TablePreview = {
  name: 'list.csv',
  use: USE,
  isRemembered: false,
  columns: ['Nome', 'Che cosa puoi offrire agli altri partecipanti?', 'Cellulare', ''].map((header) => ({
    header,
    samples: header === '' ? [] : ['a'],
    uses: [],
  })),
  rows: 3,
}

const CHOICES: ImportChoices = {
  into: 'session',
  duplicates: 'leave',
  side: 'guest',
  untyped: 'participant',
  tables: [USE, USE],
  rows: [{ key: 'a', choice: 'merge' }],
}

describe('how a table is read', () => {
  test('a use that only one column can have is taken from the other', () => {
    expect(withColumnUse(USE, 2, 'name').columns).toEqual(['none', 'holds', 'name'])
    expect(withColumnUse(USE, 2, 'holds').columns).toEqual(['name', 'holds', 'holds'])
  })
  test('another kind, or headings after all, have the columns guessed anew', () => {
    expect(withKind(USE, 'ties')).toEqual({ kind: 'ties', hasHeader: true, columns: [] })
    expect(withKind(USE, 'people')).toBe(USE)
    expect(withHeader(USE, false)).toEqual({ ...USE, hasHeader: false })
    expect(withHeader(withHeader(USE, false), true).columns).toEqual([])
  })
  test('a table that is read otherwise forgets what was chosen of its rows', () => {
    const changed = withTable(CHOICES, 1, withHeader(USE, false))
    expect(changed.tables.map(({ hasHeader }) => hasHeader)).toEqual([true, false])
    expect(changed.rows).toEqual([])
  })
  test('a row has one choice, or none', () => {
    expect(withRow(CHOICES, 'a', 'skip').rows).toEqual([{ key: 'a', choice: 'skip' }])
    expect(withRow(CHOICES, 'b', 'skip').rows).toHaveLength(2)
    expect(withRow(CHOICES, 'a', null).rows).toEqual([])
  })
})

describe('a reading in a line', () => {
  const words = (uses: TableUse['columns'], language: 'en' | 'it' = 'en') =>
    readingText(TABLE, { ...USE, columns: uses }, textsOf(language))
  test('says what each column is read as, and which are not', () => {
    expect(words(['name', 'holds', 'none', 'none'])).toBe(
      'Nome → Name · Che cosa puoi offrire agli altr… → Holds, offers · not read: Cellulare and Column 4',
    )
    expect(words(['name', 'none', 'notes', 'none'], 'it')).toMatch(/^Nome · Cellulare → Note · non si legge: Che cosa/)
  })
  test('counts what would be too long', () => {
    const columns = Array.from({ length: 20 }, (_, at) => ({ header: `c${at}`, samples: [], uses: [] }))
    const use = { ...USE, columns: columns.map(() => 'holds' as const) }
    expect(readingText({ ...TABLE, columns }, use, textsOf('en'))).toMatch(/ · 8 more$/)
  })
  test('is sure by headings of which most are read, or because it was so before', () => {
    expect(isSure(TABLE, { ...USE, columns: ['name', 'holds', 'none', 'none'] })).toBe(true)
    expect(isSure(TABLE, { ...USE, columns: ['name', 'none', 'none', 'none'] })).toBe(false)
    expect(isSure(TABLE, { ...USE, hasHeader: false, columns: ['name', 'holds', 'none', 'none'] })).toBe(false)
    expect(isSure({ ...TABLE, isRemembered: true }, { ...USE, columns: ['name'] })).toBe(true)
  })
})

function counts(fates: Partial<Record<Fate, [number, number, number, number]>>): ImportPreview['counts'] {
  const kinds = ['people', 'resources', 'ties', 'zones'] as const
  const entries = kinds.map((kind, at) => {
    const of = (fate: Fate) => fates[fate]?.[at] ?? 0
    return [kind, { new: of('new'), merged: of('merged'), there: of('there'), skipped: of('skipped') }] as const
  })
  return Object.fromEntries(entries) as ImportPreview['counts']
}

function preview(fates: Parameters<typeof counts>[0], into: ImportChoices['into'] = 'session'): ImportPreview {
  return {
    names: ['list.csv'],
    format: 'table',
    choices: { ...CHOICES, into },
    asks: { into: true, side: false, untyped: false, duplicates: false },
    tables: [],
    counts: counts(fates),
    rows: [],
    moreRows: 0,
    notes: [],
    repairs: [],
    refusal: null,
  }
}

describe('what it comes to', () => {
  const en = textsOf('en')
  test('in sentences', () => {
    const all = counts({ new: [24, 18, 40, 0], there: [3, 0, 0, 0], skipped: [1, 0, 1, 0] })
    expect(countSentences(all, en)).toEqual([
      '24 people, 18 resources and 40 ties are new.',
      '3 people are there already.',
      '2 entries are left out.',
    ])
    expect(countSentences(all, textsOf('it'))[0]).toBe('Si aggiungono 24 persone, 18 risorse e 40 legami.')
    expect(countSentences(counts({ new: [1, 0, 0, 0] }), en)).toEqual(['1 person is new.'])
  })
  test('the button says what it does', () => {
    expect(applyText(preview({ new: [24, 18, 0, 0] }), en)).toBe('Add 24 people to this map')
    expect(applyText(preview({ new: [0, 0, 1, 0] }), en)).toBe('Add 1 tie to this map')
    expect(applyText(preview({ merged: [2, 0, 0, 0] }), en)).toBe('Fill in what is missing')
    expect(applyText(preview({ new: [24, 0, 0, 0] }, 'new'), en)).toBe('Open as a session of its own')
  })
  test('there is a reason when there is nothing to do', () => {
    expect(whyNothing(preview({ new: [1, 0, 0, 0] }), en)).toBeNull()
    expect(whyNothing(preview({ merged: [1, 0, 0, 0] }), en)).toBeNull()
    expect(whyNothing(preview({ there: [1, 0, 0, 0] }), en)).toBe(en.t('import.nothing-new'))
    expect(whyNothing(preview({ skipped: [1, 0, 0, 0] }), en)).toBe(en.t('import.all-left-out'))
    expect(whyNothing(preview({}), en)).toBe(en.t('import.nothing'))
    expect(whyNothing({ ...preview({}), tables: [TABLE] }, en)).toBe(en.t('import.nothing-in-columns'))
  })
  test('the reason stands in one place', () => {
    expect(countSentences(counts({}), en)).toEqual([])
    expect(countSentences(counts({ skipped: [1, 0, 0, 0] }), en)).toEqual([])
  })
})

test('whoever gets what is missing is listed among those who are there already', () => {
  const rows = (['new', 'merged', 'there', 'skipped'] as const).map((fate) => ({ fate }) as PreviewRow)
  expect(filterCounts(rows)).toEqual({ all: 4, new: 1, there: 2, skipped: 1 })
  expect(rows.filter((row) => isListed(row, 'there')).map(({ fate }) => fate)).toEqual(['merged', 'there'])
})
