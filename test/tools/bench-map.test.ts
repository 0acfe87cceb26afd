import { describe, expect, test } from 'vitest'
import { footprintOf, overlaps } from '../../src-model/layout/footprint'
import { violationsOf } from '../../src-model/map/check'
import { nodeOf } from '../../src-model/map/map'
import { benchMap, benchScene } from '../../tools/bench/bench-map'

const map = benchMap(300, 900)
const ids = [...map.order.participants, ...map.order.resources]

describe('a map to measure on', () => {
  test('is the same for the same numbers, and another for another seed', () => {
    expect(benchMap(300, 900)).toEqual(map)
    expect(benchMap(300, 900, 7)).not.toEqual(map)
  })

  test('has as many nodes and ties as asked for, all of them sound', () => {
    expect([ids.length, map.order.connections.length]).toEqual([300, 900])
    expect(violationsOf(map)).toEqual([])
  })

  test('lays nothing on anything, names included, on cells of 250 by 130', () => {
    const boxes = ids.map((id) => footprintOf(map, id)).filter((box) => box !== undefined)
    const clashes = boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)))
    expect(clashes).toEqual([])
    for (const id of ids) {
      const { x = 0, y = 0 } = nodeOf(map, id)?.position ?? {}
      expect(Math.abs(x - Math.round(x / 250) * 250)).toBeLessThanOrEqual(25)
      expect(Math.abs(y - Math.round(y / 130) * 130)).toBeLessThanOrEqual(5)
    }
  })

  test('has a note on every fourth tie, and on no other', () => {
    const noted = map.order.connections.map((id) => map.connections[id]?.note !== '')
    expect(noted).toEqual(noted.map((_, index) => index % 4 === 0))
  })

  test('has few who are tied to many', () => {
    const degrees = ids.map((id) => Object.values(map.connections).filter(({ from, to }) => from === id || to === id))
    const sorted = degrees.map(({ length }) => length).toSorted((a, b) => b - a)
    expect(sorted[0]).toBeGreaterThan(4 * (sorted[150] ?? 0))
  })
})

test('the hand finds the hub near the middle of the map', () => {
  const { hub, bounds, nodes, ties } = benchScene(300, 900)
  const at = nodeOf(map, hub)?.position ?? { x: 0, y: 0 }
  expect(Math.abs(at.x - (bounds.left + bounds.right) / 2)).toBeLessThan((bounds.right - bounds.left) * 0.3)
  expect([nodes.length, ties.length]).toEqual([300, 900])
})
