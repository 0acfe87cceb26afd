import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Command, commandSchema, type Step } from '../../../src-model/map/commands/command'
import { run } from '../../../src-model/map/commit'
import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../../../src-model/map/limits'
import { type CommunityMap, emptyMap } from '../../../src-model/map/map'
import { applyAll, type Patch } from '../../../src-model/map/patches'
import { communityMap } from '../support/arbitrary-map'
import { smallMap } from '../support/small-map'

function addingAll(map: CommunityMap): Step[] {
  return [
    ...map.order.zones.map((id): Step => ({ type: 'zone/add', zone: map.zones[id] as never })),
    ...map.order.participants.map((id): Step => {
      return { type: 'participant/add', participant: map.participants[id] as never }
    }),
    ...map.order.resources.map((id): Step => ({ type: 'resource/add', resource: map.resources[id] as never })),
    ...map.order.connections.map((id): Step => ({ type: 'connection/add', connection: map.connections[id] as never })),
  ]
}

const people = (count: number, from = 0): Step[] =>
  Array.from({ length: count }, (_, index) => {
    const person = { ...smallMap().participants.anna, id: `p${from + index}` }
    return { type: 'participant/add', participant: person as never }
  })

function ran(map: CommunityMap, command: Command) {
  const result = run(map, command)
  if (!result.ok) throw new Error(result.error.code)
  return result
}

function oneByOne(map: CommunityMap, patches: readonly Patch[]): CommunityMap {
  return patches.reduce((sofar, each) => applyAll(sofar, [each]), map)
}

describe('many things at once', () => {
  test('come to the same as one after the other, and back', () => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const steps = addingAll(map)
        fc.pre(steps.length > 0)
        const start = { ...emptyMap(map.session) }
        const batch = ran(start, { type: 'batch', steps })
        const single = steps.reduce((sofar, step) => ran(sofar, step).map, start)
        expect(batch.map).toStrictEqual(single)
        expect(oneByOne(start, batch.patches)).toStrictEqual(single)
        expect(oneByOne(batch.map, batch.inverse)).toStrictEqual(start)
      }),
      { numRuns: 60 },
    )
  })

  test('are applied like one by one, forth and back, and what was not touched stays the same object', () => {
    const map = smallMap()
    const { map: after, patches, inverse } = ran(map, { type: 'batch', steps: people(600) })
    const applied = applyAll(map, patches)
    expect(applied).toStrictEqual(after)
    expect(applied).toStrictEqual(oneByOne(map, patches))
    expect(applyAll(after, inverse)).toStrictEqual(map)
    for (const each of [after, applied]) {
      expect(each.connections).toBe(map.connections)
      expect(each.order.connections).toBe(map.order.connections)
      expect(each.participants.anna).toBe(map.participants.anna)
    }
    expect(Object.keys(map.participants)).toHaveLength(2)
  })

  test('are refused as a whole', () => {
    const map = smallMap()
    const taken = run(map, { type: 'batch', steps: [...people(3), ...people(1)] })
    expect(taken).toEqual({ ok: false, error: { code: 'id-taken', params: { id: 'p0' } } })
    expect(map).toStrictEqual(smallMap())
  })

  test('fit into one command as far as they fit onto a map', () => {
    const most = MAX_NODES + MAX_CONNECTIONS + MAX_ZONES
    const step = { type: 'map/remove', ids: ['anna'] }
    const batch = (count: number) => commandSchema.safeParse({ type: 'batch', steps: Array(count).fill(step) })
    expect(batch(most).success).toBe(true)
    expect(batch(most + 1).success).toBe(false)
  })
})
