import { describe, expect, test } from 'vitest'
import { placesFor } from '../../../src-model/import/places'
import { boxAround, footprintOf, overlaps } from '../../../src-model/layout/footprint'
import type { CommunityMap } from '../../../src-model/map/map'
import { emptyMap } from '../../../src-model/map/map'
import { boxOfZone } from '../../../src-model/zones/zone-area'
import { smallMap } from '../support/small-map'
import { imported, person, planned, resource, tie, zone } from './support/finds'

const EMPTY = emptyMap(smallMap().session)

const people = (count: number, more = {}) => Array.from({ length: count }, (_, at) => person(`P${at}`, at, more))

function boxesOf({ order }: CommunityMap, map: CommunityMap) {
  return [...order.participants, ...order.resources].flatMap((id) => footprintOf(map, id) ?? [])
}

/** How many pairs of nodes lie on each other. */
function clashes(map: CommunityMap): number {
  const boxes = boxesOf(map, map)
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlaps(one, other))).length
}

describe('where what is imported stands', () => {
  test('is free ground beside what is there, its zones too, and nothing that is there moves', () => {
    const resources = [resource('Drone', 1), resource('Van', 1)]
    const ties = people(20).map(({ key }, at) => tie(key, at % 2 ? 'drone 1' : 'van 1', at))
    const { map } = imported(smallMap(), { people: people(20), resources, ties })
    expect(map).toMatchObject({ participants: smallMap().participants, resources: smallMap().resources })
    expect(clashes(map)).toBe(0)
    const there = boxAround([...boxesOf(smallMap(), map), ...Object.values(smallMap().zones).map(boxOfZone)])
    const fresh = map.order.participants.slice(2).flatMap((id) => footprintOf(map, id) ?? [])
    expect(there && fresh.some((box) => overlaps(box, there))).toBe(false)
  })

  test('is beside whom they are tied to, for a few', () => {
    const ties = [tie('p0 0', '', 0, { to: { name: 'Luca Bianchi' }, kind: 'knows', directed: false })]
    const { map } = imported(smallMap(), { people: people(1), ties })
    const { x = 0, y = 0 } = map.participants[map.order.participants[2] ?? '']?.position ?? {}
    expect(Math.hypot(x - 240, y)).toBeLessThan(400)
    expect(clashes(map)).toBe(0)
  })

  test('is what the file says, to the unit, on an empty map', () => {
    const at = [
      { x: -400, y: 30 },
      { x: 55.4, y: -20 },
      { x: 700, y: 900 },
    ]
    const placed = at.map((position, index) => person(`P${index}`, index, { position }))
    const { map } = imported(EMPTY, { people: placed, zones: [zone('Kitchen', { x: -500, y: -60 })] })
    expect(Object.values(map.participants).map(({ position }) => position)).toEqual([
      { x: -400, y: 30 },
      { x: 55, y: -20 },
      { x: 700, y: 900 },
    ])
    expect(Object.values(map.zones)[0]).toMatchObject({ x: -500, y: -60, width: 400 })
  })

  test('keeps the picture of the file beside what is there, moved as one', () => {
    const placed = [
      person('Ada', 1, { position: { x: 0, y: 0 } }),
      person('Ugo', 2, { position: { x: 300, y: 200 } }),
      person('Ida', 3),
    ]
    const { map } = imported(smallMap(), { people: placed, zones: [zone('Kitchen', { x: -100, y: -100 })] })
    const [ada, ugo, ida] = map.order.participants.slice(2).map((id) => map.participants[id]?.position)
    expect({ x: (ugo?.x ?? 0) - (ada?.x ?? 0), y: (ugo?.y ?? 0) - (ada?.y ?? 0) }).toEqual({ x: 300, y: 200 })
    const kitchen = Object.values(map.zones)[1]
    expect({ x: (ada?.x ?? 0) - (kitchen?.x ?? 0), y: (ada?.y ?? 0) - (kitchen?.y ?? 0) }).toEqual({ x: 100, y: 100 })
    expect(ida?.y).toBeGreaterThan((kitchen?.y ?? 0) + 300)
    expect(clashes(map)).toBe(0)
  })

  test('is drawn apart where the file has its nodes a few units from each other', () => {
    const placed = people(60).map((each, at) => ({
      ...each,
      position: { x: (at % 10) / 10, y: Math.floor(at / 10) / 10 },
    }))
    const { map } = imported(EMPTY, { people: placed })
    expect(clashes(map)).toBe(0)
    const [first, second] = Object.values(map.participants).map(({ position }) => position)
    expect(first?.y).toBe(second?.y)
  })

  test('is found by us where the file has all of them in one place, or only a few anywhere', () => {
    for (const position of [{ x: 7, y: 7 }, null]) {
      const placed = people(12, { position }).map((each, at) =>
        at === 0 ? { ...each, position: { x: 1, y: 1 } } : each,
      )
      expect(clashes(imported(EMPTY, { people: placed }).map)).toBe(0)
    }
  })

  test('is rows for more than anybody waits for, people of one organisation beside each other', () => {
    const many = people(1_000).map((each, at) => ({ ...each, organisation: `Org ${at % 7}` }))
    const { made } = planned(EMPTY, { people: many })
    const { positions } = placesFor(EMPTY, made)
    const inRows = [...positions.values()].map(({ x, y }) => `${y} ${x}`)
    expect(new Set(inRows).size).toBe(1_000)
    const organisations = made.people
      .map(({ id, organisation }) => ({ organisation, ...(positions.get(id) ?? { x: 0, y: 0 }) }))
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map(({ organisation }) => organisation)
    expect(organisations.filter((each, at) => each !== organisations[at - 1])).toHaveLength(7)
  })

  test('is on the canvas, wherever the map is', () => {
    const far = smallMap()
    const anna = { ...far.participants.anna, position: { x: 999_900, y: 999_900 } }
    const map = { ...far, participants: { ...far.participants, anna: anna as never } }
    const { positions } = placesFor(map, planned(map, { people: people(30) }).made)
    for (const { x, y } of positions.values()) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1_000_000)
  })
})
