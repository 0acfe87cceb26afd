import { describe, expect, test } from 'vitest'
import { type LiveQuestion, liveThings } from '../../../src-renderer/canvas/painted/live-things'
import { PLAIN_STATE } from '../../../src-renderer/painting/painted-look'
import { type NewSceneNode, type NewSceneTie, Scene } from '../../../src-renderer/painting/scene'

function node(id: string): NewSceneNode {
  return { id, name: id, x: 0, y: 0, shape: 'resource', kind: 'tool', status: 'hidden', wanted: false }
}

function tie(id: string, from: string, to: string): NewSceneTie {
  const look = { kind: 'knows', origin: 'before', strength: 2, directed: false, commitment: null } as const
  return { id, from, to, ...look, bend: 0, labelAt: 0.5, word: 'knows' }
}

function sceneOf(nodes: number): Scene {
  const ids = Array.from({ length: nodes }, (_, index) => `n${index}`)
  const scene = new Scene()
  const ties = ids.slice(1).map((id, index) => tie(`t${index}`, `n${index}`, id))
  scene.apply({ nodes: ids.map(node), ties, gone: [] })
  return scene
}

function ask(question: Partial<LiveQuestion>) {
  return liveThings({
    scene: sceneOf(5),
    shown: PLAIN_STATE,
    state: PLAIN_STATE,
    fresh: { nodes: new Set(), ties: new Set() },
    moving: new Map(),
    isElement: () => false,
    ...question,
  })
}

const AT = { x: 1, y: 1 }

describe('what is drawn live', () => {
  test('is nothing while the bitmaps have everything', () => {
    expect(ask({})).toEqual({ nodes: [], ties: [] })
  })

  test('is what moves, what is new and what the bitmaps leave out, with its ties', () => {
    expect(ask({ moving: new Map([['n1', AT]]) })).toEqual({ nodes: ['n1'], ties: ['t0', 't1'] })
    expect(ask({ fresh: { nodes: new Set(['n0']), ties: new Set(['t3']) } })).toEqual({
      nodes: ['n0'],
      ties: ['t0', 't3'],
    })
    expect(ask({ shown: { ...PLAIN_STATE, leftOut: new Set(['n4', 't0']) } })).toEqual({
      nodes: ['n4'],
      ties: ['t3', 't0'],
    })
  })

  test('is what has been selected or let go of since, but not what stays', () => {
    const shown = { ...PLAIN_STATE, selection: new Set(['n0', 'n2']) }
    const state = { ...PLAIN_STATE, selection: new Set(['n2', 'n4']) }
    expect(ask({ shown, state })).toEqual({ nodes: ['n0', 'n4'], ties: ['t0', 't3'] })
  })

  test('is no element, and nothing that is gone', () => {
    const moving = new Map([
      ['n1', AT],
      ['nobody', AT],
    ])
    expect(ask({ moving, isElement: (id) => id === 'n1' || id === 't0' })).toEqual({ nodes: [], ties: ['t1'] })
  })

  test('is nothing of so many on the move that the painter follows them', () => {
    const scene = sceneOf(1000)
    expect(ask({ scene, moving: new Map([...scene.nodes.keys()].map((id) => [id, AT])) })).toEqual({
      nodes: [],
      ties: [],
    })
  })
})
