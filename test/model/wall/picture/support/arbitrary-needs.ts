import fc from 'fast-check'
import { CONNECTION_KINDS, RESOURCE_KINDS, RESOURCE_STATUSES, SIDES } from '../../../../../src-model/map/map'
import { initials } from '../../../../../src-model/names'
import type { PictureNeeds, WallScreen } from '../../../../../src-model/wall/picture/picture'
import type { WallMap } from '../../../../../src-model/wall/wall-map'
import { name as anyName, line } from '../../../support/arbitrary-text'

/** Every letter 0.55 em wide. */
export const plain = (text: string) => [...text].length * 0.55

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Ada Berti', 'Chiara Colombo', 'Niccolò D’Amico', 'Jean-Luc Dufour', 'Bo') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('מרים לוי', 'أحمد صديقي', '👩🏽‍🔧 Zoë', 'x'.repeat(200), 'meeting room after hours'),
  },
  { weight: 1, arbitrary: anyName },
  // Somebody who asked not to be named.
  { weight: 1, arbitrary: fc.constant('') },
)

/** Near each other, so that there is a crowd; some on the very same place. */
const position = fc.oneof(
  fc
    .record({ x: fc.integer({ min: -12, max: 12 }), y: fc.integer({ min: -8, max: 8 }) })
    .map(({ x, y }) => ({ x: x * 60, y: y * 50 })),
  fc.record({
    x: fc.double({ min: -2_000, max: 2_000, noNaN: true }),
    y: fc.double({ min: -1_200, max: 1_200, noNaN: true }),
  }),
)

interface Node {
  name: string
  position: { x: number; y: number }
  isPerson: boolean
  pick: number
}

function picked<Of>(list: readonly [Of, ...Of[]], pick: number): Of {
  return list[pick % list.length] ?? list[0]
}

function mapOf(nodes: readonly Node[], ties: readonly [number, number][], zones: WallMap['zones'][string][]): WallMap {
  const map: WallMap = {
    session: 's',
    question: '',
    language: 'en',
    participants: {},
    resources: {},
    connections: {},
    zones: {},
  }
  for (const [index, { name: text, position: at, isPerson, pick }] of nodes.entries()) {
    const id = `n${index}`
    if (isPerson)
      map.participants[id] = { id, name: text, initials: initials(text), side: picked(SIDES, pick), position: at }
    else {
      const [kind, status] = [picked(RESOURCE_KINDS, pick), picked(RESOURCE_STATUSES, pick)]
      map.resources[id] = { id, name: text || 'van', kind, status, wanted: false, position: at }
    }
  }
  for (const [index, [from, to]] of ties.entries()) {
    if (from === to || from >= nodes.length || to >= nodes.length) continue
    const id = `t${index}`
    const kind = picked(CONNECTION_KINDS, index)
    map.connections[id] = {
      ...{ id, from: `n${from}`, to: `n${to}`, kind, directed: false, strength: 2, origin: 'before', promise: null },
    }
  }
  for (const zone of zones) map.zones[zone.id] = zone
  return map
}

const zone = fc.record({
  id: fc.constantFrom('z1', 'z2'),
  label: line,
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -600, max: 600 }),
  width: fc.integer({ min: 20, max: 1_200 }),
  height: fc.integer({ min: 20, max: 900 }),
  colour: fc.constant('#c8bfae'),
})

export const wallMap: fc.Arbitrary<WallMap> = fc
  .tuple(
    fc.array(fc.record({ name, position, isPerson: fc.boolean(), pick: fc.nat(20) }), { maxLength: 45 }),
    fc.array(fc.tuple(fc.nat(44), fc.nat(44)), { maxLength: 60 }),
    fc.array(zone, { maxLength: 2 }),
  )
  .map(([nodes, ties, zones]) => mapOf(nodes, ties, zones))

export const wallScreen: fc.Arbitrary<WallScreen> = fc
  .record({
    size: fc.constantFrom([1920, 1080], [1280, 720], [1024, 768], [3840, 2160], [640, 1000]),
    strip: fc.constantFrom(0, 0.1, 0.2),
  })
  .map(({ size: [width = 0, height = 0], strip }) => ({ width, height, strip: Math.round(height * strip) }))

/** What a picture is made from: any map, near and far, with some of it selected, new, in the spotlight. */
export const pictureNeeds: fc.Arbitrary<PictureNeeds> = fc
  .record({
    map: wallMap,
    screen: wallScreen,
    zoom: fc.oneof(fc.double({ min: 0.2, max: 3, noNaN: true }), fc.constantFrom(0.02, 1, 8)),
    middle: fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -400, max: 400 }) }),
    selected: fc.array(fc.nat(44), { maxLength: 4 }),
    fresh: fc.array(fc.nat(44), { maxLength: 4 }),
    lit: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.array(fc.nat(44), { maxLength: 12 }) },
    ),
  })
  .map(({ map, screen, zoom, middle, selected, fresh, lit }) => {
    const ids = (numbers: readonly number[]) => new Set(numbers.map((number) => `n${number}`))
    const [x, y] = [screen.width / 2 - middle.x * zoom, (screen.height + screen.strip) / 2 - middle.y * zoom]
    const moment = { selected: ids(selected), fresh: ids(fresh), lit: lit && ids(lit) }
    return { map, view: { x, y, zoom }, screen, moment, measure: plain }
  })
