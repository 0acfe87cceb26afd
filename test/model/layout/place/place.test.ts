import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, footprint, footprintOf, overlaps } from '../../../../src-model/layout/footprint'
import { type Newcomer, placeNodes } from '../../../../src-model/layout/place/place'
import { run } from '../../../../src-model/map/commit'
import { MAX_COORDINATE } from '../../../../src-model/map/limits'
import { type CommunityMap, emptyMap, nodeOf, type Position } from '../../../../src-model/map/map'
import { boxOfZone, isInZone } from '../../../../src-model/zones/zone-area'
import { communityMap, position } from '../../support/arbitrary-map'
import { smallMap } from '../../support/small-map'

const kind = fc.constantFrom('participant' as const, 'resource' as const)

/** Newcomers tied to each other, to nodes of the map, and now and then to nobody who exists. */
function newcomersFor(map: CommunityMap): fc.Arbitrary<Newcomer[]> {
  const there = [...map.order.participants, ...map.order.resources]
  return fc.integer({ min: 1, max: 12 }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `made-here-${index}`)
    const near = fc.array(fc.constantFrom(...there, ...ids, 'nobody'), { maxLength: 3 })
    return fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), kind, near })))
  })
}

const situation = communityMap.chain((map) =>
  fc.record({ map: fc.constant(map), newcomers: newcomersFor(map), around: fc.option(position, { nil: undefined }) }),
)

function boxOf(newcomers: readonly Newcomer[], places: Record<string, Position>): Box[] {
  return newcomers.map(({ id, kind }) => footprint(kind, places[id] ?? { x: Number.NaN, y: Number.NaN }))
}

function clashes(boxes: readonly Box[], others: readonly Box[]): number {
  return boxes.filter((box, index) =>
    others.some((each, other) => (boxes !== others || other < index) && overlaps(box, each)),
  ).length
}

function groundOf(map: CommunityMap): Box[] {
  return [...map.order.participants, ...map.order.resources].flatMap((id) => footprintOf(map, id) ?? [])
}

describe('any newcomers on any map', () => {
  test('stand on free ground, on the grid, within the canvas', () => {
    fc.assert(
      fc.property(situation, ({ map, newcomers, around }) => {
        const places = placeNodes(map, newcomers, around)
        expect(Object.keys(places).toSorted()).toEqual(newcomers.map(({ id }) => id).toSorted())
        const boxes = boxOf(newcomers, places)
        expect(clashes(boxes, boxes)).toBe(0)
        expect(clashes(boxes, groundOf(map))).toBe(0)
        for (const { x, y } of Object.values(places)) {
          expect([Math.abs(x % 8), Math.abs(y % 8)]).toEqual([0, 0])
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(MAX_COORDINATE)
          expect(Object.is(x, -0) || Object.is(y, -0)).toBe(false)
        }
      }),
    )
  })

  test('stand clear of zones and their names, unless somebody they are tied to lies in one', () => {
    fc.assert(
      fc.property(situation, ({ map, newcomers, around }) => {
        const places = placeNodes(map, newcomers, around)
        const tied = new Map(newcomers.map(({ id, near }) => [id, new Set(near)]))
        for (const { id, near } of newcomers) for (const other of near) tied.get(other)?.add(id)
        for (const { id, kind } of newcomers) {
          const box = footprint(kind, places[id] ?? { x: Number.NaN, y: Number.NaN })
          const anchors = [...(tied.get(id) ?? [])].flatMap((each) => places[each] ?? nodeOf(map, each)?.position ?? [])
          for (const zone of Object.values(map.zones)) {
            if (zone.width > 6_000 || zone.height > 6_000) continue
            const area = boxOfZone(zone)
            if (!overlaps(box, { ...area, top: area.top - 48 })) continue
            expect(anchors.some((each) => isInZone(zone, each))).toBe(true)
            expect([
              area.left <= box.left,
              area.top <= box.top,
              box.right <= area.right,
              box.bottom <= area.bottom,
            ]).toEqual([true, true, true, true])
          }
        }
      }),
    )
  })

  test('stand beside whom they are tied to, in the zone that holds them', () => {
    const zone = { id: 'zone', label: 'Pilot', x: -600, y: -500, width: 1200, height: 1000, colour: '#5b6b8c' }
    const map = { ...smallMap(), zones: { zone }, order: { ...smallMap().order, zones: ['zone'] } }
    const [anna = ''] = map.order.participants
    const own = { ...map, participants: { [anna]: { ...map.participants[anna], position: { x: 0, y: 0 } } } }
    const alone = {
      ...own,
      resources: {},
      connections: {},
      order: { participants: [anna], resources: [], connections: [], zones: ['zone'] },
    } as CommunityMap
    const places = placeNodes(alone, [
      { id: 'friend', kind: 'participant', near: [anna] },
      { id: 'stranger', kind: 'participant', near: [] },
    ])
    expect(isInZone(zone, places.friend ?? { x: 9_999, y: 0 })).toBe(true)
    expect(isInZone(zone, places.stranger ?? { x: 0, y: 0 })).toBe(false)
  })

  test('stand at the same places again', () => {
    fc.assert(
      fc.property(situation, ({ map, newcomers, around }) => {
        expect(placeNodes(map, newcomers, around)).toEqual(placeNodes(map, newcomers, around))
      }),
    )
  })
})

