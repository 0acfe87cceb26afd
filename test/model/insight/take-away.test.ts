import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { takenAway } from '../../../src-model/insight/take-away'
import { communityMap } from '../support/arbitrary-map'
import { room } from './support/arbitrary-room'
import { drawnMap } from './support/drawn-map'

describe('taking people away', () => {
  test('of a star its hub: the first leaf stays, all others fall off', () => {
    const map = drawnMap({ employees: 'a hub b c', ties: 'hub-a hub-b hub-c' })
    expect(takenAway(map, ['hub'])).toEqual({
      people: ['hub'],
      fallen: ['b', 'c'],
      ties: ['tie-0', 'tie-1', 'tie-2'],
      whole: 3,
      left: 0,
      largestShare: 1 / 3,
    })
    expect(takenAway(map, ['a']).fallen).toEqual([])
  })

  test('the largest part stays, wherever it is in the map’s order', () => {
    const map = drawnMap({ employees: 'a b hub c d e', ties: 'a-b b-hub hub-c c-d d-e' })
    expect(takenAway(map, ['hub'])).toMatchObject({ fallen: ['a', 'b'], whole: 5, left: 3, largestShare: 3 / 5 })
    expect(takenAway(map, ['hub', 'd'])).toMatchObject({ fallen: ['c', 'e'], largestShare: 2 / 4 })
  })

  test('who did not hang together with them does not fall: the alone, and other components', () => {
    const map = drawnMap({ employees: 'hub a b', customers: 'alone', guests: 'x y', ties: 'hub-a hub-b x-y' })
    expect(takenAway(map, ['hub'])).toMatchObject({ fallen: ['b'], largestShare: 2 / 5 })
    expect(takenAway(map, ['alone'])).toMatchObject({ fallen: [], ties: [], largestShare: 3 / 5 })
  })

  test('ties to resources go with them', () => {
    const map = drawnMap({ employees: 'a b', resources: { van: 'hidden' }, resourceTies: 'a+van b-van' })
    expect(takenAway(map, ['a']).ties).toEqual(['tie-0'])
  })

  test('everybody, nobody, and those who are not there', () => {
    const map = drawnMap({ employees: 'a b', ties: 'a-b' })
    expect(takenAway(map, ['b', 'a', 'b'])).toMatchObject({ people: ['a', 'b'], fallen: [], largestShare: null })
    expect(takenAway(map, [])).toEqual({ people: [], fallen: [], ties: [], whole: 0, left: 0, largestShare: 1 })
    expect(takenAway(map, ['gone', 'tie-0'])).toEqual({
      people: [],
      fallen: [],
      ties: [],
      whole: 0,
      left: 0,
      largestShare: 1,
    })
  })

  test('of any map: nobody who is away or was alone falls, and what stays of a component hangs together', () => {
    const cases = fc
      .oneof(room, communityMap)
      .chain((map) => fc.tuple(fc.constant(map), fc.subarray(map.order.participants)))
    fc.assert(
      fc.property(cases, ([map, away]) => {
        const { people, fallen, largestShare } = takenAway(map, away)
        expect(people).toEqual(map.order.participants.filter((id) => away.includes(id)))
        const ties = Object.values(map.connections)
        const tied = (id: string, among: ReadonlySet<string>) =>
          ties
            .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
            .filter((each) => among.has(each))
        const reach = (id: string, among: ReadonlySet<string>) => {
          const found = new Set([id])
          for (const each of found) for (const next of tied(each, among)) found.add(next)
          return found
        }
        const everybody = new Set(map.order.participants)
        const left = new Set(map.order.participants.filter((id) => !away.includes(id)))
        for (const id of left) {
          const before = [...reach(id, everybody)]
          const parts = before.filter((each) => left.has(each)).map((each) => reach(each, left))
          const largest = Math.max(...parts.map(({ size }) => size))
          const isBroken = before.some((each) => away.includes(each))
          const mine = reach(id, left)
          if (!isBroken) expect(fallen).not.toContain(id)
          else if (mine.size < largest) expect(fallen).toContain(id)
          else {
            const equals = parts.filter(({ size }) => size === largest).flatMap((part) => [...part])
            const stays = map.order.participants.find((each) => equals.includes(each)) ?? ''
            expect(fallen.includes(id)).toBe(!mine.has(stays))
          }
        }
        const sizes = [...left].map((id) => reach(id, left).size)
        expect(largestShare).toBe(left.size === 0 ? null : Math.max(...sizes) / left.size)
      }),
    )
  })
})
