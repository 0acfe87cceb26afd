import { expect, test } from 'vitest'
import { footprintOf } from '../../../../src-model/layout/footprint'
import { tidy } from '../../../../src-model/layout/tidy/tidy'
import { tidyTask } from '../../../../src-model/layout/tidy/tidy-task'
import { nodeOf, SIDES } from '../../../../src-model/map/map'
import { seededMap } from '../../../../tools/bench/seeded-map'

test.each([
  ['tied', 40],
  ['not tied', 0],
])('a selection of people who are %s is laid out with its sides apart, where it was', (_, ties) => {
  const map = seededMap(30, ties)
  const ofSide = (side: string) => map.order.participants.filter((id) => map.participants[id]?.side === side)
  const only = SIDES.flatMap((side) => ofSide(side).slice(0, 3))
  // Nothing else is near, so that there is room for it.
  for (const id of [...map.order.participants, ...map.order.resources]) {
    const at = nodeOf(map, id)?.position
    if (at && !only.includes(id)) at.x += 20_000
  }
  const middle = (places: readonly { x: number }[]) => places.reduce((sum, { x }) => sum + x, 0) / places.length
  const before = middle(only.flatMap((id) => nodeOf(map, id)?.position ?? []))
  const plan = tidy(tidyTask(map, { sides: 'apart', only }))
  expect(Object.keys(plan).toSorted()).toEqual(only.toSorted())
  for (const [id, place] of Object.entries(plan)) Object.assign(nodeOf(map, id) ?? {}, { position: place })
  const regions = ['employee', 'guest', 'customer'].map((side) => {
    const boxes = ofSide(side).flatMap((id) => (only.includes(id) ? (footprintOf(map, id) ?? []) : []))
    return { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) }
  })
  expect(regions[0]?.right).toBeLessThanOrEqual(regions[1]?.left ?? 0)
  expect(regions[1]?.right).toBeLessThanOrEqual(regions[2]?.left ?? 0)
  expect(Math.abs(middle(Object.values(plan)) - before)).toBeLessThan(600)
})
