import { beforeEach, describe, expect, test, vi } from 'vitest'
import { endGlide, holdNodes } from '../../src-renderer/canvas/gliding'
import { letGo, pictureStore, showMoved } from '../../src-renderer/canvas/picture'
import { closeSession, sessionStore } from '../../src-renderer/state/session-store'
import { smallMap } from '../model/support/small-map'

vi.mock('../../src-renderer/bridge', () => ({ bridge: {} }))
vi.mock('../../src-renderer/canvas/use-canvas-control', () => ({ glide: () => ({ duration: 1_000 }) }))

let frames: ((now: number) => void)[] = []
vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => frames.push(frame))

function showFrame(now: number): void {
  for (const frame of frames.splice(0)) frame(now)
}

function shown(): Record<string, number> {
  return Object.fromEntries([...pictureStore.getState().nodes].map(([id, { x }]) => [id, x]))
}

const at = (places: Record<string, number>) => new Map(Object.entries(places).map(([id, x]) => [id, { x, y: 0 }]))

beforeEach(() => {
  frames = []
  const saved = { state: 'saved', seq: 0, error: null } as const
  sessionStore.setState({ session: { map: smallMap(), seq: 0, canUndo: false, canRedo: false, saved } })
  endGlide()
  letGo(pictureStore.getState().nodes.keys())
})

describe('a glide', () => {
  test('lets go of its nodes where it ends', () => {
    holdNodes(at({ anna: 0 })).glideTo(at({ anna: 100 }))
    showFrame(0)
    expect(shown()).toEqual({ anna: 0 })
    showFrame(400)
    expect(shown().anna).toBeGreaterThan(50)
    showFrame(1_000)
    expect(shown()).toEqual({})
  })

  test('that is overtaken leaves to the newer one what that one holds, and lets go of the rest', () => {
    const first = holdNodes(at({ anna: 0, luca: 0 }))
    first.glideTo(at({ anna: 100, luca: 100 }))
    showFrame(0)
    holdNodes(at({ anna: 50 }))
    expect(shown()).toEqual({ anna: 50 })
    showFrame(400)
    showFrame(2_000)
    first.letGo()
    expect(shown()).toEqual({ anna: 50 })
  })

  test('ends when a hand takes one of its nodes, which stays in the hand', () => {
    holdNodes(at({ anna: 0, luca: 0 })).glideTo(at({ anna: 100, luca: 100 }))
    showFrame(0)
    endGlide(['anna'])
    expect(shown()).toEqual({ anna: 0 })
    showMoved(at({ anna: 7 }))
    showFrame(400)
    showFrame(2_000)
    expect(shown()).toEqual({ anna: 7 })
  })

  test('ends with its session', () => {
    holdNodes(at({ anna: 0 })).glideTo(at({ anna: 100 }))
    showFrame(0)
    closeSession()
    expect(shown()).toEqual({})
    showFrame(400)
    expect(shown()).toEqual({})
  })
})
