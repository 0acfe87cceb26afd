import { describe, expect, test } from 'vitest'
import type { Command } from '../../../src-model/map/commands/command'
import { commandSchema } from '../../../src-model/map/commands/command'
import { run } from '../../../src-model/map/commit'
import type { CommunityMap } from '../../../src-model/map/map'
import { smallMap } from '../support/small-map'

/** The small map after a command that must be accepted, through the schema as every command comes. */
function mapAfter(command: unknown): CommunityMap {
  const result = run(smallMap(), commandSchema.parse(command) as Command)
  if (!result.ok) throw new Error(result.error.code)
  return result.map
}

describe('what commands do', () => {
  test('removing a person takes their ties along, and their name out of promises', () => {
    const map = mapAfter({ type: 'map/remove', ids: ['luca'] })
    expect(map.order.participants).toEqual(['anna'])
    expect(map.order.connections).toEqual(['holding'])
    expect(Object.keys(map.connections)).toEqual(['holding'])
  })

  test('removing someone who only promised leaves the promise to the others', () => {
    const steps = [
      { type: 'participant/add', participant: { ...smallMap().participants.anna, id: 'ida', name: 'Ida' } },
      {
        type: 'commitment/set',
        id: 'meeting',
        commitment: { what: 'Try it', who: ['ida', 'luca'], by: null, status: 'promised' },
      },
      { type: 'map/remove', ids: ['ida'] },
    ]
    expect(mapAfter({ type: 'batch', steps }).connections.meeting?.commitment?.who).toEqual(['luca'])
  })

  test('who asks not to be named is marked so, and who takes it back is as if they had never asked', () => {
    const ask = (unnamed: boolean) => ({ type: 'participant/edit', id: 'anna', changes: { unnamed } })
    expect(mapAfter(ask(true)).participants.anna).toStrictEqual({ ...smallMap().participants.anna, unnamed: true })
    expect(mapAfter({ type: 'batch', steps: [ask(true), ask(false)] })).toStrictEqual(smallMap())
    const none = run(smallMap(), commandSchema.parse(ask(false)))
    expect(none.ok && none.patches).toEqual([])
    const file = { ...smallMap().participants.anna, id: 'ida', unnamed: false }
    expect(commandSchema.safeParse({ type: 'participant/add', participant: file }).success).toBe(false)
  })

  test('a new kind brings its usual direction, unless one is named', () => {
    const edit = { type: 'connection/edit', id: 'meeting' }
    expect(mapAfter({ ...edit, changes: { kind: 'helps' } }).connections.meeting?.directed).toBe(true)
    expect(mapAfter({ ...edit, changes: { kind: 'helps', directed: false } }).connections.meeting?.directed).toBe(false)
  })

  test('turning a tie round exchanges its ends', () => {
    expect(mapAfter({ type: 'connection/reverse', id: 'meeting' }).connections.meeting).toMatchObject({
      from: 'luca',
      to: 'anna',
    })
  })

  test('a promise is put on a tie, and taken away', () => {
    const promise = { what: 'Lend it', who: ['anna'], by: '2030-07-01', status: 'done' }
    const set = { type: 'commitment/set', id: 'holding' }
    expect(mapAfter({ ...set, commitment: promise }).connections.holding?.commitment).toEqual(promise)
    expect(mapAfter({ ...set, id: 'meeting', commitment: null }).connections.meeting).not.toHaveProperty('commitment')
  })

  test('moving nodes touches nothing else: what did not move is the same object', () => {
    const before = smallMap()
    const result = run(before, {
      type: 'layout/move',
      positions: { anna: { x: 8, y: 16 }, cutter: { x: 120, y: 160 } },
    })
    if (!result.ok) throw new Error(result.error.code)
    expect(result.map.participants.anna?.position).toEqual({ x: 8, y: 16 })
    expect(result.map.participants.luca).toBe(before.participants.luca)
    expect(result.map.resources).toBe(before.resources)
    expect(result.patches).toHaveLength(1)
  })

  test('names come in clean: composed, visible, trimmed', () => {
    const map = mapAfter({ type: 'participant/edit', id: 'anna', changes: { name: '  Zoe\u0308 \u202E X ' } })
    expect(map.participants.anna?.name).toBe('Zoë X')
  })

  test('patches are as small as the change, also in a long list', () => {
    const result = run(smallMap(), { type: 'map/remove', ids: ['cutter'] })
    expect(result.ok && result.patches.map((each) => each.path.join('/')).sort()).toEqual([
      'connections/holding',
      'order/connections/0',
      'order/resources/0',
      'resources/cutter',
    ])
  })
})

describe('the schema of commands', () => {
  test.each([
    ['an unknown type', { type: 'map/clear' }],
    ['an unknown field', { type: 'connection/reverse', id: 'meeting', force: true }],
    ['undefined in a change', { type: 'participant/edit', id: 'anna', changes: { role: undefined } }],
    ['an id in a change', { type: 'participant/edit', id: 'anna', changes: { id: 'new' } }],
    ['a number that is none', { type: 'layout/move', positions: { anna: { x: Number.NaN, y: 0 } } }],
    ['a place beyond the canvas', { type: 'layout/move', positions: { anna: { x: 1e7, y: 0 } } }],
    ['a batch within a batch', { type: 'batch', steps: [{ type: 'batch', steps: [] }] }],
    ['a batch of nothing', { type: 'batch', steps: [] }],
    ['a name that is too long', { type: 'participant/edit', id: 'anna', changes: { name: 'a'.repeat(201) } }],
  ])('refuses %s', (_, command) => expect(commandSchema.safeParse(command).success).toBe(false))
})
