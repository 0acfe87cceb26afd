import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCommunityMap } from '../../../src-model/formats/community-map/community-map'
import { MOST_ROWS } from '../../../src-model/import/choices'
import { importChoicesSchema } from '../../../src-model/import/choices-schema'
import { violationsOf } from '../../../src-model/map/check'
import type { Step } from '../../../src-model/map/commands/command'
import { run } from '../../../src-model/map/commit'
import { emptyMap } from '../../../src-model/map/map'
import { communityMap } from '../support/arbitrary-map'
import { smallMap } from '../support/small-map'
import { CHOICES } from './support/finds'
import { AROUND, output, ownMap, previewed, working } from './support/working'

const LIST = [
  'Nome;Azienda;Offre;Cerca',
  'Ada Neri;Acme;drone|laser cutter;welding',
  'Anna Rossi;;;drone',
  '"Ugo\nVerdi";Beta;welding;',
  'ADA NERI;Acme;;',
].join('\r\n')

const AREA = { x: 0, y: 0, width: 400, height: 300, colour: '#123456' }
const EMPTY = emptyMap(smallMap().session)

const onlyOf =
  (what: 'add' | 'edit') =>
  ({ type }: Step) =>
    type.endsWith(`/${what}`)

const ours = (map = smallMap()) =>
  writeCommunityMap(map, { exportedAt: '2031-01-01T00:00:00.000Z', generator: 'Trama' })

describe('a registration list', () => {
  test('is shown row by row before anything changes, then is one batch of steps', () => {
    const { work, told } = working(LIST)
    const map = smallMap()
    const preview = previewed(work, { map })
    expect(preview).toMatchObject({ names: ['lista.csv'], format: 'table', refusal: null, notes: [], repairs: [] })
    expect(preview.choices).toMatchObject({ into: 'session', duplicates: 'leave', rows: [] })
    expect(preview.asks).toEqual({ into: true, side: true, untyped: false, duplicates: true })
    expect(preview.counts.people).toEqual({ new: 2, merged: 0, there: 2, skipped: 0 })
    expect(preview.rows.map(({ what, text, fate }) => [what, text, fate])).toContainEqual([
      'connection',
      'Ada Neri → laser cutter',
      'new',
    ])
    expect(preview.rows[0]).toMatchObject({ where: { part: 'row', number: 2 }, details: ['Dipendente', 'Acme'] })
    const made = output(work, { map, choices: preview.choices })
    if (made.into !== 'session') throw new Error('not onto the map')
    const result = run(map, { type: 'batch', steps: made.steps })
    expect(result.ok && violationsOf(result.map)).toEqual([])
    expect(result.ok && result.map.order.participants).toHaveLength(4)
    expect(result.ok && result.map.order.resources).toHaveLength(3)
    expect(made.ids).toHaveLength(4)
    expect(told).toEqual(['reading', 'comparing', 'comparing', 'placing'])
  })

  test('becomes a session of its own, called as the file is, held today', () => {
    const { work } = working({ 'Iscritti maggio.csv': LIST })
    expect(previewed(work).choices.into).toBe('new')
    const map = ownMap(work)
    expect(map.session).toMatchObject({ title: 'Iscritti maggio', date: '2031-01-02', language: 'it', question: '' })
    expect(map.order.participants).toHaveLength(3)
    expect(violationsOf({ ...map, session: { ...map.session, id: 'made' } })).toEqual([])
    expect(ownMap(working({ '': LIST }).work).session.title).toBe('Mappa importata')
  })

  test('is read as the user says, and the next one with these columns like it', () => {
    const { work } = working('Persona;Ditta\nAda;Acme')
    const guessed = previewed(work)
    const table = { kind: 'people' as const, hasHeader: true, columns: ['name' as const, 'role' as const] }
    const choices = { ...guessed.choices, tables: [table] }
    expect(previewed(work, { choices }).rows[0]?.details).toEqual(['Dipendente', 'Acme'])
    const { kept } = output(work, { choices })
    expect(kept).toEqual([{ headers: 'persona|ditta', use: table }])
    const next = working('PERSONA ; ditta\nUgo;Beta').work
    expect(previewed(next, { kept }).tables[0]).toMatchObject({ use: table, isRemembered: true })
    expect(previewed(next).tables[0]).toMatchObject({ isRemembered: false })
    expect(previewed(working('Persona;Altro\nUgo;Beta').work, { kept }).tables[0]?.isRemembered).toBe(false)
  })

  test('is remembered by words of Trama’s own, never by what may be about somebody', () => {
    const rows = 'Nome;Azienda Agricola Rossi;E-mail di Anna Rossi;Anna Rossi\nAda;x;y;z'
    const { work } = working(rows)
    const { choices } = previewed(work)
    const { kept } = output(work, { choices })
    expect(kept.map(({ headers }) => headers)).toEqual(['nome|~organisation|-|'])
    const unheard = working('Anna Rossi;Azienda Agricola Rossi;cliente\nBo;x;ospite').work
    const [table] = previewed(unheard).choices.tables
    const told = { ...previewed(unheard).choices, tables: table ? [{ ...table, hasHeader: true }] : [] }
    expect(output(unheard, { choices: told }).kept).toEqual([])
  })

  test('without the names of its columns is not remembered: its first row is somebody', () => {
    const { work } = working('Ada Neri;Acme\nUgo Verdi;Beta')
    const choices = {
      ...CHOICES,
      tables: [{ kind: 'people' as const, hasHeader: false, columns: ['name' as const, 'organisation' as const] }],
    }
    expect(previewed(work, { choices }).counts.people.new).toBe(2)
    expect(output(work, { choices }).kept).toEqual([])
  })

  test('in which no column holds names asks for it, and does nothing without', () => {
    const { work } = working('Nome;Azienda\nAda;Acme')
    const choices = {
      ...CHOICES,
      tables: [{ kind: 'people' as const, hasHeader: true, columns: ['none' as const, 'none' as const] }],
    }
    const preview = previewed(work, { choices })
    expect(preview).toMatchObject({ refusal: { code: 'name-column-missing' }, rows: [] })
    expect(preview.tables[0]?.columns.map(({ header, samples }) => [header, samples])).toEqual([
      ['Nome', ['Ada']],
      ['Azienda', ['Acme']],
    ])
    expect(work.output({ ...AROUND, choices })).toMatchObject({ ok: false, error: { code: 'name-column-missing' } })
  })

  test('whose table is said to be another is guessed anew as that', () => {
    const { work } = working('From;To\nAnna Rossi;Luca Bianchi')
    const other = { kind: 'people' as const, hasHeader: true, columns: [] }
    expect(previewed(work, { choices: { ...CHOICES, tables: [other] } }).choices.tables[0]?.columns).toHaveLength(2)
  })
})

