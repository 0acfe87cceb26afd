import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Command } from '../../src-model/map/commands/command'
import { execute, type SessionState, startState } from '../../src-model/map/session-state'
import { announceAs, announceInstead, announcementStore, connectAnnouncing } from '../../src-renderer/state/announce'
import { closeSession, connectSession, sessionStore } from '../../src-renderer/state/session-store'
import { AT, blankMap, captureLines } from '../model/capture/capturing'

const listeners = vi.hoisted(() => new Map<string, (event: unknown) => void>())

vi.mock('../../src-renderer/bridge', () => ({
  bridge: {
    listen: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
  },
}))

const ROOM = captureLines(blankMap(), ['Anna Rossi @c', 'Luca Bianchi @e'])
const [anna = '', luca = ''] = ROOM.order.participants

let state: SessionState
let spoken: string[] = []

/** Changes the map as main does. @returns the commit's number. */
function change(command: Command): number {
  const result = execute(state, command, { at: AT })
  if (!result.ok || result.commit === null) throw new Error('nothing done')
  state = result.state
  listeners.get('session/commit')?.({ commit: result.commit, canUndo: true, canRedo: false })
  return result.commit.seq
}

const side = (id: string): Command => ({ type: 'participant/edit', id, changes: { side: 'guest' } })
const move = (id: string): Command => ({ type: 'layout/move', positions: { [id]: { x: 8_000, y: 8 } } })

connectSession()
connectAnnouncing()
announcementStore.subscribe(({ text }) => spoken.push(text))

beforeEach(() => {
  vi.useFakeTimers()
  state = startState(ROOM)
  const saved = { state: 'saved', seq: 0, error: null } as const
  sessionStore.setState({ session: { map: ROOM, seq: state.seq, canUndo: false, canRedo: false, saved } })
  spoken = []
})

afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  closeSession()
})

test('a sentence that stands for a change drops that one only', () => {
  change(side(anna))
  announceInstead(change(move(luca)), ({ t }) => t('announce.tidied'))
  vi.runAllTimers()
  expect(spoken).toHaveLength(2)
  expect(spoken[1]).toContain('Anna Rossi')
  expect(spoken[1]).not.toContain('Luca Bianchi')
})

test('a sentence beside the changes drops none, and none is left to say after the only one was dropped', () => {
  change(side(anna))
  announceAs(({ t }) => t('announce.tidying'))
  vi.runAllTimers()
  expect(spoken).toHaveLength(2)
  announceInstead(change(move(luca)), ({ t }) => t('announce.tidied'))
  expect(vi.getTimerCount()).toBe(0)
})

test('what was to be said of one session is not said in the next', () => {
  change(side(anna))
  closeSession()
  vi.runAllTimers()
  expect(spoken.filter((text) => text !== '')).toEqual([])
  expect(announcementStore.getState().text).toBe('')
})

test('the same sentence again is another one', () => {
  announceAs(({ t }) => t('announce.nothing-new'))
  const { count } = announcementStore.getState()
  announceAs(({ t }) => t('announce.nothing-new'))
  expect(announcementStore.getState().count).not.toBe(count)
})
