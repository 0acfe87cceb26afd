import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCommunityMap } from '../../../../src-model/formats/community-map/community-map'
import { type Box, footprintOf, overlaps } from '../../../../src-model/layout/footprint'
import { tidy } from '../../../../src-model/layout/tidy/tidy'
import { type SidesLook, type TidyOptions, tidyTask } from '../../../../src-model/layout/tidy/tidy-task'
import { violationsOf } from '../../../../src-model/map/check'
import { run } from '../../../../src-model/map/commit'
import { MAX_COORDINATE } from '../../../../src-model/map/limits'
import { type CommunityMap, nodeOf, type Position, SIDES } from '../../../../src-model/map/map'
import { execute, startState } from '../../../../src-model/map/session-state'
import { seededMap } from '../../../../tools/bench/seeded-map'
import { communityMap } from '../../support/arbitrary-map'
import { smallMap } from '../../support/small-map'

const LONG = 90_000
const BOTH = ['mixed', 'apart'] as const

function planned(map: CommunityMap, options: TidyOptions) {
  return tidy(tidyTask(map, options))
}

function idsOf({ order }: CommunityMap): string[] {
  return [...order.participants, ...order.resources]
}

function moved(map: CommunityMap, positions: Record<string, Position>): CommunityMap {
  const result = run(map, { type: 'layout/move', positions })
  if (!result.ok) throw new Error(result.error.code)
  return result.map
}

/** What has no room in its zone stays where it is, on the grid and clear of others or not. */
function isMoved(map: CommunityMap, plan: Record<string, Position>, id: string): boolean {
  const [was, now] = [nodeOf(map, id)?.position, plan[id]]
  return now !== undefined && (was?.x !== now.x || was.y !== now.y)
}

function boxesOf(map: CommunityMap, ids = idsOf(map)): Box[] {
  return ids.flatMap((id) => footprintOf(map, id) ?? [])
}

function countOverlaps(boxes: readonly Box[], others: readonly Box[] = boxes): number {
  return boxes.reduce((count, box, index) => {
    const rest = others === boxes ? boxes.slice(index + 1) : others
    return count + rest.filter((other) => overlaps(box, other)).length
  }, 0)
}

function sample(name: string): CommunityMap {
  const text = readFileSync(new URL(`../../../../resources/samples/${name}.trama.json`, import.meta.url), 'utf8')
  const result = readCommunityMap(text, { newId: () => 'never', now: '2030-01-01T00:00:00.000Z' })
  if (!result.ok) throw new Error(result.error.code)
  return result.map
}

const KNOWN_MAPS: [string, () => CommunityMap][] = [
  ['mobilificio-brenna', () => sample('mobilificio-brenna')],
  ['northway-rail', () => sample('northway-rail')],
  ['100 nodes and 300 ties', () => seededMap(100, 300)],
]

