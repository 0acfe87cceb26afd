import { beforeEach, expect, test, vi } from 'vitest'
import { hasTexts } from '../../src-model/language/translate'
import { connectApp, goToSession } from '../../src-renderer/state/app-store'
import { connectSessionCode } from '../../src-renderer/state/session-code'
import { smallMap } from '../model/support/small-map'

const asked = vi.hoisted(() => [] as string[])
const main = vi.hoisted(() => ({ hasOpen: true }))
const error = { code: 'no-session-open', params: {} }

vi.mock('../../src-renderer/bridge', () => ({
  bridge: {
    listen: () => undefined,
    request: async (name: string) => {
      asked.push(name)
      const map = JSON.stringify(smallMap())
      const value = { seq: 0, savedSeq: 0, map, canUndo: false, canRedo: false, notice: null }
      if (name === 'session/open' || (name === 'session/snapshot' && main.hasOpen)) return { ok: true, value }
      return { ok: false, error }
    },
  },
}))

beforeEach(() => {
  asked.length = 0
  main.hasOpen = true
  connectSessionCode(() => Promise.reject(new Error('the file is not there')))
})

const failures = () => asked.filter((name) => name === 'page/failed')

test('without the code of a session that is open the page starts, and main is told that it failed', async () => {
  await connectApp()
  expect(failures()).toHaveLength(1)
})

test('without a session that is open the page starts as it is', async () => {
  main.hasOpen = false
  await connectApp()
  expect(failures()).toEqual([])
})

test('without its code, to open a session ends in main being told', async () => {
  await goToSession('session-1')
  expect(failures()).toHaveLength(1)
})

test('the page for when the other one crashes has its texts with it', async () => {
  await import('../../src-renderer/recovery/recovery-page')
  expect(['en', 'it'].map((each) => hasTexts(each as 'en' | 'it'))).toEqual([true, true])
})
