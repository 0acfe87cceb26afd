import { describe, expect, test } from 'vitest'
import { readCommunityMap, writeCommunityMap } from '../../../../src-model/formats/community-map/community-map'
import { isTextKey } from '../../../../src-model/language/translate'
import { smallMap } from '../../support/small-map'

const STAMP = { exportedAt: '2030-05-04T12:00:00.000Z', generator: 'Trama 1.0.0' }
const EXPORT = writeCommunityMap(smallMap(), STAMP)

function refusalOf(text: string) {
  const result = readCommunityMap(text, { newId: () => 'new', now: '2030-01-01T00:00:00.000Z' })
  return result.ok ? 'read' : result.error
}

function exportWith(changes: object): string {
  return JSON.stringify({ ...JSON.parse(EXPORT), ...changes })
}

describe('files that are refused', () => {
  test.each([
    ['nothing at all', ''],
    ['white space only', ' \r\n\t'],
    ['a byte order mark only', '\uFEFF'],
  ])('empty: %s', (_, text) => expect(refusalOf(text)).toEqual({ code: 'file-empty', params: {} }))

  test.each([
    ['zeros where a power cut left them', '\0'.repeat(300)],
    ['an archive', 'PK\u0003\u0004\u0014\0\u0006'],
    ['UTF-16 read as UTF-8', '{\0"\0a\0"\0'],
    ['bytes that are no UTF-8', '\uFFFD\uFFFDJFIF'],
  ])('not text: %s', (_, text) => expect(refusalOf(text)).toEqual({ code: 'file-not-text', params: {} }))

  test.each([
    ['prose', 'Dear all, here is the map.'],
    ['a web page', '<!doctype html><title>Map</title>'],
    ['a table', 'name,side\nAnna,customer\n'],
    ['two documents', '{}{}'],
    ['a bracket of the wrong kind', '{"a":[1}'],
    ['text after an opening bracket', '[draft] the list of people'],
    ['text after an opening brace', '{ to be done'],
    ['a missing comma', EXPORT.replace(',', '')],
  ])('not JSON: %s', (_, text) => expect(refusalOf(text)).toEqual({ code: 'file-not-json', params: {} }))

  test.each([
    ['in a list', EXPORT.slice(0, EXPORT.indexOf('"luca"'))],
    ['in a word', EXPORT.slice(0, EXPORT.indexOf('customer') + 3)],
    ['after an escape', '{"note":"a\\'],
    ['in a key', '{"a":1,"no'],
    ['in a letter of several bytes', '{"place":"Cant\uFFFD'],
    ['after a colon', '{"a":1,"note":'],
    ['in a number', '{"a":-1.'],
    ['in a literal', '[true,fal'],
    ['in a very long text', `{"a":"${'word\\n'.repeat(1_000_000)}`],
    ['before the last bracket', EXPORT.trimEnd().slice(0, -1)],
  ])('cut off %s', (_, text) => expect(refusalOf(text)).toEqual({ code: 'file-truncated', params: {} }))

  test('of more values than the largest map, before it is parsed', () => {
    const values = (count: number) => `[${'[],'.repeat(count / 2 - 1)}[]]`
    expect(refusalOf(values(2_000_002))).toMatchObject({ code: 'file-too-deep' })
    expect(refusalOf(values(1_000_000))).toMatchObject({ code: 'file-foreign' })
    expect(refusalOf(exportWith({ note: ',[{'.repeat(1_000_000) }))).toBe('read')
  })

  test('broken beyond mending: more repairs than anybody could look through', () => {
    const unsafe = (count: number) => JSON.parse(`[${Array(count).fill('{"__proto__":1}').join(',')}]`)
    expect(refusalOf(exportWith({ more: unsafe(100_000) }))).toBe('read')
    expect(refusalOf(exportWith({ more: unsafe(100_001) }))).toMatchObject({ code: 'file-broken' })
  })

  test('nested too deep, before it is parsed', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(refusalOf(deep(33))).toEqual({ code: 'file-too-deep', params: { most: 32 } })
    expect(refusalOf('{"a":'.repeat(100_000))).toMatchObject({ code: 'file-too-deep' })
    expect(refusalOf(deep(32))).toMatchObject({ code: 'file-foreign' })
  })

  test('brackets inside strings do not count as nesting', () => {
    expect(refusalOf(exportWith({ remark: '[{"'.repeat(100) }))).toBe('read')
  })

  test.each([
    ['list', '[1,2]'],
    ['value', '"trama-community-map"'],
    ['value', 'null'],
    ['geojson', '{"type":"FeatureCollection","features":[]}'],
    ['json-canvas', '{"nodes":[{"id":"a","type":"text","x":0,"y":0,"width":10,"height":10,"text":"A"}],"edges":[]}'],
    ['kumu', '{"elements":[{"label":"A"}],"connections":[]}'],
    ['excalidraw', '{"type":"excalidraw","version":2,"elements":[]}'],
    ['npm-package', '{"name":"a","version":"1.0.0","dependencies":{}}'],
    ['json-schema', '{"$schema":"https://json-schema.org/draft/2020-12/schema","properties":{}}'],
    ['notebook', '{"cells":[],"nbformat":4}'],
    ['graph', '{"nodes":[{"id":"a"}],"links":[]}'],
    ['object', '{}'],
    ['object', '{"format":"Trama-Community-Map","version":1}'],
  ])('foreign: %s', (what, text) => {
    expect(refusalOf(text)).toEqual({ code: 'file-foreign', params: { what } })
    expect(isTextKey(`foreign.${what}`)).toBe(true)
  })

  test('newer than this program', () => {
    expect(refusalOf(exportWith({ version: 2 }))).toEqual({ code: 'file-newer', params: { version: 2 } })
  })

  test.each([
    ['no version', { version: undefined }],
    ['a version that is no number', { version: '1' }],
    ['a version before the first', { version: 0 }],
    ['no session', { session: undefined }],
    ['a session that is a list', { session: [] }],
    ['no participants', { participants: undefined }],
    ['resources by id', { resources: {} }],
    ['connections that are null', { connections: null }],
    ['zones that are a text', { zones: '' }],
  ])('broken: %s', (_, changes) => expect(refusalOf(exportWith(changes))).toEqual({ code: 'file-broken', params: {} }))

  test('too large a map', () => {
    const full = { code: 'map-full', params: { most: 5_000 } }
    expect(refusalOf(exportWith({ participants: Array(3_000).fill({}), resources: Array(2_001).fill({}) }))).toEqual(
      full,
    )
    expect(refusalOf(exportWith({ connections: Array(20_001).fill({}) }))).toMatchObject({ code: 'map-full' })
    expect(refusalOf(exportWith({ zones: Array(501).fill({}) }))).toMatchObject({ code: 'map-full' })
  })
})