describe('a plan for any map', () => {
  const options = fc.record({ sides: fc.constantFrom(...BOTH) })

  test(
    'places everything, on the grid, on the canvas, and nothing on anything',
    () => {
      fc.assert(
        fc.property(communityMap, options, (map, how) => {
          const plan = planned(map, how)
          expect(Object.keys(plan).toSorted()).toEqual(idsOf(map).toSorted())
          for (const [id, { x, y }] of Object.entries(plan)) {
            if (isMoved(map, plan, id)) expect([Math.abs(x % 8), Math.abs(y % 8)]).toEqual([0, 0])
            expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(MAX_COORDINATE)
            expect(Object.is(x, -0) || Object.is(y, -0)).toBe(false)
          }
          const after = moved(map, plan)
          const staying = idsOf(map).filter((id) => !isMoved(map, plan, id))
          const moving = idsOf(map).filter((id) => isMoved(map, plan, id))
          expect(countOverlaps(boxesOf(after, moving))).toBe(0)
          expect(countOverlaps(boxesOf(after, moving), boxesOf(after, staying))).toBe(0)
        }),
        { numRuns: 60 },
      )
    },
    LONG,
  )

  test(
    'is the same again for the same map',
    () => {
      fc.assert(
        fc.property(communityMap, options, (map, how) => {
          expect(planned(structuredClone(map), how)).toEqual(planned(map, how))
        }),
        { numRuns: 15 },
      )
    },
    LONG,
  )

  test(
    'of a selection moves nothing else, and puts nothing on it',
    () => {
      const situation = communityMap.chain((map) =>
        fc.record({ map: fc.constant(map), only: fc.subarray(idsOf(map)), sides: fc.constantFrom(...BOTH) }),
      )
      fc.assert(
        fc.property(situation, ({ map, only, sides }) => {
          const plan = planned(map, { sides, only })
          expect(Object.keys(plan).toSorted()).toEqual(only.toSorted())
          const after = moved(map, plan)
          const others = idsOf(map).filter((id) => !only.includes(id))
          for (const id of others) expect(nodeOf(after, id)).toBe(nodeOf(map, id))
          const moving = only.filter((id) => isMoved(map, plan, id))
          const staying = idsOf(map).filter((id) => !moving.includes(id))
          expect(countOverlaps(boxesOf(after, moving))).toBe(0)
          expect(countOverlaps(boxesOf(after, moving), boxesOf(after, staying))).toBe(0)
        }),
        { numRuns: 60 },
      )
    },
    LONG,
  )
})

test('comes to an end where what stays lies hardly more apart than numbers can tell', () => {
  const map = smallMap()
  const [anna, luca, ...others] = map.order.participants
  if (anna === undefined || luca === undefined) throw new Error('the map has too few people')
  const near = moved(map, { [anna]: { x: 0, y: 0 }, [luca]: { x: -8e-323, y: -1.2e-222 } })
  const only = [...others, ...map.order.resources]
  for (const sides of BOTH) expect(Object.keys(planned(near, { sides, only })).toSorted()).toEqual(only.toSorted())
})

describe('a plan that was written down', () => {
  // Another machine, and a newer runtime, have to come to the very same places.
  test.each([
    ['30 nodes and 60 ties', 'mixed', () => seededMap(30, 60), '3568c8811d21d337'],
    ['30 nodes and 60 ties', 'apart', () => seededMap(30, 60), 'a515c3480c225df8'],
    ['mobilificio-brenna', 'mixed', () => sample('mobilificio-brenna'), 'a8cd6f1baf81c911'],
  ] as const)(
    'for %s with sides %s is made again',
    (_, sides, make, hash) => {
      const plan = JSON.stringify(planned(make(), { sides }))
      expect(createHash('sha256').update(plan).digest('hex').slice(0, 16)).toBe(hash)
    },
    LONG,
  )
})

describe.each(KNOWN_MAPS)('a plan for %s', (_, make) => {
  const map = make()
  // Made once for all that is asked of them: they take a while.
  const plans = new Map<SidesLook, Record<string, Position>>()
  const planFor = (sides: SidesLook) => {
    const plan = plans.get(sides) ?? planned(map, { sides })
    plans.set(sides, plan)
    return plan
  }

  test.each(BOTH)(
    'with sides %s lays nothing on anything, and one undo puts all back',
    (sides) => {
      const plan = planFor(sides)
      const after = moved(map, plan)
      expect(countOverlaps(boxesOf(after))).toBe(0)
      const stamp = { at: '2030-01-01T00:00:00.000Z' }
      const done = execute(startState(map), { type: 'layout/move', positions: plan }, stamp)
      const undone = done.ok ? execute(done.state, { type: 'history/undo' }, stamp) : done
      expect(undone.ok && undone.state.map).toEqual(map)
    },
    LONG,
  )

  test(
    'with sides mixed stays as it is when asked for again',
    () => {
      const once = moved(map, planFor('mixed'))
      expect(moved(once, planned(once, { sides: 'mixed' }))).toEqual(once)
    },
    LONG,
  )

  test(
    'with sides apart gives the people of each side a region of their own',
    () => {
      const after = moved(map, planFor('apart'))
      const regions = SIDES.map((side) => {
        const boxes = boxesOf(
          after,
          map.order.participants.filter((id) => map.participants[id]?.side === side),
        )
        return { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) }
      })
      const [first, second, third] = regions.toSorted((a, b) => a.left - b.left)
      expect(first?.right).toBeLessThanOrEqual(second?.left ?? 0)
      expect(second?.right).toBeLessThanOrEqual(third?.left ?? 0)
    },
    LONG,
  )
})

