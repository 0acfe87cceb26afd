import { describe, expect, test } from 'vitest'
import { readCommunityMap, writeCommunityMap } from '../../../../src-model/formats/community-map/community-map'
import { violationsOf } from '../../../../src-model/map/check'
import { smallMap } from '../../support/small-map'

const NOW = '2030-01-01T00:00:00.000Z'

/** The small map's file as an object to spoil. */
function exported() {
  return JSON.parse(writeCommunityMap(smallMap(), { exportedAt: NOW, generator: 'Trama 1.0.0' }))
}

/** Reads the small map's file after spoiling it. */
function readSpoiled(spoil: (file: ReturnType<typeof exported>) => void) {
  const file = exported()
  spoil(file)
  let count = 0
  const result = readCommunityMap(JSON.stringify(file), { newId: () => `new-${++count}`, now: NOW })
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  expect(violationsOf(result.map)).toEqual([])
  return result
}

describe('what a file may leave out', () => {
  test('optional fields are read as empty or usual, with nothing to report', () => {
    const { map, repairs } = readSpoiled((file) => {
      const { id, title, date } = file.session
      file.session = { id, title, date }
      file.participants = [{ id: 'anna', name: 'Anna', side: 'guest', position: { x: 0, y: 0 } }]
      file.resources = [{ id: 'van', name: 'van', position: { x: 200, y: 0 } }]
      file.connections = [{ id: 'tie', from: 'anna', to: 'van', kind: 'holds' }]
      delete file.zones
      delete file.generator
    })
    expect(repairs).toEqual([])
    expect(map.session).toMatchObject({ question: '', organisation: '', place: '', language: 'en', facilitators: [] })
    expect(map.participants.anna).toMatchObject({ organisation: '', role: '', notes: '', createdAt: NOW })
    expect(map.resources.van).toMatchObject({ kind: 'other', status: 'hidden', description: '' })
    expect(map.connections.tie).toMatchObject({ directed: true, strength: 2, note: '', origin: 'before' })
    expect(map.connections.tie).not.toHaveProperty('commitment')
  })

  test('figures and the mark of the writing program are not kept', () => {
    const { map } = readSpoiled((file) => {
      file.insight = { density: 1 }
    })
    expect(map).not.toHaveProperty('unknown')
  })

  test('a moment with an offset is carried over to UTC', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.participants[0].createdAt = '2030-05-04T11:00:00+02:00'
    })
    expect(map.participants.anna?.createdAt).toBe('2030-05-04T09:00:00.000Z')
    expect(repairs).toEqual([])
  })
})

