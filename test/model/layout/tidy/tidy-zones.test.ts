import fc from 'fast-check'
import { expect, test } from 'vitest'
import { footprintOf, overlaps } from '../../../../src-model/layout/footprint'
import { tidy } from '../../../../src-model/layout/tidy/tidy'
import { tidyTask } from '../../../../src-model/layout/tidy/tidy-task'
import type { Id } from '../../../../src-model/map/ids'
import { type CommunityMap, nodeOf, type Position, type Zone } from '../../../../src-model/map/map'
import { zoneAt } from '../../../../src-model/zones/zone-area'
import { seededMap } from '../../../../tools/bench/seeded-map'

const LONG = 180_000
type Area = Omit<Zone, 'id' | 'label' | 'colour'>

function nodesOf({ order }: CommunityMap): Id[] {
  return [...order.participants, ...order.resources]
}

/** A seeded map with zones of these areas, in this order. */
function mapWith(areas: readonly Area[], nodes: number, ties: number, seed: number): CommunityMap {
  const map = seededMap(nodes, ties, seed)
  const zones = areas.map((area, index) => ({ id: `zone-${index}`, label: '', colour: '#64788c', ...area }))
  return {
    ...map,
    zones: Object.fromEntries(zones.map((each) => [each.id, each])),
    order: { ...map.order, zones: zones.map(({ id }) => id) },
  }
}

function placed(map: CommunityMap, plan: Record<Id, Position>): CommunityMap {
  const after = structuredClone(map)
  for (const [id, place] of Object.entries(plan)) Object.assign(nodeOf(after, id) ?? {}, { position: place })
  return after
}

/** The zone of each node. */
function zonesIn(map: CommunityMap): Record<Id, Id | undefined> {
  return Object.fromEntries(nodesOf(map).map((id) => [id, zoneAt(map, nodeOf(map, id)?.position ?? { x: 0, y: 0 })]))
}

/** Pairs of nodes on each other, of which at least one was moved by a plan. */
function overlapsAfter(before: CommunityMap, after: CommunityMap): string[] {
  const ids = nodesOf(after)
  const stayed = (id: Id) => JSON.stringify(nodeOf(before, id)) === JSON.stringify(nodeOf(after, id))
  return ids.flatMap((one, index) =>
    ids.slice(index + 1).flatMap((other) => {
      const [a, b] = [footprintOf(after, one), footprintOf(after, other)]
      return a && b && overlaps(a, b) && !(stayed(one) && stayed(other)) ? [`${one} on ${other}`] : []
    }),
  )
}

// Borders on the grid, where nodes stand too, and sizes from none to that of the whole map.
const step = (min: number, max: number) => fc.integer({ min, max }).map((steps) => steps * 8)
const area = fc.record({ x: step(-150, 100), y: step(-100, 70), width: step(1, 260), height: step(1, 180) })
const equals = area.chain((one) =>
  fc.record({ x: step(-150, 100), y: step(-100, 70) }).map((at) => [one, { ...one, ...at }]),
)
const inside = area.map((outer) => [
  outer,
  { x: outer.x + outer.width / 4, y: outer.y + outer.height / 4, width: outer.width / 2, height: outer.height / 2 },
])
const areas = fc.oneof(fc.array(area, { minLength: 1, maxLength: 5 }), equals, inside)
const situation = fc.record({
  areas,
  seed: fc.integer({ min: 1, max: 1_000 }),
  nodes: fc.integer({ min: 4, max: 14 }),
  sides: fc.constantFrom('mixed' as const, 'apart' as const),
  chosen: fc.option(fc.array(fc.boolean(), { minLength: 14, maxLength: 14 })),
})

test(
  'of any map and any selection leaves each node in its zone, or in none, and lays nothing on anything',
  () => {
    fc.assert(
      fc.property(situation, ({ areas: some, seed, nodes, sides, chosen }) => {
        const map = mapWith(some, nodes, nodes, seed)
        const only = chosen && nodesOf(map).filter((_, index) => chosen[index])
        const after = placed(map, tidy(tidyTask(map, only ? { sides, only } : { sides })))
        expect(zonesIn(after)).toEqual(zonesIn(map))
        expect(overlapsAfter(map, after)).toEqual([])
      }),
      { numRuns: 150 },
    )
  },
  LONG,
)

/** Places nodes of a seeded map in even rows, from a corner on. */
function inRows(map: CommunityMap, ids: readonly Id[], left: number, top: number, columns: number): void {
  for (const [index, id] of ids.entries()) {
    const place = { x: left + (index % columns) * 200, y: top + Math.floor(index / columns) * 160 }
    Object.assign(nodeOf(map, id) ?? {}, { position: place })
  }
}

function boxIn(map: CommunityMap, id: Id) {
  return footprintOf(map, id) ?? { left: 0, top: 0, right: 0, bottom: 0 }
}

const OUTER = { x: 0, y: 0, width: 3_000, height: 1_600 }
const INNER = { x: 1_000, y: 400, width: 1_000, height: 800 }

test.each([
  ['over', [OUTER, INNER]],
  ['under', [INNER, OUTER]],
])('arranges what lies in an outer zone beside the zone within it, which is drawn %s it', (_, zones) => {
  const map = mapWith(zones, 12, 12, 3)
  const ids = nodesOf(map)
  inRows(map, ids.slice(0, 8), 200, 100, 8)
  inRows(map, ids.slice(8), 1_200, 600, 2)
  const after = placed(map, tidy(tidyTask(map, { sides: 'mixed' })))
  const [outer, inner] = [ids.slice(0, 8), ids.slice(8)]
  const hole = { left: 1_000, top: 400, right: 2_000, bottom: 1_200 }
  expect(outer.filter((id) => overlaps(boxIn(after, id), hole))).toEqual([])
  expect(inner.filter((id) => !overlaps(boxIn(after, id), hole))).toEqual([])
  expect(outer.filter((id) => nodeOf(after, id)?.position.x === nodeOf(map, id)?.position.x)).not.toEqual(outer)
})

test('leaves all of a zone where it is that has no room to lay nothing on anything', () => {
  const map = mapWith([{ x: -3, y: -3, width: 5, height: 5 }], 2, 0, 3)
  for (const id of nodesOf(map)) Object.assign(nodeOf(map, id) ?? {}, { position: { x: 1, y: 1 } })
  const plan = tidy(tidyTask(map, { sides: 'mixed' }))
  expect(Object.values(plan)).toEqual([
    { x: 1, y: 1 },
    { x: 1, y: 1 },
  ])
})

test('of a selection in one zone covers no border of it', () => {
  const map = mapWith([{ x: 0, y: 0, width: 1_200, height: 900 }], 12, 20, 3)
  const ids = nodesOf(map)
  // In the corner, with ties that lead out of it.
  inRows(map, ids.slice(0, 4), 850, 600, 2)
  inRows(map, ids.slice(4), 4_000, 4_000, 4)
  const after = placed(map, tidy(tidyTask(map, { sides: 'mixed', only: ids.slice(0, 4) })))
  for (const id of ids.slice(0, 4)) {
    const { left, top, right, bottom } = boxIn(after, id)
    expect([left >= 0, top >= 0, right <= 1_200, bottom <= 900]).toEqual([true, true, true, true])
  }
})
