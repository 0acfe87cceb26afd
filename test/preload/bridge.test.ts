import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EVENT_ROLES, namesFor, REQUEST_ROLES } from '../../src-model/contract/roles'

// Electron is the one thing that tests replace: outside of it there is no binary to load.
const ipc = vi.hoisted(() => ({ invoke: vi.fn(), on: vi.fn(), off: vi.fn() }))
vi.mock('electron', () => ({ ipcRenderer: ipc }))

const { bridgeFor } = await import('../../src-preload/bridge')
const bridge = bridgeFor('facilitator')

beforeEach(() => {
  vi.resetAllMocks()
})

describe('the facilitator’s bridge', () => {
  it('has two functions and nothing else', () => {
    expect(Object.keys(bridge).sort()).toEqual(['listen', 'request'])
  })

  it.each(namesFor(REQUEST_ROLES, 'facilitator'))('passes on the request %s', async (name) => {
    ipc.invoke.mockResolvedValue({ ok: true, value: 1 })
    expect(await bridge.request(name, {} as never)).toEqual({ ok: true, value: 1 })
    expect(ipc.invoke.mock.calls).toEqual([[name, {}]])
  })

  it.each([
    '',
    'nope',
    'session',
    'toString',
    '__proto__',
    'constructor',
    'session/commit',
    'ELECTRON_BROWSER_REQUIRE',
  ])('reaches no other channel (%s)', async (name) => {
    expect(await bridge.request(name as never, {} as never)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
    expect(ipc.invoke).not.toHaveBeenCalled()
  })

  it('answers where the channel breaks', async () => {
    ipc.invoke.mockRejectedValue(new Error('An object could not be cloned'))
    expect(await bridge.request('app/facts', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  })

  it.each(namesFor(EVENT_ROLES, 'facilitator'))('listens to %s, and hands on the payload alone', (name) => {
    const heard: unknown[][] = []
    const stop = bridge.listen(name, (...args: unknown[]) => heard.push(args))
    const [[channel, receive]] = ipc.on.mock.calls as [[string, (...args: unknown[]) => void]]
    expect(channel).toBe(name)
    receive({ sender: 'ipcRenderer' }, 'payload', 'more')
    expect(heard).toEqual([['payload']])
    stop()
    expect(ipc.off.mock.calls).toEqual([[name, receive]])
  })

  it('listens to no other channel', () => {
    expect(() => bridge.listen('app/facts' as never, () => undefined)).toThrow(RangeError)
    expect(ipc.on).not.toHaveBeenCalled()
  })
})
