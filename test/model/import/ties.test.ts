import { describe, expect, test } from 'vitest'
import type { FoundEnd } from '../../../src-model/formats/found'
import { MAX_CONNECTIONS, MAX_NODES } from '../../../src-model/map/limits'
import { emptyMap } from '../../../src-model/map/map'
import { smallMap } from '../support/small-map'
import { fatesOf, imported, person, planned, resource, row, tie, zone } from './support/finds'

const EMPTY = emptyMap(smallMap().session)

describe('resources', () => {
  test('of one name are one, on the map or not', () => {
    const resources = [resource('Laser cutter', 2), resource('Drone', 2), resource('drone', 3)]
    const people = [person('Ada', 2), person('Ugo', 3)]
    const ties = [
      tie('ada 2', 'laser cutter 2', 2),
      tie('ada 2', 'drone 2', 2),
      tie('ugo 3', 'drone 3', 3, { kind: 'needs' }),
    ]
    const { map, plan } = imported(smallMap(), {
      people,
      resources,
      ties: ties.map((each, at) => ({ ...each, key: `${at}` })),
    })
    expect(fatesOf(plan).slice(2)).toEqual(['there: on-map', 'new', 'there: twice-in-list', 'new', 'new', 'new'])
    expect(map.order.resources).toHaveLength(2)
    expect(map.resources[map.order.resources[1] ?? '']).toMatchObject({
      name: 'Drone',
      kind: 'other',
      status: 'hidden',
    })
  })

  test('get a description when merged, where they have none', () => {
    const resources = [
      resource('Laser cutter', 2, { description: '60 W', kind: 'money' }),
      resource('laser cutter', 3, { description: '90 W' }),
    ]
    expect(imported(smallMap(), { resources }).map).toStrictEqual(smallMap())
    const { map, plan } = imported(smallMap(), { resources }, { duplicates: 'merge' })
    expect(fatesOf(plan)).toEqual(['merged: on-map', 'there: on-map'])
    expect(map.resources.cutter).toStrictEqual({ ...smallMap().resources.cutter, description: '60 W' })
  })
})

describe('resources that a list has in the cells of people', () => {
  const people = [person('Ada', 2), person('Ugo', 3)]
  const resources = [resource('Drone', 2), resource('Van', 2), resource('Ladder', 9), resource('Laser cutter', 2)]
  const ties = [
    tie('ada 2', 'drone 2', 2, { key: 'a' }),
    tie('ada 2', 'van 2', 2, { key: 'b' }),
    tie('ugo 3', 'van 2', 3, { key: 'c', kind: 'needs' }),
    tie('ada 2', 'ladder 9', 2, { key: 'd' }),
    tie('ada 2', 'laser cutter 2', 2, { key: 'e' }),
  ]

  test('are left out with the people who alone tell of them', () => {
    const leftOut = { rows: [{ key: 'ada 2', choice: 'skip' as const }] }
    expect(fatesOf(planned(smallMap(), { people, resources, ties }, leftOut))).toEqual([
      'skipped: left-out',
      'new',
      'skipped: people-left-out',
      'new',
      'new',
      'there: on-map',
      'skipped: end-skipped',
      'skipped: end-skipped',
      'new',
      'skipped: end-skipped',
      'skipped: end-skipped',
    ])
  })

  test('are left out no more than others where the people are not', () => {
    expect(fatesOf(planned(EMPTY, { people, resources, ties })).every((fate) => fate === 'new')).toBe(true)
  })
})