describe('what is mended, and listed one by one', () => {
  test('a moment whose year leaves its four digits when it is carried over to UTC', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.participants[0].createdAt = '9999-12-31T23:59:59-23:00'
    })
    expect(map.participants.anna?.createdAt).toBe(NOW)
    expect(repairs).toEqual([{ code: 'value-dropped', params: expect.objectContaining({ field: 'createdAt' }) }])
  })

  test('a name that is missing', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.participants[0].name = ' \u200B '
      file.session.language = 'it'
    })
    expect(map.participants.anna?.name).toBe('(senza nome)')
    expect(repairs).toEqual([{ code: 'text-missing', params: { where: 'anna', field: 'name', used: '(senza nome)' } }])
  })

  test('a name that is too long or holds what nobody can see', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.participants[0].name = `  An\u202Ena\n${'a'.repeat(300)}`
      file.participants[1].notes = `${'b'.repeat(4_999)}👩`
    })
    expect(map.participants.anna?.name).toBe(`Anna ${'a'.repeat(195)}`)
    expect(map.participants.luca?.notes).toBe('b'.repeat(4_999))
    expect(repairs.map((each) => each.code)).toEqual(['text-cut', 'text-cut'])
    expect(repairs[1]?.params).toEqual({ where: 'Luca Bianchi', field: 'notes', most: 5_000 })
  })

  test('a wish not to be named that is put in other words is a wish; a no is none', () => {
    const read = (unnamed: unknown) => readSpoiled((file) => Object.assign(file.participants[0], { unnamed }))
    expect(read(true)).toMatchObject({ map: { participants: { anna: { unnamed: true } } }, repairs: [] })
    for (const none of [false, null]) {
      const { map, repairs } = read(none)
      expect(map.participants.anna).toStrictEqual(smallMap().participants.anna)
      expect(repairs).toEqual([])
    }
    const { map, repairs } = read('please')
    expect(map.participants.anna?.unnamed).toBe(true)
    expect(repairs[0]?.params).toEqual({ where: 'Anna Rossi', field: 'unnamed', value: 'please', used: 'true' })
  })

  test('values that this version does not know', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.participants[0].side = 'supplier'
      file.resources[0].status = 3
      file.connections[1].strength = 9
      file.connections[1].commitment.by = 'soon'
    })
    expect(map.participants.anna?.side).toBe('guest')
    expect(map.resources.cutter?.status).toBe('hidden')
    expect(map.connections.meeting).toMatchObject({ strength: 2, commitment: { by: null } })
    expect(repairs.every((each) => each.code === 'unknown-value')).toBe(true)
    expect(repairs[0]?.params).toEqual({ where: 'Anna Rossi', field: 'side', value: 'supplier', used: 'guest' })
    expect(repairs).toHaveLength(4)
  })

  test('a kind of tie that this version does not know keeps its word as the note', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.connections[1].kind = 'cousin-of'
    })
    expect(map.connections.meeting).toMatchObject({ kind: 'other', note: 'cousin-of' })
    expect(repairs.map((each) => each.code)).toEqual(['unknown-value'])
  })

  test('a kind of tie that does not fit what it ties', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.connections[0].kind = 'knows'
    })
    expect(map.connections.holding).toMatchObject({ kind: 'other', note: 'knows', directed: true })
    expect(repairs).toEqual([{ code: 'kind-changed', params: { where: 'Anna Rossi – laser cutter', kind: 'knows' } }])
  })

  test('ids that are missing, unfit, dangerous or taken; ties follow the id that the file uses', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.participants[0].id = '__proto__'
      file.participants[1].id = 'luca bianchi'
      file.resources.push({ ...file.resources[0], name: 'second cutter' })
      file.connections = [{ id: 7, from: '__proto__', to: 'luca bianchi', kind: 'knows' }]
      delete file.zones[0].id
    })
    expect(map.order.participants).toEqual(['new-1', 'new-2'])
    expect(map.order.resources).toEqual(['cutter', 'new-3'])
    expect(map.connections['7']).toMatchObject({ from: 'new-1', to: 'new-2' })
    expect(map.order.zones).toEqual(['new-4'])
    expect(repairs.map((each) => each.code)).toEqual(Array(4).fill('id-replaced'))
  })

  test('of two with the same id, ties mean the first', () => {
    const { map } = readSpoiled((file) => {
      file.participants.push({ ...file.participants[1], name: 'Second Luca' })
    })
    expect(map.order.participants).toEqual(['anna', 'luca', 'new-1'])
    expect(map.connections.meeting?.to).toBe('luca')
    expect(map.connections.meeting?.commitment?.who).toEqual(['luca'])
  })

  test('ties without an end, or with one end only', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.connections[0].to = 'nobody'
      file.connections[1].to = 'anna'
    })
    expect(map.order.connections).toEqual([])
    expect(repairs).toEqual([
      { code: 'end-missing', params: { place: 1, end: 'to' } },
      { code: 'same-ends', params: { place: 2, where: 'Anna Rossi' } },
    ])
  })

  test('promises by people who are not there', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.connections[1].commitment.who = ['luca', 'cutter', 'ghost', 4]
    })
    expect(map.connections.meeting?.commitment?.who).toEqual(['luca'])
    expect(repairs).toEqual([{ code: 'promiser-missing', params: { where: 'Anna Rossi – Luca Bianchi', count: 3 } }])
  })

  test('entries that are no objects, and values with nothing to put in their place', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.participants.unshift('Carla')
      file.connections[1].commitment = 'call her'
      file.session.facilitators = ['Ida', 7, '']
      file.session.startedAt = 'nine'
    })
    expect(map.session.facilitators).toEqual(['Ida'])
    expect(map.session).not.toHaveProperty('startedAt')
    expect(repairs).toContainEqual({ code: 'entry-skipped', params: { collection: 'participants', place: 1 } })
    expect(repairs.filter((each) => each.code === 'value-dropped').map((each) => each.params.field)).toEqual([
      'startedAt',
      'facilitators',
      'commitment',
    ])
  })

  test('coordinates beyond the canvas, and zones without a size', () => {
    const { map, repairs } = readSpoiled((file) => {
      file.participants[0].position.x = 5e9
      file.zones[0].width = -3
    })
    expect(map.participants.anna?.position.x).toBe(1_000_000)
    expect(map.zones.shop?.width).toBeGreaterThan(0)
    expect(repairs.map((each) => each.code)).toEqual(['unknown-value', 'unknown-value'])
  })

  test('people without a place come to free ground near those they are tied to', () => {
    const { map, repairs } = readSpoiled((file) => {
      delete file.participants[1].position
      file.resources[0].position = { x: 0, y: null }
    })
    const places = [...Object.values(map.participants), ...Object.values(map.resources)].map((each) => each.position)
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3)
    expect(map.participants.anna?.position).toEqual({ x: 0, y: 0 })
    expect(repairs).toEqual([
      { code: 'position-missing', params: { where: 'Luca Bianchi' } },
      { code: 'position-missing', params: { where: 'laser cutter' } },
    ])
  })

  test('minus zero is zero, as it would be once written', () => {
    const text = JSON.stringify(exported()).replace('"position":{"x":0', '"position":{"x":-0')
    const result = readCommunityMap(text, { newId: () => 'new', now: NOW })
    expect(result.ok && Object.is(result.map.participants.anna?.position.x, 0)).toBe(true)
  })

  test('numbers that JSON does not write, in fields that this version does not know', () => {
    const text = JSON.stringify(exported()).replace('"name":"Anna Rossi"', '"name":"Anna Rossi","extra":[-0,1e999]')
    const result = readCommunityMap(text, { newId: () => 'new', now: NOW })
    expect(result.ok && result.map.participants.anna?.unknown).toStrictEqual({ extra: [0, null] })
    expect(result.ok && result.repairs).toEqual([
      { code: 'value-dropped', params: { where: 'Anna Rossi', field: 'extra' } },
    ])
  })

  test('keys that every object inherits are left out wherever they stand', () => {
    const text = JSON.stringify(exported()).replace(
      '"name":"Anna Rossi"',
      '"name":"Anna Rossi","__proto__":{"side":"employee"},"extra":{"constructor":{"a":1},"kept":[{"__proto__":1}]}',
    )
    const result = readCommunityMap(text, { newId: () => 'new', now: NOW })
    if (!result.ok) throw new Error('refused')
    expect(result.map.participants.anna).toMatchObject({ side: 'customer', unknown: { extra: { kept: [{}] } } })
    expect(JSON.stringify(result.map)).not.toMatch(/__proto__|constructor/)
    expect(result.repairs.map((each) => each.params.field)).toEqual(['__proto__', 'constructor', '__proto__'])
  })
})