const people = (count: number, near: (index: number) => string[] = () => []): Newcomer[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, kind: 'participant', near: near(index) }))
const empty = emptyMap(smallMap().session)
const { anna: someone } = smallMap().participants
const { holding } = smallMap().connections
if (someone === undefined || holding === undefined) throw new Error('the test data is wrong')

describe('many', () => {
  test.each<[string, Newcomer[]]>([
    ['tied to nobody', people(1_000)],
    ['in a chain', people(1_000, (index) => (index === 0 ? [] : [`p${index - 1}`]))],
    ['round one', people(1_000, (index) => (index === 0 ? [] : ['p0']))],
    ['each to two before', people(1_000, (index) => (index < 2 ? [] : [`p${index >> 1}`, `p${index - 1}`]))],
  ])('a thousand %s find room', (_, newcomers) => {
    const boxes = boxOf(newcomers, placeNodes(empty, newcomers))
    expect(clashes(boxes, boxes)).toBe(0)
  })

  test('who are tied to nobody fill a shape for a wide wall', () => {
    const places = Object.values(placeNodes(empty, people(200)))
    const width = Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x))
    const height = Math.max(...places.map(({ y }) => y)) - Math.min(...places.map(({ y }) => y))
    expect(width / height).toBeGreaterThan(1.3)
    expect(width / height).toBeLessThan(1.8)
  })
})

/** The small map without its zone, which would keep newcomers in or out. */
function openMap(): CommunityMap {
  const map = smallMap()
  return { ...map, zones: {}, order: { ...map.order, zones: [] } }
}