describe('ties', () => {
  const named = (from: string, to: string, more = {}) =>
    tie('', '', 1, { from: { name: from }, to: { name: to }, ...more })

  test('find whom they name on the map, and say whom they do not find', () => {
    const finds = [named('luca bianchi', 'Laser Cutter', { key: 'a' }), named('Luca Bianchi', 'Giulia', { key: 'b' })]
    const { map, plan } = imported(smallMap(), { ties: finds })
    expect(fatesOf(plan)).toEqual(['new', 'skipped: end-unknown'])
    expect(plan.outcomes.ties.get(finds[1] as never)?.why?.params).toEqual({ name: 'Giulia' })
    expect(map.connections['new-1']).toMatchObject({ from: 'luca', to: 'cutter', kind: 'holds', origin: 'before' })
  })

  test('are left out, which is said, where two have the name that an end is called by', () => {
    const twins = [person('Ida', 2, { organisation: 'Acme' }), person('Ida', 3, { organisation: 'Beta' })]
    const ties = [named('Ida', 'laser cutter', { key: 'a' }), named('Laser cutter', 'ida', { key: 'b', kind: 'knows' })]
    const { plan } = imported(smallMap(), { people: twins, ties })
    expect(fatesOf(plan).slice(2)).toEqual(['skipped: end-unclear', 'skipped: end-unclear'])
    expect(plan.outcomes.ties.get(ties[0] as never)?.why?.params).toEqual({ name: 'Ida' })
    // A kind that ties people and resources tells which of the two is meant.
    const drill = { people: [person('Drill', 2)], resources: [resource('Drill', 3)], ties: [named('Drill', 'drill')] }
    expect(fatesOf(planned(smallMap(), drill))).toEqual(['new', 'new', 'new'])
  })

  test('that are there are not doubled, in either direction where they have none', () => {
    const ties = [
      named('Anna Rossi', 'laser cutter', { key: 'a' }),
      named('Luca Bianchi', 'Anna Rossi', { key: 'b', kind: 'introduced', directed: false }),
      named('Luca Bianchi', 'laser cutter', { key: 'c' }),
      named('Luca Bianchi', 'laser cutter', { key: 'd' }),
      named('Anna Rossi', 'Anna Rossi', { key: 'e', kind: 'knows' }),
    ]
    expect(fatesOf(planned(smallMap(), { ties }))).toEqual([
      'there: tied-already',
      'there: tied-already',
      'new',
      'there: twice-in-list',
      'skipped: same-ends',
    ])
  })

  test('get a note and a promise when merged, where they have none', () => {
    const promise = { what: 'Show it', who: [{ key: 'ada' }], by: null, status: 'promised' as const }
    const ties = [
      named('Anna Rossi', 'laser cutter', { key: 'a', note: 'in the cellar', commitment: promise }),
      named('Anna Rossi', 'Luca Bianchi', { key: 'b', kind: 'introduced', directed: false, commitment: promise }),
    ]
    const { map, plan } = imported(smallMap(), { ties }, { duplicates: 'merge' })
    expect(fatesOf(plan)).toEqual(['merged: tied-already', 'there: tied-already'])
    expect(map.connections.holding).toMatchObject({ note: 'in the cellar', commitment: { ...promise, who: [] } })
    expect(map.connections.meeting).toStrictEqual(smallMap().connections.meeting)
  })

  test('of a kind that does not fit get one that does, which is said; from a resource they are turned', () => {
    const ties = [
      named('laser cutter', 'Luca Bianchi', { key: 'a' }),
      named('Luca Bianchi', 'Anna Rossi', { key: 'b', kind: 'uses' }),
    ]
    const { map, plan } = imported(smallMap(), { ties })
    expect(map.connections['new-1']).toMatchObject({ from: 'luca', to: 'cutter', kind: 'holds' })
    expect(map.connections['new-2']).toMatchObject({ from: 'luca', to: 'anna', kind: 'knows', directed: false })
    expect(plan.notes.map(({ code, params }) => [code, params])).toEqual([['kind-changed', { kind: 'uses' }]])
  })

  test('keep their origin and who of the file promised', () => {
    const people = [person('Ada', 2), person('Ugo', 3)]
    const commitment = {
      what: 'Call',
      who: ['ugo 3', 'gone', 'ugo 3'].map((key) => ({ key })),
      by: '2031-05-01',
      status: 'done' as const,
    }
    const both = tie('ada 2', 'ugo 3', 2, { kind: 'introduced', directed: false, origin: 'workshop', commitment })
    const { map } = imported(EMPTY, { people, ties: [both] })
    const ugo = map.order.participants[1]
    expect(Object.values(map.connections)[0]).toMatchObject({
      origin: 'workshop',
      commitment: { ...commitment, who: [ugo] },
    })
  })
})

