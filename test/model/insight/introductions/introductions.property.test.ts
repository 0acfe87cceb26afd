import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Introduction, pairKey } from '../../../../src-model/insight/introductions/introduction'
import { introductionsOf } from '../../../../src-model/insight/introductions/introductions'
import { endsOf } from '../../../../src-model/map/kinds'
import type { CommunityMap } from '../../../../src-model/map/map'
import { communityMap } from '../../support/arbitrary-map'
import { room } from '../support/arbitrary-room'
import { slowIntroductions } from '../support/slow-introductions'

const anyMap = fc.oneof({ weight: 3, arbitrary: room }, { weight: 1, arbitrary: communityMap })

function all(map: CommunityMap): Introduction[] {
  return introductionsOf(map, { dismissed: {}, most: 1_000 })
}

/** The same map with other ids, and everything the other way round. */
function relabelled(map: CommunityMap): CommunityMap {
  const turn = <Thing extends { id: string }>(records: Record<string, Thing>, change: (thing: Thing) => Thing) =>
    Object.fromEntries(Object.values(records).map((each) => [`x${each.id}`, { ...change(each), id: `x${each.id}` }]))
  const order = (ids: readonly string[]) => ids.map((id) => `x${id}`).toReversed()
  return {
    ...map,
    participants: turn(map.participants, (each) => each),
    resources: turn(map.resources, (each) => each),
    connections: turn(map.connections, (each) => ({ ...each, from: `x${each.from}`, to: `x${each.to}` })),
    order: {
      participants: order(map.order.participants),
      resources: order(map.order.resources),
      connections: order(map.order.connections),
      zones: [],
    },
  }
}

describe('introductions of any map', () => {
  test('are those of a second, slow reading of the definition, in its order', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const slow = slowIntroductions(map)
        const mine = all(map)
        expect(mine.map(({ a, b, score }) => `${pairKey(a, b)} ${score}`)).toEqual(
          slow.map(({ key, score }) => `${key} ${score}`),
        )
      }),
      { numRuns: 400 },
    )
  })

  test('are the same under other ids and in another order', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const keys = (introductions: Introduction[], cut: number) =>
          introductions.map(({ a, b, score, acquaintances }) => [
            ...[a.slice(cut), b.slice(cut)],
            score,
            acquaintances.length,
          ])
        expect(keys(all(relabelled(map)), 1)).toEqual(keys(all(map), 0))
      }),
    )
  })

  test('never of people who are tied, never twice, and each with a reason', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const tied = Object.values(map.connections)
          .filter(({ from, to }) => endsOf(map, from, to) === 'people')
          .map(({ from, to }) => pairKey(from, to))
        const pairs = all(map)
        const keys = pairs.map(({ a, b }) => pairKey(a, b))
        expect(keys.filter((key) => tied.includes(key))).toEqual([])
        expect(new Set(keys).size).toBe(keys.length)
        for (const { met, alone, joins, crossSide, acquaintances } of pairs) {
          expect(met.length + alone.length + acquaintances.length + Number(joins) + Number(crossSide)).toBeGreaterThan(
            0,
          )
        }
      }),
    )
  })

  test('have a way of connections between the two wherever they are of one component', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        for (const { a, b, joins, path, pathTies, acquaintances } of all(map)) {
          if (joins) {
            expect([path, pathTies]).toEqual([[], []])
            continue
          }
          expect([path[0], path.at(-1)]).toEqual([a, b])
          expect(pathTies).toHaveLength(path.length - 1)
          for (const [at, id] of pathTies.entries()) {
            const tie = map.connections[id]
            expect(pairKey(tie?.from ?? '', tie?.to ?? '')).toBe(pairKey(path[at] ?? '', path[at + 1] ?? ''))
          }
          if (acquaintances.length > 0) expect(path).toEqual([a, acquaintances[0], b])
          else expect(path.length).toBeGreaterThan(3)
        }
      }),
    )
  })

  test('are those of each person, put together', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const each = map.order.participants.flatMap((only) =>
          introductionsOf(map, { dismissed: {}, only, most: 1_000 }).map(({ a, b }) => pairKey(a, b)),
        )
        const keys = all(map).map(({ a, b }) => pairKey(a, b))
        expect(each.toSorted()).toEqual([...keys, ...keys].toSorted())
      }),
    )
  })

  test('are gone once all are dismissed', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const dismissed = Object.fromEntries(all(map).map(({ a, b, between }) => [pairKey(a, b), between]))
        expect(introductionsOf(map, { dismissed, most: 1_000 })).toEqual([])
      }),
    )
  })
})
