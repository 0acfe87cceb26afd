import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST_CHOICES, NO_LOOK, type WallState, wallStateFrom } from '../../src-model/wall/wall-state'
import { changeWall, connectWall, wallStatusStore } from '../../src-renderer/state/wall-status'
import { wallStore } from '../../src-renderer/wall/wall-store'

/** What each change that was asked for is answered with, when a test says so. */
const asked = vi.hoisted(() => [] as ((isDone: boolean) => void)[])

vi.mock('../../src-renderer/bridge', () => ({
  bridge: {
    listen: () => undefined,
    request: (name: string) =>
      new Promise((resolve) => {
        const error = { code: 'wrong-payload', params: {} }
        if (name === 'wall/change') asked.push((ok) => resolve(ok ? { ok, value: null } : { ok, error }))
      }),
  },
}))

const STATE: WallState = wallStateFrom(FIRST_CHOICES)
const shown = () => wallStatusStore.getState().state

function mainShows(state: WallState): void {
  wallStore.setState({
    shown: { seq: 0, commit: 0, map: null, state, look: NO_LOOK, phase: null, lately: [] },
  })
}

async function answer(index: number, isDone: boolean): Promise<void> {
  asked[index]?.(isDone)
  await new Promise((done) => setTimeout(done))
}

connectWall()

beforeEach(() => {
  asked.length = 0
  mainShows({ ...STATE })
})

describe('a change of the wall', () => {
  it('counts at once, and still does when main has made it', async () => {
    void changeWall({ frozen: true })
    expect(shown()).toMatchObject({ frozen: true })
    mainShows({ ...STATE, frozen: true })
    await answer(0, true)
    expect(shown()).toEqual({ ...STATE, frozen: true })
  })

  it('counts while something else comes from main, and the one asked for last counts', async () => {
    void changeWall({ names: 'first' })
    void changeWall({ names: 'initials' })
    mainShows({ ...STATE, names: 'first', blank: true })
    expect(shown()).toMatchObject({ names: 'initials', blank: true })
    await answer(0, true)
    expect(shown()).toMatchObject({ names: 'initials', blank: true })
    await answer(1, true)
  })

  it('that is refused counts no longer', async () => {
    void changeWall({ frozen: true })
    await answer(0, false)
    expect(shown()).toEqual(STATE)
  })

  it('that is refused while another is under way counts no longer, before and after that is done', async () => {
    void changeWall({ frozen: true })
    void changeWall({ blank: true })
    await answer(0, false)
    expect(shown()).toEqual({ ...STATE, blank: true })
    mainShows({ ...STATE, blank: true })
    await answer(1, true)
    expect(shown()).toEqual({ ...STATE, blank: true })
  })
})
