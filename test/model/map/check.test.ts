import { describe, expect, test } from 'vitest'
import { violationsOf } from '../../../src-model/map/check'
import type { CommunityMap } from '../../../src-model/map/map'
import { smallMap } from '../support/small-map'

/** The rules that the small map breaks after it was spoilt. */
function rulesBroken(spoil: (map: CommunityMap) => void): string[] {
  const map = smallMap()
  spoil(map)
  return violationsOf(map).map((each) => each.rule)
}

const copyOf = <Thing>(thing: Thing | undefined, changes: object): Thing => ({ ...(thing as Thing), ...changes })

describe('the invariants of a map', () => {
  test('hold for a sound map', () => expect(rulesBroken(() => {})).toEqual([]))

  test.each<[string, (map: CommunityMap) => void]>([
    ['order', (map) => map.order.zones.pop()],
    ['order', (map) => map.order.participants.push('anna')],
    ['order', (map) => Object.assign(map.zones, { shop: copyOf(map.zones.shop, { id: 'another' }) })],
    [
      'shared-id',
      (map) => {
        map.resources.anna = copyOf(map.resources.cutter, { id: 'anna' })
        map.order.resources.push('anna')
      },
    ],
    [
      'id',
      (map) => {
        map.zones['a b'] = copyOf(map.zones.shop, { id: 'a b' })
        map.order.zones.push('a b')
      },
    ],
    ['name', (map) => Object.assign(map.participants, { anna: copyOf(map.participants.anna, { name: ' Anna' }) })],
    ['name', (map) => Object.assign(map.resources, { cutter: copyOf(map.resources.cutter, { name: '' }) })],
    ['position', (map) => Object.assign(map.participants.anna ?? {}, { position: { x: Number.NaN, y: 0 } })],
    ['ends', (map) => Object.assign(map.connections.meeting ?? {}, { to: 'anna' })],
    ['ends', (map) => Object.assign(map.connections.meeting ?? {}, { to: 'nobody' })],
    ['kind', (map) => Object.assign(map.connections.meeting ?? {}, { kind: 'holds' })],
    ['promiser', (map) => Object.assign(map.connections.meeting?.commitment ?? {}, { who: ['cutter'] })],
  ])('%s is seen when broken', (rule, spoil) => expect(rulesBroken(spoil)).toContain(rule))
})
