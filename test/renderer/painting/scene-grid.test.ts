import { expect, test } from 'vitest'
import type { NewSceneNode, NewSceneTie } from '../../../src-renderer/painting/scene'
import { Scene } from '../../../src-renderer/painting/scene'
import { uniform } from '../../../tools/bench/random'

const random = uniform(7)
const place = () => ({ x: Math.round((random() - 0.5) * 12_000), y: Math.round((random() - 0.5) * 8_000) })

function node(id: string, { x, y } = place()): NewSceneNode {
  return { id, x, y, name: id, shape: 'resource', kind: 'space', status: 'mobilised', wanted: false }
}

function tie(id: string, from: string, to: string): NewSceneTie {
  const looks = { kind: 'knows', origin: 'before', strength: 2, directed: false, word: '', commitment: null } as const
  return { ...looks, id, from, to, bend: 0, labelAt: 0.5 }
}

function crowd(scene: Scene, count: number): void {
  const nodes = Array.from({ length: count }, (_, index) => node(`n${index}`))
  const ties = Array.from({ length: count * 3 }, (_, index) =>
    tie(`t${index}`, `n${Math.floor(random() * count)}`, `n${Math.floor(random() * count)}`),
  )
  scene.apply({ nodes, ties, gone: [] })
}

/** Of what really is at a point the scene has to find all. */
function missedAt(scene: Scene, x: number, y: number): string[] {
  const box = { left: x, top: y, right: x, bottom: y }
  const found = new Set([...scene.nodesNear(box), ...scene.tiesNear(box)].map(({ id }) => id))
  const nodes = [...scene.nodes.values()].filter((each) => Math.abs(each.x - x) <= 100 && Math.abs(each.y - y) <= 41)
  const ties = [...scene.ties.values()].filter(({ from, to }) => {
    const [a, b] = [scene.nodes.get(from), scene.nodes.get(to)]
    if (!a || !b) return false
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const part = Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)))
    return Math.hypot(a.x + dx * part - x, a.y + dy * part - y) <= 9
  })
  return [...nodes, ...ties].map(({ id }) => id).filter((id) => !found.has(id))
}

function missed(scene: Scene): string[] {
  const ends = [...scene.ties.values()].slice(0, 150).map(({ from, to }) => [from, to])
  const onTies = ends.map(([from = '', to = '']) => {
    const [a, b, part] = [scene.nodes.get(from), scene.nodes.get(to), random()]
    return a && b ? { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part } : place()
  })
  return [...onTies, ...Array.from({ length: 50 }, place)].flatMap(({ x, y }) => missedAt(scene, x, y))
}

test('all that lies at a point is found, before and after changes', () => {
  const scene = new Scene()
  crowd(scene, 300)
  expect(missed(scene)).toEqual([])
  const moved = [...scene.nodes.keys()].slice(0, 100).map((id) => node(id))
  scene.apply({ nodes: [...moved, node('new')], ties: [tie('new tie', 'new', 'n7')], gone: ['n299', 't3', 't4'] })
  expect(missed(scene)).toEqual([])
})

test('what changes while the grid is being filled is found like the rest', () => {
  const scene = new Scene()
  crowd(scene, 100)
  let left = 250
  expect(scene.prepare(() => --left > 0)).toBe(false)
  const moved = [...scene.nodes.keys()].slice(0, 50).map((id) => node(id))
  scene.apply({ nodes: [...moved, node('new')], ties: [tie('new tie', 'new', 'n7')], gone: ['n99', 't3', 't290'] })
  expect(scene.prepare(() => true)).toBe(true)
  expect(missed(scene)).toEqual([])
})

test('what is gone is not found any more, and what is far is not looked at', () => {
  const scene = new Scene()
  const [a, b, far] = [node('a', { x: 0, y: 0 }), node('b', { x: 900, y: 900 }), node('far', { x: 5_000, y: 0 })]
  scene.apply({ nodes: [a, b, far], ties: [tie('t', 'a', 'b')], gone: [] })
  const nodesAt = (x: number, y: number) => [...scene.nodesNear({ left: x, top: y, right: x, bottom: y })]
  const tiesAt = (x: number, y: number) => [...scene.tiesNear({ left: x, top: y, right: x, bottom: y })]
  expect(nodesAt(10, 10).map(({ id }) => id)).toEqual(['a'])
  expect(tiesAt(450, 450).map(({ id }) => id)).toEqual(['t'])
  // In its box, but not on its way.
  expect(tiesAt(20, 1_030)).toEqual([])
  scene.apply({ nodes: [node('a', { x: 5_000, y: 100 })], ties: [], gone: ['t'] })
  expect(nodesAt(10, 10)).toEqual([])
  expect(tiesAt(450, 450)).toEqual([])
  expect(new Set(nodesAt(5_000, 50).map(({ id }) => id))).toEqual(new Set(['a', 'far']))
})
