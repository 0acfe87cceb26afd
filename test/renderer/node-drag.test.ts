import { beforeEach, describe, expect, test, vi } from 'vitest'
import { beginNodeDrag, dropNodes, placesOfDrag, showNodeDrag } from '../../src-renderer/canvas/node-drag'
import { letGo, pictureStore } from '../../src-renderer/canvas/picture'
import { closeSession, sessionStore } from '../../src-renderer/state/session-store'
import { resetView, select, viewStore } from '../../src-renderer/state/view-store'
import { smallMap } from '../model/support/small-map'

const { request } = vi.hoisted(() => ({ request: vi.fn(async (..._args: unknown[]) => ({ ok: true, value: {} })) }))
vi.mock('../../src-renderer/bridge', () => ({ bridge: { request } }))

const shown = () => [...pictureStore.getState().nodes.keys(), ...pictureStore.getState().zones.keys()].sort()

beforeEach(() => {
  request.mockClear()
  resetView()
  const saved = { state: 'saved', seq: 0, error: null } as const
  const map = smallMap()
  // Luca lies outside.
  const shop = { id: 'shop', label: '', x: -100, y: -100, width: 260, height: 400, colour: '#c8bfae' }
  sessionStore.setState({
    session: { map: { ...map, zones: { shop } }, seq: 0, canUndo: false, canRedo: false, saved },
  })
  letGo(shown())
})

describe('dragged nodes', () => {
  test('stay where they are dropped until the map has them there', async () => {
    const drag = beginNodeDrag('anna', ['anna'])
    showNodeDrag(drag, new Map([['anna', { x: 10.4, y: 0 }]]))
    const dropped = dropNodes(drag)
    expect(shown()).toEqual(['anna'])
    await dropped
    expect(request).toHaveBeenCalledExactlyOnceWith('session/execute', {
      instruction: { type: 'batch', steps: [{ type: 'layout/move', positions: { anna: { x: 10, y: 0 } } }] },
      gesture: null,
    })
    expect(shown()).toEqual([])
  })

  test('all go the way of the one under the pointer, whatever is told of the others', () => {
    const at = smallMap().participants
    select(['anna', 'luca'])
    const drag = beginNodeDrag('luca', ['anna', 'luca'])
    const [anna, luca] = [at.anna?.position ?? { x: 0, y: 0 }, at.luca?.position ?? { x: 0, y: 0 }]
    const known = new Map([
      ['anna', { x: anna.x + 1, y: anna.y + 1 }],
      ['luca', { x: luca.x + 60, y: luca.y - 40 }],
    ])
    expect(placesOfDrag(drag, known).get('anna')).toEqual({ x: anna.x + 60, y: anna.y - 40 })
    expect(placesOfDrag(drag, known).get('luca')).toEqual({ x: luca.x + 60, y: luca.y - 40 })
  })

  test('go back when places are locked before they are dropped', async () => {
    const drag = beginNodeDrag('anna', ['anna'])
    showNodeDrag(drag, new Map([['anna', { x: 10, y: 0 }]]))
    viewStore.setState({ locked: true })
    await dropNodes(drag)
    expect(request).not.toHaveBeenCalled()
    expect(shown()).toEqual([])
  })

  test('are not taken along into another session', async () => {
    const drag = beginNodeDrag('anna', ['anna'])
    showNodeDrag(drag, new Map([['anna', { x: 10, y: 0 }]]))
    closeSession()
    expect(shown()).toEqual([])
    await dropNodes(drag)
    expect(request).not.toHaveBeenCalled()
  })

  test('take along the zones that are selected with them, and what lies in those', async () => {
    select(['shop', 'luca'])
    const drag = beginNodeDrag('luca', ['luca'])
    showNodeDrag(drag, new Map([['luca', { x: 250, y: 20 }]]))
    expect(shown()).toEqual(['anna', 'cutter', 'luca', 'shop'])
    await dropNodes(drag)
    const positions = { luca: { x: 250, y: 20 }, anna: { x: 10, y: 20 }, cutter: { x: 130, y: 180 } }
    expect(request.mock.calls[0]?.[1]).toMatchObject({
      instruction: {
        steps: [
          { type: 'zone/edit', id: 'shop', changes: { x: -90, y: -80 } },
          { type: 'layout/move', positions },
        ],
      },
    })
    expect(shown()).toEqual([])
  })

  test('leave a selected zone where it is when they are not selected with it', () => {
    select(['shop'])
    const drag = beginNodeDrag('luca', ['luca'])
    showNodeDrag(drag, new Map([['luca', { x: 250, y: 20 }]]))
    expect(shown()).toEqual(['luca'])
  })
})
