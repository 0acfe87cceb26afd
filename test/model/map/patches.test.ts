import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommunityMap } from '../../../src-model/map/map'
import { applyAll, type Patch, patch } from '../../../src-model/map/patches'
import { smallMap } from '../support/small-map'

const anna = (map: CommunityMap) => map.participants.anna as CommunityMap['participants'][string]

describe('patches', () => {
  test('write into anything of a map, and leave what lies beside the same object', () => {
    const map = smallMap()
    const after = applyAll(map, [
      { op: 'replace', path: ['participants', 'anna', 'position', 'x'], value: 7 },
      { op: 'replace', path: ['session', 'title'], value: 'B' },
      { op: 'add', path: ['session', 'facilitators', 0], value: 'Ada' },
      { op: 'add', path: ['unknown'], value: { their: [1, 2, 3] } },
      { op: 'remove', path: ['unknown', 'their', 1] },
    ])
    expect(after).toStrictEqual({
      ...map,
      participants: { ...map.participants, anna: { ...anna(map), position: { ...anna(map).position, x: 7 } } },
      session: { ...map.session, title: 'B', facilitators: ['Ada', ...map.session.facilitators] },
      unknown: { their: [1, 3] },
    })
    expect(after.connections).toBe(map.connections)
    expect(after.order.participants).toBe(map.order.participants)
    expect(map).toStrictEqual(smallMap())
  })

  test('leave their own values as they are, whatever is patched after them', () => {
    const value = structuredClone(smallMap().order)
    applyAll(smallMap(), [
      { op: 'replace', path: ['order'], value },
      { op: 'remove', path: ['order', 'participants', 0] },
      { op: 'replace', path: ['order', 'connections'], value: [] },
    ])
    expect(value).toStrictEqual(smallMap().order)
  })

  test('may put a whole collection in place, and an order', () => {
    const map = smallMap()
    const after = applyAll(map, [
      { op: 'replace', path: ['connections'], value: {} },
      { op: 'replace', path: ['order', 'connections'], value: [] },
      { op: 'remove', path: ['participants', 'anna'] },
    ])
    const { anna: _, ...participants } = map.participants
    expect(after).toStrictEqual({ ...map, participants, connections: {}, order: { ...map.order, connections: [] } })
  })

  test.each<Patch>([
    { op: 'replace', path: [], value: {} },
    { op: 'replace', path: ['participants', 'nobody', 'name'], value: 'Ada' },
    { op: 'add', path: ['participants', '__proto__'], value: {} },
    { op: 'add', path: ['participants', 'anna', '__proto__'], value: {} },
    { op: 'add', path: ['session', 'constructor', 'prototype'], value: {} },
    { op: 'add', path: ['participants', 'eva'] },
    { op: 'add', path: ['order', 'participants', 4_000], value: 'far' },
    { op: 'remove', path: ['order', 'participants', -1] },
    { op: 'remove', path: ['order', 'participants'] },
    { op: 'replace', path: ['order', 'participants', 0], value: 'other' },
    { op: 'add', path: ['session', 'facilitators', 'x'], value: 'Ada' },
  ])('that point nowhere are refused: $op $path', (stray) => {
    const map = smallMap()
    expect(() => applyAll(map, [stray])).toThrow('a patch cannot')
    expect(map).toStrictEqual(smallMap())
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('of a list lead from any list to any other, and are as few as the change where the order stays', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 12 })
    fc.assert(
      fc.property(ids, ids, fc.boolean(), (from, to, sorted) => {
        const [old, now] = sorted ? [from.toSorted(), to.toSorted()] : [from, to]
        const zone = { label: '', x: 0, y: 0, width: 1, height: 1, colour: '' }
        const zones = (list: string[]) => Object.fromEntries(list.map((id) => [id, { id, ...zone }]))
        const map = { ...smallMap(), zones: zones(old), order: { ...smallMap().order, zones: old } }
        const made = patch(map, (open) => {
          for (const id of old) if (!now.includes(id)) open.remove('zones', id)
          for (const id of now) open.put('zones', id, { id, ...zone })
          open.putOrder('zones', now)
        })
        expect(applyAll(map, made.patches)).toStrictEqual({ ...map, zones: zones(now), order: made.map.order })
        expect(applyAll(made.map, made.inverse)).toStrictEqual(map)
        if (!sorted) return
        const changes = [...old, ...now].filter((id) => !(old.includes(id) && now.includes(id))).length
        expect(made.patches.filter(({ path }) => path[0] === 'order')).toHaveLength(changes)
      }),
    )
  })
})
