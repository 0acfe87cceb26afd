import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { components } from '../../../src-model/insight/figures/components'
import { pairsOf, peopleNetwork } from '../../../src-model/insight/networks/people-network'
import { SKETCH_RATIO, type Sketch, sketchOf } from '../../../src-model/insight/sketch'
import type { CommunityMap } from '../../../src-model/map/map'
import { karateMap, pathMap, starMap, trianglesMap, workshop10Map } from '../../support/oracle-maps'
import { peopleMap, withTies } from '../../support/people-map'
import { networkMap } from '../support/arbitrary-network'

const RUNS = { numRuns: 60 }

function drawn(map: CommunityMap, before: Sketch | null = null): Sketch {
  return sketchOf(peopleNetwork(map), before)
}

function placeOf(sketch: Sketch, id: string): { x: number; y: number } {
  const person = sketch.people.find((each) => each.id === id)
  if (person === undefined) throw new Error(`${id} is not drawn`)
  return { x: person.x, y: person.y }
}

function apart(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

describe('a sketch', () => {
  test('shows everybody and every pair, within its box, no two on one spot, and is the same for the same network', () => {
    fc.assert(
      fc.property(networkMap, (map) => {
        const network = peopleNetwork(map)
        const sketch = drawn(map)
        expect(sketch.people.map(({ id, side }) => [id, side])).toEqual(
          network.ids.map((id, person) => [id, network.sides[person]]),
        )
        expect(sketch.ties).toEqual(pairsOf(network))
        for (const { x, y } of sketch.people) expect(x > 0 && x < SKETCH_RATIO && y > 0 && y < 1).toBe(true)
        expect(new Set(sketch.people.map(({ x, y }) => `${x} ${y}`)).size).toBe(network.ids.length)
        expect(drawn(map)).toEqual(sketch)
      }),
      RUNS,
    )
  })

  test('does not depend on what people are called', () => {
    const other = peopleMap(
      ['z', 'y', 'x', 'w', 'v'].map((id) => [id, 'employee']),
      [
        ['z', 'y'],
        ['y', 'x'],
        ['x', 'w'],
        ['w', 'v'],
      ],
    )
    const places = ({ people }: Sketch) => people.map(({ x, y }) => [x, y])
    expect(places(drawn(other))).toEqual(places(drawn(pathMap(5))))
  })

  test('keeps components apart, and people without a tie in rows beneath all others', () => {
    fc.assert(
      fc.property(networkMap, (map) => {
        const network = peopleNetwork(map)
        const { componentOf, sizes } = components(network)
        const { people } = drawn(map)
        const isAlone = (person: number) => sizes[componentOf[person] ?? 0] === 1
        const tied = people.filter((_, person) => !isAlone(person))
        const alone = people.filter((_, person) => isAlone(person))
        const lowest = Math.max(...tied.map(({ y }) => y))
        if (tied.length > 0) for (const { y } of alone) expect(y).toBeGreaterThan(lowest)
        const boxes = sizes.map((_, component) => {
          const members = people.filter((__, person) => componentOf[person] === component)
          const [x, y] = [members.map((each) => each.x), members.map((each) => each.y)]
          return { left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) }
        })
        for (const [one, a] of boxes.entries()) {
          for (const [other, b] of boxes.entries()) {
            if (one >= other) continue
            const isApart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top
            expect(isApart).toBe(true)
          }
        }
      }),
      RUNS,
    )
  })

  test('has the largest component in the middle, smaller ones on both sides', () => {
    const map = withTies(
      peopleMap(
        ['a', 'b', 'c', 'd', 'l1', 'l2', 'r1', 'r2'].map((id) => [id, 'guest']),
        [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'd'],
        ],
      ),
      [
        ['l1', 'l2'],
        ['r1', 'r2'],
      ],
    )
    const sketch = drawn(map)
    const [first, second] = [placeOf(sketch, 'l1').x, placeOf(sketch, 'r1').x].sort((a, b) => a - b)
    for (const id of ['a', 'b', 'c', 'd']) {
      expect(placeOf(sketch, id).x).toBeGreaterThan(first as number)
      expect(placeOf(sketch, id).x).toBeLessThan(second as number)
    }
  })

  test('is honest: a star looks like one, a chain like a line, the hub of four triangles does not exist', () => {
    const star = drawn(starMap(9))
    const [hub, ...leaves] = star.people.map(({ id }) => placeOf(star, id))
    const lengths = leaves.map((leaf) => apart(hub as { x: number; y: number }, leaf))
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.2)
    const chain = drawn(pathMap(6)).people
    const steps = chain.slice(1).map((each, index) => each.x - (chain[index]?.x ?? 0))
    expect(new Set(steps.map(Math.sign)).size).toBe(1)
    // It lies level.
    const heights = chain.map(({ y }) => y)
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.01)
    const triangles = drawn(trianglesMap())
    for (const [one, other] of triangles.ties) {
      const [a, b] = [triangles.people[one], triangles.people[other]]
      expect(apart(a as { x: number; y: number }, b as { x: number; y: number })).toBeLessThan(0.4)
    }
  })
})

describe('a sketch after another', () => {
  test('moves nobody when neither people nor pairs have changed', () => {
    const before = drawn(workshop10Map())
    const same = withTies(workshop10Map(), [['C1', 'E1', { origin: 'workshop' }]])
    const customer = same.participants.C1
    if (customer === undefined) throw new Error('C1 is in Workshop-10')
    const renamed = {
      ...same,
      participants: { ...same.participants, C1: { ...customer, name: 'Zoe', side: 'guest' as const } },
    }
    const after = drawn(renamed, before)
    expect(after.people.map(({ x, y }) => [x, y])).toEqual(before.people.map(({ x, y }) => [x, y]))
    expect(after.people.find(({ id }) => id === 'C1')?.side).toBe('guest')
  })

  test('keeps its shape when somebody else is tied', () => {
    const map = karateMap()
    const before = drawn(map)
    const after = drawn(withTies(map, [['v12', 'v13']]), before)
    const moved = before.people.map(({ id }) => apart(placeOf(before, id), placeOf(after, id)))
    expect(moved.reduce((sum, each) => sum + each, 0) / moved.length).toBeLessThan(0.1)
  })

  test('puts a newcomer beside whom they are tied to', () => {
    const before = drawn(starMap(6))
    const map = starMap(6)
    const { v2 } = map.participants
    if (v2 === undefined) throw new Error('v2 is in the star')
    const more: CommunityMap = {
      ...map,
      participants: { ...map.participants, new: { ...v2, id: 'new' } },
      order: { ...map.order, participants: [...map.order.participants, 'new'] },
    }
    const after = drawn(withTies(more, [['new', 'v4']]), before)
    const distances = after.people.map(({ id }) => [id, apart(placeOf(after, id), placeOf(after, 'new'))] as const)
    const [, nearest] = distances.toSorted(([, one], [, other]) => one - other)
    expect(nearest?.[0]).toBe('v4')
  })

  test('copes with people who are gone, and with everybody gone', () => {
    fc.assert(
      fc.property(networkMap, networkMap, (one, other) => {
        const after = drawn(other, drawn(one))
        expect(after.people).toHaveLength(other.order.participants.length)
        for (const { x, y } of after.people) expect(x > 0 && x < SKETCH_RATIO && y > 0 && y < 1).toBe(true)
      }),
      RUNS,
    )
  })
})
