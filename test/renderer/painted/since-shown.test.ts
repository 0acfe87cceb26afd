import { expect, test } from 'vitest'
import { SinceShown } from '../../../src-renderer/canvas/painted/since-shown'
import type { NewSceneNode, SceneChange } from '../../../src-renderer/painting/scene'

function change(ids: readonly string[], gone: readonly string[] = []): SceneChange {
  const look = { x: 0, y: 0, shape: 'resource', kind: 'tool', status: 'hidden', wanted: false } as const
  return { nodes: ids.map((id): NewSceneNode => ({ id, name: id, ...look })), ties: [], gone: [...gone] }
}

const MANY = Array.from({ length: 400 }, (_, index) => `many${index}`)

test('of a change of very many things only those are fresh that were before', () => {
  const since = new SinceShown()
  since.changed(change(['one', 'two']), 1)
  since.changed(change(['one', ...MANY]), 2)
  expect(since.fresh.nodes).toEqual(new Set(['one', 'two']))
  since.shown(1)
  expect(since.fresh.nodes).toEqual(new Set(['one']))
  since.shown(2)
  expect(since.fresh.nodes.size).toBe(0)
})

test('what goes with very many others is not fresh any more', () => {
  const since = new SinceShown()
  since.changed(change(['one', 'two']), 1)
  since.changed(change(MANY, ['one']), 2)
  expect(since.fresh.nodes).toEqual(new Set(['two']))
})