describe('a promise of more people than promises have', () => {
  test('has as many as it can, and says how many are left out', () => {
    const people = Array.from({ length: 53 }, (_, index) => person(`P${index}`, index))
    const commitment = { what: 'Call', who: people.map(({ key }) => ({ key })), by: null, status: 'promised' as const }
    const both = tie('p0 0', 'p1 1', 2, { kind: 'knows', directed: false, commitment })
    const { map, plan } = imported(EMPTY, { people, ties: [both] })
    expect(Object.values(map.connections)[0]?.commitment?.who).toHaveLength(50)
    expect(plan.notes).toEqual([{ code: 'promisers-left', where: both.where, params: { most: 50, count: 3 } }])
  })
})

describe('promises', () => {
  const promised = (...who: FoundEnd[]) => ({ what: 'Call', who, by: null, status: 'promised' as const })

  test('are of people on the map, too; who is nowhere or not clear is said once for each promise', () => {
    const people = [person('Ada', 2, { organisation: 'Beta' }), person('Ada', 3, { organisation: 'Gamma' })]
    const commitment = promised({ name: 'anna rossi' }, { name: 'Zed' }, { name: 'ada' })
    const finds = ['ada 2', 'ada 3'].map((key, at) => tie(key, '', 2, { key: `${at}`, to: { name: 'laser cutter' } }))
    const { map, plan } = imported(smallMap(), { people, ties: finds.map((each) => ({ ...each, commitment })) })
    const made = Object.values(map.connections).filter(({ id }) => id.startsWith('new'))
    expect(made.map((each) => each.commitment?.who)).toEqual([['anna'], ['anna']])
    expect(plan.notes).toEqual([
      { code: 'end-missing', where: row(2), params: { name: 'Zed' } },
      { code: 'name-unclear', where: row(2), params: { value: 'ada' } },
    ])
  })
})

describe('zones', () => {
  test('are made with a colour of their own, unless they are left out', () => {
    const zones = [zone('Kitchen'), zone('Yard', { colour: '#123456' }), zone('Attic')]
    const { map, plan } = imported(EMPTY, { zones }, { rows: [{ key: 'zone Attic', choice: 'skip' }] })
    expect(fatesOf(plan)).toEqual(['new', 'new', 'skipped: left-out'])
    expect(Object.values(map.zones).map(({ label, colour }) => [label, colour])).toEqual([
      ['Kitchen', '#64788c'],
      ['Yard', '#123456'],
    ])
  })
})

describe('a map that has no room for all', () => {
  test('refuses the whole', () => {
    const people = Array.from({ length: MAX_NODES - 2 }, (_, index) => person(`P${index}`, index))
    expect(planned(smallMap(), { people: people.slice(1) }).refusal).toBeNull()
    expect(planned(smallMap(), { people }).refusal).toEqual({ code: 'map-full', params: { most: MAX_NODES } })
    const some = people.slice(0, 150)
    const pairs = some.flatMap((one) => some.flatMap((other) => (one === other ? [] : [[one, other] as const])))
    const ties = pairs
      .slice(0, MAX_CONNECTIONS - 1)
      .map(([one, other], index) => tie(one.key, other.key, 1, { key: `t${index}`, kind: 'helps' }))
    expect(planned(EMPTY, { people: some, ties }).refusal).toBeNull()
    expect(planned(smallMap(), { people: some, ties }).refusal).toEqual({
      code: 'map-full',
      params: { most: MAX_CONNECTIONS },
    })
  })
})
