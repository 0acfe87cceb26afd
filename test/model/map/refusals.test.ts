import { describe, expect, test } from 'vitest'
import type { Command, Step } from '../../../src-model/map/commands/command'
import { run } from '../../../src-model/map/commit'
import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../../../src-model/map/limits'
import type { CommunityMap } from '../../../src-model/map/map'
import { smallMap } from '../support/small-map'

const map = smallMap()
const { anna, luca } = map.participants
const { cutter } = map.resources
const { holding, meeting } = map.connections
const { shop } = map.zones
if (!anna || !luca || !cutter || !holding || !meeting || !shop) throw new Error('the small map has lost something')

function refusalOf(command: Command, on: CommunityMap = map) {
  const result = run(on, command)
  return result.ok ? 'done' : result.error
}

/** The small map with a collection filled up to its limit, by ids alone: limits are counted, not read. */
function filled(collection: 'participants' | 'connections' | 'zones', most: number): CommunityMap {
  const ids = Array.from({ length: most }, (_, index) => `filler-${index}`)
  return { ...map, order: { ...map.order, [collection]: ids } }
}

describe('commands that are refused', () => {
  test.each<[string, Step]>([
    ['a person', { type: 'participant/add', participant: { ...anna, name: 'Another' } }],
    ['a resource with a person’s id', { type: 'resource/add', resource: { ...cutter, id: 'anna' } }],
    ['a tie', { type: 'connection/add', connection: holding }],
    ['a zone with a tie’s id', { type: 'zone/add', zone: { ...shop, id: 'holding' } }],
  ])('id-taken: %s', (_, command) => expect(refusalOf(command)).toMatchObject({ code: 'id-taken' }))

  test.each<[string, Step]>([
    ['a person', { type: 'participant/edit', id: 'nobody', changes: {} }],
    ['a resource looked for among people', { type: 'participant/edit', id: 'cutter', changes: {} }],
    ['a tie', { type: 'connection/edit', id: 'nobody', changes: {} }],
    ['a tie to turn round', { type: 'connection/reverse', id: 'nobody' }],
    ['a tie to promise on', { type: 'commitment/set', id: 'nobody', commitment: null }],
    ['a node to move', { type: 'layout/move', positions: { nobody: { x: 0, y: 0 } } }],
    ['a zone', { type: 'zone/edit', id: 'nobody', changes: {} }],
    ['something to remove', { type: 'map/remove', ids: ['anna', 'nobody'] }],
    ['the start of a tie', { type: 'connection/add', connection: { ...holding, id: 'new', from: 'nobody' } }],
    ['the end of a tie', { type: 'connection/add', connection: { ...holding, id: 'new', to: 'nobody' } }],
  ])('not-found: %s', (_, command) => {
    expect(refusalOf(command)).toEqual({ code: 'not-found', params: { id: expect.stringMatching(/nobody|cutter/) } })
  })

  test('not-found: someone who promises', () => {
    const commitment = { what: 'Call', who: ['anna', 'cutter'], by: null, status: 'promised' as const }
    const error = { code: 'not-found', params: { id: 'cutter' } }
    expect(refusalOf({ type: 'commitment/set', id: 'meeting', commitment })).toEqual(error)
    const connection = { ...meeting, id: 'new', commitment }
    expect(refusalOf({ type: 'connection/add', connection })).toEqual(error)
  })

  test('same-ends: a tie from someone to themselves', () => {
    const connection = { ...meeting, id: 'new', to: 'anna' }
    expect(refusalOf({ type: 'connection/add', connection })).toEqual({ code: 'same-ends', params: {} })
  })

  test.each<[string, Step]>([
    ['knowing a thing', { type: 'connection/add', connection: { ...holding, id: 'new', kind: 'knows' } }],
    ['a thing that holds someone', { type: 'connection/reverse', id: 'holding' }],
    ['combining people', { type: 'connection/edit', id: 'meeting', changes: { kind: 'combines-with' } }],
  ])('kind-does-not-fit: %s', (_, command) => {
    expect(refusalOf(command)).toMatchObject({ code: 'kind-does-not-fit' })
  })

  test.each<[string, Step]>([
    ['a new person', { type: 'participant/add', participant: { ...anna, id: 'new', name: ' ' } }],
    ['a person', { type: 'participant/edit', id: 'anna', changes: { name: '' } }],
    ['a new resource', { type: 'resource/add', resource: { ...cutter, id: 'new', name: '' } }],
    ['a resource', { type: 'resource/edit', id: 'cutter', changes: { name: '\t' } }],
    ['the session', { type: 'session/edit', changes: { title: '' } }],
  ])('name-empty: %s', (_, command) => expect(refusalOf(command)).toEqual({ code: 'name-empty', params: {} }))

  test.each(['__proto__', 'constructor', 'toString', 'a b', '', 'a'.repeat(65)])('bad-value: the id “%s”', (id) => {
    const command: Step = { type: 'participant/add', participant: { ...anna, id } }
    expect(refusalOf(command)).toEqual({ code: 'bad-value', params: { field: 'id' } })
  })

  test('map-full: one more than a map holds', () => {
    const crowd = filled('participants', MAX_NODES - 1)
    const add: Step = { type: 'participant/add', participant: { ...anna, id: 'new' } }
    expect(refusalOf(add, crowd)).toEqual({ code: 'map-full', params: { most: MAX_NODES } })
    const thing: Step = { type: 'resource/add', resource: { ...cutter, id: 'new' } }
    expect(refusalOf(thing, crowd)).toMatchObject({ code: 'map-full' })
    const web = filled('connections', MAX_CONNECTIONS)
    const tie: Step = { type: 'connection/add', connection: { ...meeting, id: 'new' } }
    expect(refusalOf(tie, web)).toEqual({ code: 'map-full', params: { most: MAX_CONNECTIONS } })
    const zone: Step = { type: 'zone/add', zone: { ...shop, id: 'new' } }
    expect(refusalOf(zone, filled('zones', MAX_ZONES))).toEqual({ code: 'map-full', params: { most: MAX_ZONES } })
  })
})

describe('a batch', () => {
  const newcomer: Step = { type: 'participant/add', participant: { ...anna, id: 'new', name: 'Nora' } }

  test('does all its steps in order, as one commit that undoes whole', () => {
    const tie: Step = { type: 'connection/add', connection: { ...meeting, id: 'tie', from: 'new' } }
    const result = run(map, { type: 'batch', steps: [newcomer, tie] })
    expect(result.ok && result.map.connections.tie?.from).toBe('new')
  })

  test('does none of its steps when one is refused', () => {
    const before = structuredClone(map)
    const result = run(map, { type: 'batch', steps: [newcomer, { type: 'map/remove', ids: ['nobody'] }] })
    expect(result).toEqual({ ok: false, error: { code: 'not-found', params: { id: 'nobody' } } })
    expect(map).toStrictEqual(before)
  })
})