describe('a plan for a map with zones', () => {
  const inZone = (map: CommunityMap, id: string, zone: string) => {
    const at = nodeOf(map, id)?.position ?? { x: 0, y: 0 }
    const { x, y, width, height } = map.zones[zone] ?? { x: 0, y: 0, width: 0, height: 0 }
    return at.x > x && at.x < x + width && at.y > y && at.y < y + height
  }

  test('leaves in a zone what lies in it, and puts nothing else there', () => {
    const map = smallMap()
    const luca = map.participants.luca
    const shop = map.zones.shop
    if (luca === undefined || shop === undefined) throw new Error('the test data is wrong')
    luca.position = { x: 700, y: 300 }
    map.zones.shop = { ...shop, width: 700, height: 500 }
    const far = moved(map, { luca: { x: 2_000, y: 300 } })
    const after = moved(far, planned(far, { sides: 'mixed' }))
    expect(['anna', 'cutter', 'luca'].map((id) => inZone(after, id, 'shop'))).toEqual([true, true, false])
    expect(nodeOf(after, 'luca')?.position.x).toBeGreaterThan(600)
  })

  test('leaves what stands clear where it is in a zone that has no room for more', () => {
    const map = smallMap()
    const shop = map.zones.shop
    if (shop === undefined) throw new Error('the test data is wrong')
    map.zones.shop = { ...shop, x: -20, y: -20, width: 280, height: 200 }
    const plan = planned(map, { sides: 'mixed' })
    expect(plan).toEqual({ anna: { x: 0, y: 0 }, luca: { x: 240, y: 0 }, cutter: { x: 120, y: 160 } })
  })
})

describe('people with no tie', () => {
  test('stand in even rows of their own, in their order', () => {
    const map = seededMap(12, 0)
    const plan = planned(map, { sides: 'mixed' })
    const people = map.order.participants.flatMap((id) => plan[id] ?? [])
    const rows = [...new Set(people.map(({ y }) => y))]
    const columns = [...new Set(people.map(({ x }) => x))]
    expect(rows.length * columns.length).toBeLessThan(people.length + columns.length)
    expect(people).toEqual(people.toSorted((a, b) => a.y - b.y || a.x - b.x))
  })
})

describe('a plan for a thousand nodes and three thousand ties', () => {
  test(
    'lays nothing on anything',
    () => {
      const map = seededMap(1_000, 3_000)
      expect(countOverlaps(boxesOf(moved(map, planned(map, { sides: 'mixed' }))))).toBe(0)
    },
    LONG,
  )
})

test('a seeded map has as many nodes and ties as asked for, no two on each other, and is the same again', () => {
  const map = seededMap(100, 300)
  expect([idsOf(map).length, map.order.connections.length]).toEqual([100, 300])
  expect(violationsOf(map)).toEqual([])
  expect(seededMap(100, 300)).toEqual(map)
  expect(seededMap(100, 300, 7)).not.toEqual(map)
  const centres = idsOf(map).map((id) => `${nodeOf(map, id)?.position.x} ${nodeOf(map, id)?.position.y}`)
  expect(new Set(centres).size).toBe(100)
  expect(countOverlaps(boxesOf(map))).toBe(0)
})
