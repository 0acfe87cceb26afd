import { beforeEach, expect, test, vi } from 'vitest'
import { inTurn } from '../../src-renderer/state/in-turn'
import { closeSession, sessionStore } from '../../src-renderer/state/session-store'
import { smallMap } from '../model/support/small-map'

// The preload puts the bridge on the page; nothing here goes over it.
vi.mock('../../src-renderer/bridge', () => ({ bridge: {} }))

const map = smallMap()
const saved = { state: 'saved', seq: 0, error: null } as const

function open(next: typeof map): void {
  sessionStore.setState({ session: { map: next, seq: 0, canUndo: false, canRedo: false, saved } })
}

beforeEach(() => open(map))

test('each waits for the one before it, and gets the map as that one left it', async () => {
  const turn = inTurn()
  const changed = { ...map }
  const done: string[] = []
  const first = turn(async () => {
    await Promise.resolve()
    open(changed)
    done.push('first')
  })
  const second = turn((now) => {
    done.push('second')
    return now
  })
  await first
  expect(await second).toBe(changed)
  expect(done).toEqual(['first', 'second'])
})

test('what fails, fails for whoever asked for it, and holds nobody up', async () => {
  const turn = inTurn()
  const failing = turn(() => Promise.reject(new Error('no way to main')))
  const thrown = turn(() => {
    throw new Error('a slip')
  })
  const next = turn(() => 'done')
  await expect(failing).rejects.toThrow('no way to main')
  await expect(thrown).rejects.toThrow('a slip')
  expect(await next).toBe('done')
})

test('a session that was left by then gives no map', async () => {
  const turn = inTurn()
  const left = turn((now) => now)
  open({ ...map, session: { ...map.session, id: 'another' } })
  expect(await left).toBeNull()
  const closed = turn((now) => now)
  closeSession()
  expect(await closed).toBeNull()
  expect(await turn((now) => now)).toBeNull()
})