describe('what is far more than a map holds', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `P${index}`).join('\n')

  test('is counted whole and shown by its first rows', () => {
    const preview = previewed(working(`Nome\n${many(6_000)}`).work)
    expect(preview.refusal?.code).toBe('map-full')
    expect(preview.counts.people.new).toBe(6_000)
    expect([preview.rows.length, preview.moreRows]).toEqual([1_000, 5_000])
    expect(preview.rows[999]?.text).toBe('P999')
    const fits = previewed(working(`Nome\n${many(1_200)}`).work)
    expect([fits.rows.length, fits.moreRows]).toEqual([1_200, 0])
  })

  test('is shown no further than is chosen about, although all of it is there already', () => {
    const preview = previewed(working(`Nome;Offre\n${'Ada;drone\n'.repeat(MOST_ROWS / 2)}`).work)
    expect(preview).toMatchObject({ refusal: null, moreRows: 1, asks: { duplicates: true } })
    const all = preview.rows.map(({ key }) => ({ key, choice: 'skip' as const }))
    expect(importChoicesSchema.safeParse({ ...preview.choices, rows: all }).success).toBe(true)
  })
})

describe("a map file of Trama's own", () => {
  test('becomes a session with all that it holds, unknown fields too', () => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const { work } = working({ 'a.trama.json': ours(map) })
        const preview = previewed(work, { map: smallMap() })
        expect(preview).toMatchObject({ format: 'community-map', choices: { into: 'new' }, repairs: [] })
        expect(preview.rows.every(({ fate }) => fate === 'new')).toBe(true)
        expect(ownMap(work, preview.choices)).toStrictEqual(map)
      }),
      { numRuns: 40 },
    )
  })

  test('goes onto another map whole or is there already, each thing once, and nobody there is changed', () => {
    fc.assert(
      fc.property(communityMap, communityMap, (map, open) => {
        const { work } = working({ 'a.trama.json': ours(map) })
        const choices = { ...CHOICES, into: 'session' as const }
        const { rows, counts } = previewed(work, { map: open, choices })
        const { participants, resources, connections, zones } = map.order
        const all = [...participants, ...resources, ...connections, ...zones]
        expect(rows.map(({ key }) => key)).toEqual(all)
        expect(counts.zones.new).toBe(zones.length)
        const made = output(work, { map: open, choices })
        if (made.into !== 'session' || made.steps.length === 0) return
        const result = run(open, { type: 'batch', steps: made.steps })
        if (!result.ok) throw new Error(result.error.code)
        expect(violationsOf(result.map)).toEqual([])
        const heard = rows.flatMap(({ key, why }) => (why?.code === 'wish-taken' ? [map.participants[key]] : []))
        expect(heard.every((person) => person?.unnamed)).toBe(true)
        if (heard.length === 0) expect(result.map).toMatchObject({ participants: open.participants })
        expect(result.map).toMatchObject({ resources: open.resources })
        expect(result.map).toMatchObject({ connections: open.connections, zones: open.zones })
        expect(made.steps.filter(onlyOf('add'))).toHaveLength(rows.filter(({ fate }) => fate === 'new').length)
        expect(made.steps.filter(onlyOf('edit'))).toHaveLength(heard.length)
        // A second time nothing is new but zones, which have no identity.
        const again = previewed(work, { map: result.map, choices }).counts
        expect([again.people.new, again.resources.new, again.ties.new]).toEqual([0, 0, 0])
      }),
      { numRuns: 60 },
    )
  })

  test('keeps on another map what this version does not know, and when things were made', () => {
    const map = smallMap()
    const [anna, cutter, meeting] = [map.participants.anna, map.resources.cutter, map.connections.meeting]
    if (!anna || !cutter || !meeting?.commitment) throw new Error('the small map has changed')
    const later = '2035-01-01T00:00:00.000Z'
    Object.assign(anna, { createdAt: later, unknown: { shoes: 'red' } })
    Object.assign(cutter, { createdAt: later, unknown: { watts: [60] } })
    Object.assign(meeting, { createdAt: later, unknown: { table: 4 } })
    Object.assign(meeting.commitment, { unknown: { paid: true } })
    map.zones.yard = { id: 'yard', label: 'Yard', ...AREA, unknown: { floor: 2 } }
    map.order.zones.push('yard')
    const choices = { ...CHOICES, into: 'session' as const }
    const made = output(working({ 'a.trama.json': ours(map) }).work, { map: EMPTY, choices })
    const result = run(EMPTY, { type: 'batch', steps: made.into === 'session' ? made.steps : [] })
    if (!result.ok) throw new Error(result.error.code)
    const { participants, resources, connections, zones } = result.map
    const things = [participants, resources, connections, zones].flatMap((each) => Object.values<object>(each))
    expect(things).toContainEqual(expect.objectContaining({ createdAt: later, unknown: { shoes: 'red' } }))
    expect(things).toContainEqual(expect.objectContaining({ createdAt: later, unknown: { watts: [60] } }))
    expect(things).toContainEqual(expect.objectContaining({ createdAt: later, unknown: { table: 4 } }))
    expect(things).toContainEqual(expect.objectContaining({ unknown: { floor: 2 } }))
    expect(Object.values(connections)).toContainEqual(
      expect.objectContaining({ commitment: expect.objectContaining({ unknown: { paid: true } }) }),
    )
  })

  test('says what was mended in it, and is refused with its name where it cannot be', () => {
    const broken = JSON.parse(ours())
    broken.connections.push({ id: 'x', from: 'anna', to: 'nobody', kind: 'knows' })
    expect(previewed(working({ 'b.json': JSON.stringify(broken) }).work).repairs.length).toBeGreaterThan(0)
    const newer = working({ 'n.json': JSON.stringify({ ...broken, version: 99 }) }).work
    expect(newer.preview(AROUND)).toMatchObject({
      ok: false,
      error: { code: 'file-newer', params: { name: 'n.json' } },
    })
  })
})

describe('what is no map', () => {
  test.each([
    ['{"a": 1}', 'file-not-map'],
    ['', 'file-empty'],
    ['%PDF-1.7 ...', 'file-not-map'],
  ])('is refused: %s', (text, code) => {
    expect(working({ 'x.csv': text }).work.preview(AROUND)).toMatchObject({
      ok: false,
      error: { code, params: { name: 'x.csv' } },
    })
  })
})
