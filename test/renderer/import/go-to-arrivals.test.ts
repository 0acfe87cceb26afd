import { beforeEach, expect, test, vi } from 'vitest'
import type { CommunityMap } from '../../../src-model/map/map'
import { type CanvasControl, setCanvasControl } from '../../../src-renderer/canvas/canvas-control'
import { goToArrivals } from '../../../src-renderer/import/go-to-arrivals'
import { openSession } from '../../../src-renderer/state/session-store'
import { smallMap } from '../../model/support/small-map'

vi.mock('../../../src-renderer/bridge', () => ({ bridge: { request: vi.fn(), listen: () => () => undefined } }))

const FULL = smallMap()
const { anna: _, ...others } = FULL.participants
const WITHOUT: CommunityMap = { ...FULL, participants: others }

const goBack = vi.fn()
const arrive = vi.fn(() => goBack)

function now(map: CommunityMap, seq: number): void {
  openSession({ map, seq, savedSeq: seq, canUndo: true, canRedo: false } as Parameters<typeof openSession>[0])
}

beforeEach(() => {
  vi.clearAllMocks()
  setCanvasControl({ arrive } as Partial<CanvasControl> as CanvasControl)
  now(FULL, 7)
  goToArrivals(['anna'], 7)
})

test('undone, the view goes back to where it was; done again, it comes again', () => {
  expect(arrive).toHaveBeenCalledExactlyOnceWith(['anna'])
  now(WITHOUT, 8)
  expect(goBack).toHaveBeenCalledOnce()
  now(FULL, 9)
  expect(arrive).toHaveBeenCalledTimes(2)
  now(WITHOUT, 10)
  expect(goBack).toHaveBeenCalledTimes(2)
})

test('once anything else was done the view is not moved any more', () => {
  now({ ...FULL }, 8)
  now(WITHOUT, 9)
  expect(goBack).not.toHaveBeenCalled()
})

test('in another session nothing is moved', () => {
  now({ ...WITHOUT, session: { ...FULL.session, id: 'another' } }, 8)
  now(WITHOUT, 9)
  expect(goBack).not.toHaveBeenCalled()
})
