import { beforeEach, describe, expect, test, vi } from 'vitest'
import { nudgeSelected, resizeSelectedZone } from '../../src-renderer/canvas/nudge'
import { sessionStore } from '../../src-renderer/state/session-store'
import { resetView, select } from '../../src-renderer/state/view-store'
import { smallMap } from '../model/support/small-map'

interface Asked {
  instruction: { steps: { positions?: Record<string, unknown> }[] }
  gesture: string
}

const { request } = vi.hoisted(() => ({ request: vi.fn(async (..._args: unknown[]) => ({ ok: true, value: {} })) }))
vi.mock('../../src-renderer/bridge', () => ({ bridge: { request } }))
vi.mock('../../src-renderer/canvas/places-locked', () => ({ placesAreLocked: () => false }))

const asked = () => request.mock.calls.map(([, payload]) => payload as Asked)
/** Which presses are one undo step: a number for each press, the same for those that are. */
const steps = () => {
  const gestures = asked().map(({ gesture }) => gesture)
  return gestures.map((each) => [...new Set(gestures)].indexOf(each))
}
const sent = (count: number) => vi.waitFor(() => expect(request).toHaveBeenCalledTimes(count))

let now = 0

beforeEach(() => {
  request.mockClear()
  resetView()
  now += 1_000_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const saved = { state: 'saved', seq: 0, error: null } as const
  sessionStore.setState({ session: { map: smallMap(), seq: 0, canUndo: false, canRedo: false, saved } })
})

describe('presses that move what is selected', () => {
  test('are one undo step while one follows the other', async () => {
    select(['anna'])
    for (let press = 0; press < 5; press += 1) {
      now += 900
      nudgeSelected('right')
    }
    await sent(5)
    expect(steps()).toEqual([0, 0, 0, 0, 0])
  })

  test('are another step after a pause, even of the same selection', async () => {
    select(['anna'])
    nudgeSelected('right')
    now += 1_100
    nudgeSelected('right')
    await sent(2)
    expect(steps()).toEqual([0, 1])
  })

  test('are another step with another selection, even of as many with the same one last', async () => {
    select(['anna', 'luca'])
    nudgeSelected('right')
    select(['cutter', 'luca'])
    nudgeSelected('right')
    select(['anna', 'luca'])
    nudgeSelected('right')
    await sent(3)
    expect(steps()).toEqual([0, 1, 2])
  })

  test('are another step than those that resize', async () => {
    select(['shop'])
    nudgeSelected('right')
    resizeSelectedZone('right')
    nudgeSelected('right')
    await sent(3)
    expect(steps()).toEqual([0, 1, 2])
  })

  test('move what was selected when they were pressed', async () => {
    select(['anna'])
    nudgeSelected('right')
    select(['luca'])
    await sent(1)
    expect(asked()[0]?.instruction.steps[0]?.positions).toEqual({ anna: { x: 8, y: 0 } })
  })
})
