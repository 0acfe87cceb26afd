import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Insight, insightOf } from '../../../src-model/insight/insight'
import { reportOf } from '../../../src-model/insight/report'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap, Connection } from '../../../src-model/map/map'
import { withTies } from '../../support/people-map'
import { communityMap } from '../support/arbitrary-map'
import { networkMap, networkMapWithResources } from '../support/arbitrary-network'

const TODAY = '2030-05-04'
const RUNS = { numRuns: 200 }

/** A map in which everybody and everything has another id. */
function relabelled(map: CommunityMap, newId: (id: Id) => Id): CommunityMap {
  const records = <Thing extends { id: Id }>(all: Record<Id, Thing>, change: (thing: Thing) => Thing) =>
    Object.fromEntries(Object.values(all).map((each) => [newId(each.id), { ...change(each), id: newId(each.id) }]))
  return {
    ...map,
    participants: records(map.participants, (each) => each),
    resources: records(map.resources, (each) => each),
    connections: records(map.connections, (each) => ({ ...each, from: newId(each.from), to: newId(each.to) })),
    order: {
      ...map.order,
      participants: map.order.participants.map(newId),
      resources: map.order.resources.map(newId),
      connections: map.order.connections.map(newId),
    },
  }
}

/** The same figures but for the rounding of sums in another order, with the ids changed back. */
function expectSame(actual: Insight, wanted: Insight, oldId: (id: Id) => Id = (id) => id): void {
  const rounded = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value)
  const plain = ({ perPerson, cutPeople, ...figures }: Insight, idOf: (id: Id) => Id) => ({
    figures: JSON.parse(JSON.stringify(figures, (_, value) => rounded(value))),
    cutPeople: cutPeople.map(idOf).sort(),
    perPerson: Object.entries(perPerson)
      .map(([id, each]) => [idOf(id), JSON.parse(JSON.stringify(each, (_, value) => rounded(value)))] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  })
  expect(plain(actual, oldId)).toEqual(plain(wanted, (id) => id))
}

/** How many people share the highest betweenness and, of those, the highest degree: then ids decide who the hub is. */
function isHubClear({ perPerson }: Insight): boolean {
  const people = Object.values(perPerson)
  const most = Math.max(...people.map((each) => each.betweenness))
  const atTop = people.filter((each) => each.betweenness > most - 1e-6)
  const degree = Math.max(...atTop.map((each) => each.degree))
  return atTop.filter((each) => each.degree === degree).length < 2
}

test('other ids change nothing but ids', () => {
  fc.assert(
    fc.property(networkMapWithResources, fc.boolean(), (map, isReversed) => {
      // Reversed, the smallest id becomes the largest one.
      const all = [...map.order.participants, ...map.order.resources, ...map.order.connections].sort()
      const places = new Map(all.map((id, place) => [id, isReversed ? all.length - place : place]))
      const newId = (id: Id) => `n${String(places.get(id) ?? 0).padStart(6, '0')}`
      const oldIds = new Map(all.map((id) => [newId(id), id]))
      const [before, after] = [insightOf(map, TODAY), insightOf(relabelled(map, newId), TODAY)]
      const hub = isReversed && !isHubClear(before) ? { hubLossShare: before.hubLossShare } : {}
      expectSame({ ...after, ...hub }, before, (id) => oldIds.get(id) ?? id)
      expect(Object.keys(after.perPerson)).toEqual(map.order.participants.map(newId))
    }),
    RUNS,
  )
})

test('the order in which people and ties came changes nothing', () => {
  fc.assert(
    fc.property(networkMapWithResources, fc.infiniteStream(fc.nat()), (map, numbers) => {
      const shuffled = (ids: readonly Id[]) => {
        const keys = new Map(ids.map((id) => [id, numbers.next().value ?? 0]))
        return ids.toSorted((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0))
      }
      const { participants, resources, connections } = map.order
      const order = {
        ...map.order,
        participants: shuffled(participants),
        resources: shuffled(resources),
        connections: shuffled(connections),
      }
      expectSame(insightOf({ ...map, order }, TODAY), insightOf(map, TODAY))
    }),
    RUNS,
  )
})

test('a second tie between two changes nothing but the share of what was made here, and what is returned', () => {
  fc.assert(
    fc.property(networkMap, fc.nat(), fc.boolean(), (map, choice, isOpposite) => {
      const tie = map.connections[map.order.connections[choice % Math.max(1, map.order.connections.length)] ?? '']
      fc.pre(tie !== undefined)
      const { from, to, directed } = tie as Connection
      const ends = isOpposite ? ([to, from] as const) : ([from, to] as const)
      const [before, after] = [insightOf(map, TODAY), insightOf(withTies(map, [[...ends, { directed }]]), TODAY)]
      const { madeHere, reciprocity } = before
      // One the same way round is no further arc; an undirected one has both already.
      if (!(isOpposite && directed)) expect(after.reciprocity).toBe(reciprocity)
      expectSame({ ...after, madeHere, reciprocity }, before)
    }),
    RUNS,
  )
})

test('one more tie never makes more components or isolates, nor a lower core, nor fewer who hang together', () => {
  fc.assert(
    fc.property(networkMap, fc.nat(), fc.nat(), (map, one, other) => {
      const people = map.order.participants
      const [from, to] = [people[one % Math.max(1, people.length)], people[other % Math.max(1, people.length)]]
      fc.pre(from !== undefined && to !== undefined && from !== to)
      const [before, after] = [insightOf(map, TODAY), insightOf(withTies(map, [[from as Id, to as Id]]), TODAY)]
      expect(after.components).toBeLessThanOrEqual(before.components)
      expect(after.isolates).toBeLessThanOrEqual(before.isolates)
      expect(after.coreOrder).toBeGreaterThanOrEqual(before.coreOrder)
      expect(after.largestShare ?? 0).toBeGreaterThanOrEqual(before.largestShare ?? 0)
      expect(after.ties - before.ties).toBeLessThanOrEqual(1)
    }),
    RUNS,
  )
})

/** Every number in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

test.each([
  ['networks', networkMapWithResources],
  ['any maps', communityMap],
] as const)('figures of %s are within their bounds, and JSON gives them back as they are', (_, arbitrary) => {
  fc.assert(
    fc.property(arbitrary, (map) => {
      const insight = insightOf(map, TODAY)
      const people = Object.values(insight.perPerson)
      const shares = [
        insight.density,
        insight.largestShare,
        insight.degreeCentralization,
        insight.betweennessCentralization,
        insight.transitivity,
        insight.reciprocity,
        insight.hubLossShare,
        insight.madeHere.all,
        insight.madeHere.crossSide,
      ]
      for (const each of shares) if (each !== null) expect(each >= 0 && each <= 1).toBe(true)
      const balances = [
        insight.eiIndex,
        insight.eiChance,
        ...Object.values(insight.eiBySide),
        ...people.map((each) => each.eiIndex),
      ]
      for (const each of balances) if (each !== null) expect(each >= -1 && each <= 1).toBe(true)
      expect(insight.isolates).toBeLessThanOrEqual(insight.components)
      expect(insight.components).toBeLessThanOrEqual(insight.people)
      const report = reportOf(map, { today: TODAY })
      for (const whole of [insight, report]) {
        for (const each of numbersIn(whole)) expect(Number.isFinite(each) && !Object.is(each, -0)).toBe(true)
        // Strictly: what is `undefined` would be gone.
        expect(JSON.parse(JSON.stringify(whole))).toStrictEqual(whole)
      }
    }),
    RUNS,
  )
})
