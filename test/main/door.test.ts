import { describe, expect, it } from 'vitest'
import { answerAtDoor, type Handlers, isSenderAllowed, parsePayload, type Sender } from '../../src-main/door'
import { REQUESTS, type RequestName } from '../../src-model/contract/contract'
import { ok } from '../../src-model/contract/errors'
import { EVENT_ROLES, REQUEST_ROLES, ROLES } from '../../src-model/contract/roles'
import { EXAMPLES } from './support/example-payloads'

const NAMES = Object.keys(REQUESTS) as RequestName[]
const ORIGIN = 'trama://app'
const FRAME = { origin: ORIGIN, isDetached: false, hasParent: false, isMainFrame: true }
const OWN: Sender = { frame: FRAME, role: 'facilitator' }

/** A payload that each request takes. */
const GOOD = Object.fromEntries(NAMES.map((name) => [name, EXAMPLES[name][0]])) as { [Name in RequestName]: unknown }

const HOSTILE: [string, Sender][] = [
  ['no frame', { frame: null, role: 'facilitator' }],
  ['a detached frame', { frame: { ...FRAME, isDetached: true }, role: 'facilitator' }],
  ['a frame inside another', { frame: { ...FRAME, hasParent: true }, role: 'facilitator' }],
  ['a frame that is not the main one', { frame: { ...FRAME, isMainFrame: false }, role: 'facilitator' }],
  ['contents without a role', { frame: FRAME, role: undefined }],
  ['contents of an unknown role', { frame: FRAME, role: 'stranger' as never }],
  ...[
    'https://example.org',
    'trama://app.example.org',
    'trama://app:1',
    'trama://app/',
    'trama://other',
    'trama://',
    'file://',
    'null',
    '',
    'http://localhost:5173',
  ].map((origin): [string, Sender] => [`the origin ${origin}`, { frame: { ...FRAME, origin }, role: 'facilitator' }]),
]

/** Handlers that say which of them was entered. */
function handlersInto(entered: string[]): Handlers {
  const entries = NAMES.map((name) => [
    name,
    () => {
      entered.push(name)
      return ok(null)
    },
  ])
  return Object.fromEntries(entries) as Handlers
}

async function ask(name: RequestName, sender: Sender, args: readonly unknown[]) {
  const entered: string[] = []
  const refusals: string[] = []
  const options = {
    origins: [ORIGIN],
    handlers: handlersInto(entered),
    onRefused: (_name: RequestName, code: string) => refusals.push(code),
    onThrown: () => undefined,
  }
  return { answer: await answerAtDoor(options, name, sender, args), entered, refusals }
}

describe.each(NAMES)('%s', (name) => {
  const own: Sender = { frame: FRAME, role: REQUEST_ROLES[name][0] }

  it('lets its own window in with a payload that fits', async () => {
    const { answer, entered } = await ask(name, own, [GOOD[name]])
    expect(answer).toEqual({ ok: true, value: null })
    expect(entered).toEqual([name])
  })

  it.each(HOSTILE)('refuses %s', async (_what, sender) => {
    const { answer, entered, refusals } = await ask(name, sender, [GOOD[name]])
    expect(answer).toEqual({ ok: false, error: { code: 'not-allowed', params: {} } })
    expect(entered).toEqual([])
    expect(refusals).toEqual(['not-allowed'])
  })

  it('refuses windows whose role it does not list', () => {
    for (const role of ROLES)
      expect(isSenderAllowed(name, { frame: FRAME, role }, [ORIGIN])).toBe(REQUEST_ROLES[name].includes(role))
  })

  it.each([
    ['no payload', []],
    ['two payloads', [GOOD[name], GOOD[name]]],
    ['undefined', [undefined]],
    ['null', [null]],
    ['a number', [7]],
    ['a text', ['{}']],
    ['a list', [[]]],
    ['an unknown field', [{ ...(GOOD[name] as object), extra: 1 }]],
    ['a map', [new Map()]],
    ['a date', [new Date(0)]],
    ['bytes', [new Uint8Array(4)]],
    ['a long text', [{ ...(GOOD[name] as object), extra: 'x'.repeat(10_001) }]],
  ])('refuses %s', async (_what, args) => {
    const { answer, entered, refusals } = await ask(name, own, args)
    expect(answer).toEqual({ ok: false, error: { code: 'bad-request', params: {} } })
    expect(entered).toEqual([])
    expect(refusals).toEqual(['bad-request'])
  })

  it('takes no field of a record that it does not name', async () => {
    const polluted = JSON.parse('{"__proto__":{"polluted":true}}') as object
    const parsed = parsePayload(name, [Object.assign(Object.create(polluted), GOOD[name])])
    expect(parsed.ok).toBe(false)
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

describe('the door', () => {
  it('has a row for every request and event', () => {
    expect(Object.keys(REQUEST_ROLES).sort()).toEqual([...NAMES].sort())
    for (const roles of [...Object.values(REQUEST_ROLES), ...Object.values(EVENT_ROLES)]) expect(roles).not.toEqual([])
  })

  it('answers a fault of ours with a code, and tells the log', async () => {
    const thrown: unknown[] = []
    const handlers = {
      ...handlersInto([]),
      'library/list': () => {
        throw new Error('Anna Rossi')
      },
    }
    const options = {
      origins: [ORIGIN],
      handlers,
      onRefused: () => undefined,
      onThrown: (_n: string, e: unknown) => thrown.push(e),
    }
    const answer = await answerAtDoor(options, 'library/list', OWN, [{}])
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', params: {} } })
    expect(thrown).toHaveLength(1)
  })

  it('hands a fresh object to the handler', () => {
    const payload = { id: 'a' }
    const parsed = parsePayload('session/open', [payload])
    expect(parsed).toEqual({ ok: true, value: payload })
    expect(parsed.ok && parsed.value).not.toBe(payload)
  })
})
