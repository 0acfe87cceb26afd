import { beforeEach, expect, test, vi } from 'vitest'
import { submitCapture } from '../../src-renderer/capture/submit'
import { captureFor, captureStore } from '../../src-renderer/state/capture-store'
import { sessionStore } from '../../src-renderer/state/session-store'
import { blankMap } from '../model/capture/capturing'

const request = vi.hoisted(() => vi.fn())

vi.mock('../../src-renderer/bridge', () => ({ bridge: { request } }))

const saved = { state: 'saved', seq: 0, error: null } as const

function open(id: string): void {
  const map = blankMap()
  captureFor(id)
  sessionStore.setState({
    session: { map: { ...map, session: { ...map.session, id } }, seq: 0, canUndo: false, canRedo: false, saved },
  })
}

beforeEach(() => {
  request.mockReset()
  request.mockResolvedValue({ ok: true, value: { seq: 1, changed: true } })
  open('one')
})

test('a line whose session was left before its turn waits in that session, and changes no other', async () => {
  const first = submitCapture('Anna Rossi', {})
  const second = submitCapture('Luca Bianchi', {})
  open('two')
  expect(await Promise.all([first, second])).toEqual([true, true])
  expect(request).not.toHaveBeenCalled()
  expect(captureStore.getState().text).toBe('')
  captureFor('one')
  expect(captureStore.getState().text.split('\n').sort()).toEqual(['Anna Rossi', 'Luca Bianchi'])
})

test('a line that does not get through is given back, and the next one is captured', async () => {
  request.mockRejectedValueOnce(new Error('main is gone'))
  const results = [submitCapture('Anna Rossi', {}), submitCapture('Luca Bianchi', {})]
  expect(await Promise.all(results)).toEqual([false, true])
})