describe('where newcomers stand', () => {
  const at = (map: CommunityMap, newcomer: Partial<Newcomer>, around?: Position) =>
    placeNodes(map, [{ id: 'new', kind: 'resource', near: [], ...newcomer }], around).new ?? { x: 0, y: 0 }
  const away = ({ x, y }: Position, from: Position) => Math.hypot(x - from.x, y - from.y)

  test('the first in the middle', () => {
    expect(at(empty, {})).toEqual({ x: 0, y: 0 })
    expect(at(empty, {}, { x: 400, y: 200 })).toEqual({ x: 400, y: 200 })
    expect(at(empty, {}, { x: Number.NaN, y: Number.POSITIVE_INFINITY })).toEqual({ x: 0, y: 0 })
  })

  test('on no tie of others, where there is ground without any', () => {
    const people = { a: { x: -400, y: 0 }, b: { x: 400, y: 0 }, c: { x: 0, y: -300 }, d: { x: 0, y: 300 } }
    const start = Object.entries(people).map(([id, position]) => ({
      type: 'participant/add' as const,
      participant: { ...someone, id, name: id, position },
    }))
    const ties = [
      ['a', 'b'],
      ['c', 'd'],
    ] as const
    const steps = [
      ...start,
      ...ties.map(([from, to]) => ({
        type: 'connection/add' as const,
        connection: { ...holding, kind: 'knows' as const, directed: false, id: `${from}${to}`, from, to },
      })),
    ]
    const result = run(empty, { type: 'batch', steps })
    if (!result.ok) throw new Error(result.error.code)
    const box = footprint('resource', at(result.map, {}))
    // The ties run along the axes.
    expect(box.left > 0 || box.right < 0).toBe(true)
    expect(box.top > 0 || box.bottom < 0).toBe(true)
  })

  test('next to what they are tied to, on the side that leads out of the crowd', () => {
    const map = openMap()
    const luca = map.participants.luca?.position ?? { x: 0, y: 0 }
    const place = at(map, { near: ['luca'] })
    expect(away(place, luca)).toBeLessThan(320)
    expect(place.x).toBeGreaterThan(luca.x)
    expect(at(map, { near: ['anna'] }).x).toBeLessThan(0)
  })

  test('between two whom they bring together, when there is room', () => {
    const map = openMap()
    if (map.participants.luca) map.participants.luca.position = { x: 800, y: 0 }
    expect(at(map, { near: ['anna', 'luca'] })).toEqual({ x: 400, y: 0 })
  })

  test('where the line to what they are tied to runs past all others', () => {
    const guests: Newcomer[] = Array.from({ length: 12 }, (_, index) => ({
      id: `guest-${index}`,
      kind: index < 6 ? 'resource' : 'participant',
      near: ['hub'],
    }))
    const all: Newcomer[] = [{ id: 'hub', kind: 'participant', near: [] }, ...guests]
    const places = placeNodes(empty, all)
    const boxes = boxOf(guests, places)
    const hub = places.hub ?? { x: 0, y: 0 }
    for (const [index, { id }] of guests.entries()) {
      const end = places[id] ?? hub
      const points = Array.from({ length: 100 }, (_, step) => ({
        x: hub.x + ((end.x - hub.x) * step) / 100,
        y: hub.y + ((end.y - hub.y) * step) / 100,
      }))
      const others = boxes.filter((_, other) => other !== index)
      const isCrossed = points.some(({ x, y }) =>
        others.some((box) => overlaps(box, { left: x, top: y, right: x + 0.1, bottom: y + 0.1 })),
      )
      expect(isCrossed).toBe(false)
    }
  })

  test('next to one who comes with them', () => {
    const friend: Newcomer = { id: 'friend', kind: 'participant', near: ['luca'] }
    const others: Newcomer[] = [{ id: 'new', kind: 'resource', near: ['friend'] }, friend]
    const places = placeNodes(openMap(), others, { x: 9_000, y: 0 })
    const luca = openMap().participants.luca?.position ?? { x: 0, y: 0 }
    expect(away(places.friend ?? { x: 9_999, y: 0 }, luca)).toBeLessThan(320)
    expect(away(places.new ?? { x: 9_999, y: 0 }, places.friend ?? luca)).toBeLessThan(320)
  })

  test('at the edge of the canvas on the inner side', () => {
    const corner = { x: MAX_COORDINATE, y: MAX_COORDINATE }
    const { x, y } = at(openMap(), {}, corner)
    expect(away({ x, y }, corner)).toBeLessThan(16)
    const map = openMap()
    if (map.participants.anna) map.participants.anna.position = corner
    expect(away(at(map, { near: ['anna'] }), corner)).toBeLessThan(400)
  })
})
