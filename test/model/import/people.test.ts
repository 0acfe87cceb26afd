import { describe, expect, test } from 'vitest'
import { emptyMap } from '../../../src-model/map/map'
import { smallMap } from '../support/small-map'
import { fatesOf, imported, person, planned, resource, tie } from './support/finds'

const EMPTY = emptyMap(smallMap().session)

describe('people of a list', () => {
  test('are made as the list has them, on the side that was chosen where it tells none', () => {
    const finds = {
      people: [
        person('Ida', 2, { organisation: 'Acme', role: 'buyer', notes: 'Late.' }),
        person('Ugo', 3, { side: 'customer', unnamed: true }),
      ],
    }
    const { map, plan } = imported(EMPTY, finds)
    expect(fatesOf(plan)).toEqual(['new', 'new'])
    const [ida, ugo] = map.order.participants.map((id) => map.participants[id])
    expect(ida).toMatchObject({ name: 'Ida', side: 'guest', organisation: 'Acme', role: 'buyer', notes: 'Late.' })
    expect(ida).not.toHaveProperty('unnamed')
    expect(ugo).toMatchObject({ name: 'Ugo', side: 'customer', unnamed: true })
  })

  test('who are on the map are left as they are, and what their row says is tied to them', () => {
    const rossi = person('anna ROSSI', 2, { organisation: 'studio rossi', role: 'engineer', notes: 'Vegan.' })
    const finds = {
      people: [rossi],
      resources: [resource('Drone', 2)],
      ties: [tie(rossi.key, 'drone 2', 2)],
    }
    const { map, plan } = imported(smallMap(), finds)
    expect(fatesOf(plan)).toEqual(['there: on-map', 'new', 'new'])
    expect(map.participants).toStrictEqual(smallMap().participants)
    const drone = map.order.resources.at(-1)
    expect(map.connections[map.order.connections.at(-1) ?? '']).toMatchObject({
      from: 'anna',
      to: drone,
      kind: 'holds',
    })
  })

  test('are others where both organisations are known and differ, or where several could be meant', () => {
    const other = person('Anna Rossi', 2, { organisation: 'Beta' })
    expect(fatesOf(planned(smallMap(), { people: [other] }))).toEqual(['new'])
    const { map } = imported(smallMap(), { people: [other] })
    expect(fatesOf(planned(map, { people: [person('Anna Rossi', 2)] }))).toEqual(['new'])
    const known = person('Anna Rossi', 2, { organisation: 'Beta' })
    expect(planned(map, { people: [known] }).outcomes.people.get(known)?.why).toEqual({
      code: 'on-map',
      params: { name: 'Anna Rossi' },
    })
  })

  test('who ask not to be named are heard, whatever is done with those who are there', () => {
    const rows = [
      person('Luca Bianchi', 2, { role: 'welder', unnamed: true }),
      person('Luca Bianchi', 3, { unnamed: true }),
      person('Ada', 4),
      person('Ada', 5, { role: 'chemist', unnamed: true }),
    ]
    const { map, plan, ids } = imported(smallMap(), { people: rows })
    expect(fatesOf(plan)).toEqual(['merged: wish-taken', 'there: on-map', 'new', 'merged: wish-taken'])
    const { luca } = smallMap().participants
    expect(map.participants.luca).toStrictEqual({ ...luca, unnamed: true })
    expect(map.participants[map.order.participants.at(-1) ?? '']).toMatchObject({
      name: 'Ada',
      role: '',
      unnamed: true,
    })
    expect(ids).toContain('luca')
    const leftOut = { rows: [{ key: 'luca bianchi 2', choice: 'skip' as const }] }
    expect(imported(smallMap(), { people: rows.slice(0, 1) }, leftOut).map).toStrictEqual(smallMap())
  })

  test('are there already with the words of their name in another order, unless somebody is called just so', () => {
    const finds = { people: [person('Rossi Anna', 2), person('Bianchi, Luca', 3), person('Rossi Maria Anna', 4)] }
    expect(fatesOf(planned(smallMap(), finds))).toEqual(['there: on-map', 'there: on-map', 'new'])
    const both = imported(smallMap(), { people: [person('Rossi Anna', 2)] }, { duplicates: 'add' }).map
    const { map } = imported(both, { people: [person('ROSSI Anna', 2, { notes: 'Vegan.' })] }, { duplicates: 'merge' })
    expect(map.participants.anna?.notes).toBe('')
    expect(Object.values(map.participants).map(({ notes }) => notes)).toContain('Vegan.')
  })

  test('get what is missing when merged, and keep what they have', () => {
    const people = [
      person('Anna Rossi', 2, { side: 'employee', role: 'engineer', notes: 'Vegan.', unnamed: true }),
      person('Luca Bianchi', 3, { organisation: 'Acme', notes: 'Came back.' }),
      person('Luca Bianchi', 4, { role: 'welder' }),
      person('Luca Bianchi', 5, { role: 'driver' }),
    ]
    const { map, plan, ids } = imported(smallMap(), { people }, { duplicates: 'merge' })
    expect(fatesOf(plan)).toEqual(['merged: on-map', 'there: on-map', 'merged: on-map', 'there: on-map'])
    const { anna, luca } = smallMap().participants
    expect(map.participants.anna).toStrictEqual({ ...anna, notes: 'Vegan.', unnamed: true })
    expect(map.participants.luca).toStrictEqual({ ...luca, role: 'welder' })
    expect(ids).toEqual(['anna', 'luca'])
  })

  test('are added as others when that is chosen, for all or for one row', () => {
    const people = [person('Anna Rossi', 2), person('Luca Bianchi', 3)]
    expect(fatesOf(planned(smallMap(), { people }, { duplicates: 'add' }))).toEqual(['new', 'new'])
    const one = { rows: [{ key: 'anna rossi 2', choice: 'add' as const }] }
    const { map, plan } = imported(smallMap(), { people }, one)
    expect(fatesOf(plan)).toEqual(['new', 'there: on-map'])
    expect(map.order.participants).toHaveLength(3)
    expect([...plan.outcomes.people.values()].map(({ isDuplicate }) => isDuplicate)).toEqual([true, true])
  })

  test('who come twice are one person, said with the row of the first', () => {
    const again = person('ADA  Neri', 4, { role: 'chemist' })
    const people = [person('Ada Neri', 2), person('Ida', 3), again]
    const { map, plan } = imported(EMPTY, { people })
    expect(fatesOf(plan)).toEqual(['new', 'new', 'there: twice-in-list'])
    expect(plan.outcomes.people.get(again)?.why?.params).toEqual({ number: 2 })
    expect(map.participants[map.order.participants[0] ?? '']?.role).toBe('')
    const merged = imported(EMPTY, { people }, { duplicates: 'merge' })
    expect(fatesOf(merged.plan)).toEqual(['new', 'new', 'merged: twice-in-list'])
    expect(merged.map.participants[merged.map.order.participants[0] ?? '']?.role).toBe('chemist')
  })

  test('whose side only a later row tells get it when merged', () => {
    const people = [person('Ada', 2), person('Ada', 3, { side: 'employee' }), person('Ada', 4, { side: 'customer' })]
    const { map } = imported(EMPTY, { people }, { duplicates: 'merge' })
    expect(Object.values(map.participants).map(({ side }) => side)).toEqual(['employee'])
  })

  test('of a graph are as many as it has nodes, whatever they are called, and each is at most one of the map', () => {
    const node = (number: number) => person('Anna Rossi', number, { where: { file: 0, part: 'node', number } })
    expect(fatesOf(planned(smallMap(), { people: [node(1), node(2)] }))).toEqual(['there: on-map', 'new'])
  })

  test('who are left out take their ties with them', () => {
    const people = [person('Ada', 2), person('', 3)]
    const resources = [resource('Drone', 2)]
    const ties = [tie('ada 2', 'drone 2', 2), tie('nobody', 'drone 2', 3)]
    const plan = planned(EMPTY, { people, resources, ties }, { rows: [{ key: 'ada 2', choice: 'skip' }] })
    expect(fatesOf(plan)).toEqual([
      'skipped: left-out',
      'skipped: name-missing',
      'new',
      'skipped: end-skipped',
      'skipped: end-missing',
    ])
  })
})
