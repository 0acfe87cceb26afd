import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCommunityMap } from '../src-model/formats/community-map/community-map'
import { footprintOf, overlaps } from '../src-model/layout/footprint'
import { violationsOf } from '../src-model/map/check'
import { CONNECTION_KINDS, type CommunityMap, ORIGINS, RESOURCE_STATUSES, SIDES } from '../src-model/map/map'
import { tieIndex } from '../src-model/map/ties'
import { SAMPLE_NAMES, sampleFile } from '../tools/samples/write-sample'
import { schemaErrorsOf } from './model/support/map-schema'

function sampleText(file: string): string {
  return readFileSync(new URL(`../resources/samples/${file}`, import.meta.url), 'utf8')
}

function sampleMap(name: string): CommunityMap {
  const options = { newId: () => 'never', now: '2030-01-01T00:00:00.000Z' }
  const result = readCommunityMap(sampleText(`${name}.trama.json`), options)
  if (!result.ok) throw new Error(result.error.code)
  expect(result.repairs).toEqual([])
  return result.map
}

describe.each(SAMPLE_NAMES)('the sample %s', (name) => {
  const map = sampleMap(name)
  const people = Object.values(map.participants)
  const resources = Object.values(map.resources)
  const ties = Object.values(map.connections)
  const index = tieIndex(map)
  const isBetween = (count: number, least: number, most: number) => count >= least && count <= most

  test('is what comes of playing its text; `npm run samples` writes it anew', () => {
    expect(sampleFile(name, sampleText(`${name}.txt`)) === sampleText(`${name}.trama.json`)).toBe(true)
  }, 60_000)

  test('is a sound map, and valid by the JSON Schema', () => {
    expect(violationsOf(map)).toEqual([])
    expect(schemaErrorsOf(sampleText(`${name}.trama.json`))).toEqual([])
  })

  test('has a workshop’s size', () => {
    expect(isBetween(people.length, 24, 30)).toBe(true)
    expect(isBetween(resources.length, 15, 20)).toBe(true)
    expect(isBetween(ties.length, 45, 70)).toBe(true)
  })

  test('shows everything that a map can hold', () => {
    expect(new Set(people.map((each) => each.side))).toEqual(new Set(SIDES))
    expect(new Set(resources.map((each) => each.status))).toEqual(new Set(RESOURCE_STATUSES))
    expect(new Set(resources.map((each) => each.kind)).size).toBeGreaterThanOrEqual(7)
    expect(new Set(ties.map((each) => each.kind))).toEqual(new Set(CONNECTION_KINDS))
    expect(new Set(ties.map((each) => each.origin))).toEqual(new Set(ORIGINS))
    const promises = ties.flatMap((each) => each.commitment ?? [])
    expect(promises.length).toBeGreaterThanOrEqual(5)
    expect(new Set(promises.map((each) => each.status))).toEqual(new Set(['promised', 'done']))
    expect(promises.every((each) => each.by !== null && each.by > map.session.date && each.who.length > 0)).toBe(true)
  })

  test('has resources that are wanted, needs met across sides, one or two people left out, and a hub', () => {
    const tiesOf = (id: string) => index.byNode.get(id) ?? []
    expect(index.wanted.size).toBeGreaterThanOrEqual(2)
    const met = ties.filter(({ kind, from, to }) => {
      const holders = tiesOf(to).filter((each) => each.kind === 'holds')
      const other = holders.some((each) => map.participants[each.from]?.side !== map.participants[from]?.side)
      return kind === 'needs' && other
    })
    expect(met.length).toBeGreaterThanOrEqual(4)
    expect(isBetween(people.filter((each) => tiesOf(each.id).length === 0).length, 1, 2)).toBe(true)
    const before = people.map(({ id }) => tiesOf(id).filter((each) => each.origin === 'before').length)
    expect(Math.max(...before)).toBeGreaterThanOrEqual(8)
  })

  test('stands on the grid, with nothing on top of anything', () => {
    const boxes = [...people, ...resources].map((each) => {
      expect([each.position.x % 8, each.position.y % 8].map(Math.abs)).toEqual([0, 0])
      return footprintOf(map, each.id)
    })
    const touching = boxes.filter((a, index) => a && boxes.slice(index + 1).some((b) => b && overlaps(a, b)))
    expect(touching).toEqual([])
  })
})
