import { describe, expect, test, vi } from 'vitest'
import { nodeAt, nodesIn } from '../../../src-renderer/canvas/painted/what-is-at'
import { type NewSceneNode, Scene } from '../../../src-renderer/painting/scene'

// Letters are measured nowhere here.
vi.hoisted(() => vi.stubGlobal('document', { fonts: { addEventListener: () => undefined } }))

const person = (id: string, x = 0): NewSceneNode => ({
  id,
  shape: 'participant',
  x,
  y: 0,
  name: id,
  side: 'guest',
  initials: id,
  detail: '',
  noted: false,
  unnamed: false,
})
const thing = (id: string): NewSceneNode => ({
  id,
  shape: 'resource',
  x: 0,
  y: 0,
  name: id,
  kind: 'skill',
  status: 'hidden',
  wanted: false,
})

function sceneOf(...nodes: NewSceneNode[]): Scene {
  const scene = new Scene()
  for (const node of nodes) scene.apply({ nodes: [node], ties: [], gone: [] })
  return scene
}

const AT = { x: 0, y: 0 }

describe('what lies on top', () => {
  test('is a person rather than a thing that came later, and of people who came last', () => {
    expect(nodeAt(sceneOf(person('a'), thing('b')), AT, new Map())?.id).toBe('a')
    expect(nodeAt(sceneOf(thing('b'), person('a')), AT, new Map())?.id).toBe('a')
    expect(nodeAt(sceneOf(person('a'), person('c'), thing('b')), AT, new Map())?.id).toBe('c')
    expect(nodeAt(sceneOf(person('a', 900), thing('b')), AT, new Map([['a', AT]]))?.id).toBe('a')
  })

  test('comes last of what lies in a part of the canvas', () => {
    const box = { left: -200, top: -200, right: 200, bottom: 200 }
    expect(nodesIn(sceneOf(person('a'), thing('b'), person('c'), thing('d')), box)).toEqual(['b', 'd', 'a', 'c'])
  })
})
