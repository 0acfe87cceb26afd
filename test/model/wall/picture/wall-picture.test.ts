import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { basePlacement } from '../../../../src-model/wall/picture/base-placement'
import {
  type PictureNeeds,
  SMALLEST_TEXT,
  type WallLabel,
  type WallPicture,
  wallUnit,
} from '../../../../src-model/wall/picture/picture'
import { isInView } from '../../../../src-model/wall/picture/scene'
import { wallPicture } from '../../../../src-model/wall/picture/wall-picture'
import { Wants } from '../../../../src-model/wall/picture/wanted'
import type { WallMap } from '../../../../src-model/wall/wall-map'
import { pictureNeeds, plain, wallMap } from './support/arbitrary-needs'
import { faultsOf } from './support/faults'

const QUIET = { selected: new Set<string>(), fresh: new Set<string>(), lit: null }
const SCREEN = { width: 1920, height: 1080, strip: 100 }

function emptyWall(): WallMap {
  return { session: 's', question: '', language: 'en', participants: {}, resources: {}, connections: {}, zones: {} }
}

/** People in rows, so many pixels apart at zoom 1. */
function crowd(count: number, apart: number, columns = 12): WallMap {
  const map = emptyWall()
  for (let index = 0; index < count; index += 1) {
    const id = `p${index}`
    const position = { x: (index % columns) * apart, y: Math.floor(index / columns) * apart }
    map.participants[id] = { id, name: 'Chiara Colombo', initials: 'CC', side: 'employee', position }
  }
  return map
}

function needsFor(map: WallMap, more: Partial<PictureNeeds> = {}): PictureNeeds {
  return { map, view: { x: 200, y: 200, zoom: 1 }, screen: SCREEN, moment: QUIET, measure: plain, ...more }
}

function shownIn({ labels }: WallPicture): string[] {
  return labels.map(({ id }) => id).toSorted()
}

function isSamePlace(one: WallLabel, other: WallLabel | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function reversed<Record extends object>(record: Record): Record {
  return Object.fromEntries(Object.entries(record).toReversed()) as Record
}

describe('the picture on the wall', () => {
  test('has all marks, and no text that is too small, cut off, or on anything else', () => {
    fc.assert(
      fc.property(pictureNeeds, (needs) => {
        expect(faultsOf(needs, wallPicture(needs))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('is the same for the same map, in whatever order it holds its records', () => {
    fc.assert(
      fc.property(pictureNeeds, (needs) => {
        const picture = wallPicture(needs)
        const { participants, resources, connections, zones } = needs.map
        const turned = {
          ...needs.map,
          participants: reversed(participants),
          resources: reversed(resources),
          connections: reversed(connections),
          zones: reversed(zones),
        }
        expect(wallPicture({ ...needs, map: turned })).toEqual(picture)
      }),
      { numRuns: 100 },
    )
  })

  test('leaves what has its place at rest there, unless it makes room for what counts now', () => {
    fc.assert(
      fc.property(pictureNeeds, (needs) => {
        const rest = new Map(wallPicture({ ...needs, moment: QUIET }).labels.map((label) => [label.id, label]))
        const now = wallPicture(needs).labels
        const isNew = now.some(({ id }) => !rest.has(id))
        const moved = now.filter((label) => rest.has(label.id) && !isSamePlace(label, rest.get(label.id)))
        const gone = [...rest.keys()].filter(
          (id) => (needs.moment.lit?.has(id) ?? true) && !now.some((l) => l.id === id),
        )
        if (!isNew) expect([moved, gone]).toEqual([[], []])
      }),
      { numRuns: 100 },
    )
  })

  test('is empty for an empty map', () => {
    expect(wallPicture(needsFor(emptyWall()))).toEqual({ marks: [], labels: [] })
  })
})

describe('which labels are shown', () => {
  test('one that is selected has its label wherever a place is clear of marks', () => {
    fc.assert(
      fc.property(wallMap, fc.nat(44), (map, number) => {
        const id = `n${number}`
        const name = (map.participants[id] ?? map.resources[id])?.name
        fc.pre(name !== undefined && name !== '')
        const alone = needsFor(map, { view: { x: 960, y: 590, zoom: 1 } })
        const moment = { ...QUIET, selected: new Set([id]) }
        const { scene, size } = basePlacement(alone)
        const item = scene.marks.get(id)
        fc.pre(item !== undefined)
        const beside = item && new Wants(alone, scene).ofNode(item, name ?? '', [size]).candidates
        const isPlace = beside !== undefined && beside.length > 0 && isInView(item.mark, scene.ground)
        if (isPlace) expect(shownIn(wallPicture({ ...alone, moment }))).toContain(id)
      }),
      { numRuns: 200 },
    )
  })

  test('the selected, the new and the bridges come before the others', () => {
    const map = crowd(96, 84)
    const usual = wallPicture(needsFor(map))
    const hidden = Object.keys(map.participants).filter((id) => !shownIn(usual).includes(id))
    expect(hidden.length).toBeGreaterThan(20)
    const [one = '', , , , , other = ''] = hidden
    expect(shownIn(wallPicture(needsFor(map, { moment: { ...QUIET, selected: new Set([one]) } })))).toContain(one)
    expect(shownIn(wallPicture(needsFor(map, { moment: { ...QUIET, fresh: new Set([other]) } })))).toContain(other)
    const tied = structuredClone(map)
    const customer = tied.participants[one]
    if (customer) customer.side = 'customer'
    const tie = {
      id: 't',
      from: one,
      to: other,
      kind: 'knows',
      directed: false,
      strength: 2,
      origin: 'before',
    } as const
    tied.connections.t = { ...tie, promise: null }
    expect(shownIn(wallPicture(needsFor(tied)))).toEqual(expect.arrayContaining([one, other]))
  })

  test('the selected and the new have theirs away from the mark where the ground round it is full', () => {
    const map = crowd(60, 84, 10)
    for (const id of ['p23', 'p34', 'p45']) {
      expect(shownIn(wallPicture(needsFor(map)))).not.toContain(id)
      const needs = needsFor(map, { moment: { ...QUIET, selected: new Set([id]) } })
      const picture = wallPicture(needs)
      expect(picture.labels.find((label) => label.id === id)?.place).toBe('away')
      expect(faultsOf(needs, picture)).toEqual([])
    }
  })

  test('a selected tie has the names of its ends', () => {
    const map = crowd(96, 84)
    const hidden = Object.keys(map.participants).filter((id) => !shownIn(wallPicture(needsFor(map))).includes(id))
    const [from = '', , , , , to = ''] = hidden
    const tie = { id: 't', from, to, kind: 'knows', directed: false, strength: 2, origin: 'before' } as const
    map.connections.t = { ...tie, promise: null }
    const moment = { ...QUIET, selected: new Set(['t']) }
    expect(shownIn(wallPicture(needsFor(map, { moment })))).toEqual(expect.arrayContaining([from, to]))
  })

  test('those in the spotlight only, while it is on', () => {
    const moment = { ...QUIET, lit: new Set(['p3', 'p4']) }
    expect(shownIn(wallPicture(needsFor(crowd(24, 84), { moment })))).toEqual(['p3', 'p4'])
  })

  test('everybody in the spotlight, as what is dimmed gives way', () => {
    const map = crowd(96, 58)
    const lit = ['p40', 'p41', 'p53', 'p66']
    const needs = needsFor(map, { moment: { ...QUIET, selected: new Set(['p53']), lit: new Set(lit) } })
    expect(shownIn(wallPicture(needsFor(map)))).not.toEqual(expect.arrayContaining(lit))
    const picture = wallPicture(needs)
    expect(shownIn(picture)).toEqual(lit)
    expect(faultsOf(needs, picture)).toEqual([])
  })

  test('those that were shown stay when somebody comes elsewhere', () => {
    const map = crowd(96, 84)
    const grown = structuredClone(map)
    const id = 'new'
    grown.participants[id] = { id, name: 'Bo', initials: 'B', side: 'guest', position: { x: 1_500, y: 700 } }
    const after = wallPicture(needsFor(grown, { moment: { ...QUIET, fresh: new Set([id]) } }))
    const before = wallPicture(needsFor(map))
    expect(shownIn(after)).toEqual(expect.arrayContaining([...shownIn(before), id]))
    const places = (picture: WallPicture) => Object.fromEntries(picture.labels.map(({ id: of, box }) => [of, box]))
    expect(places(after)).toMatchObject(places(before))
  })

  test('one that has no room at rest moves few others while it is selected', () => {
    const map = crowd(60, 100, 12)
    const rest = new Map(wallPicture(needsFor(map)).labels.map((label) => [label.id, label]))
    const hidden = Object.keys(map.participants).filter((id) => !rest.has(id))
    expect(hidden.length).toBeGreaterThan(3)
    for (const id of hidden) {
      const now = new Map(
        wallPicture(needsFor(map, { moment: { ...QUIET, selected: new Set([id]) } })).labels.map((each) => [
          each.id,
          each,
        ]),
      )
      expect(now.has(id)).toBe(true)
      const others = [...rest].filter(([other, label]) => !isSamePlace(label, now.get(other)))
      expect(others.length).toBeLessThanOrEqual(4)
    }
  })

  test('people before things, and things of one name once before the others', () => {
    const map = crowd(60, 84, 10)
    const usual = wallPicture(needsFor(map)).labels.length
    for (let index = 0; index < 20; index += 1) {
      const id = `a${index}`
      const position = { x: (index % 10) * 84 + 42, y: Math.floor(index / 10) * 252 + 42 }
      map.resources[id] = { id, name: 'ledger', kind: 'tool', status: 'hidden', wanted: false, position }
    }
    const { labels } = wallPicture(needsFor(map))
    expect(labels.filter(({ kind }) => kind === 'participant').length).toBeGreaterThan(usual / 3)
  })

  test('somebody who asked not to be named has a mark and no text', () => {
    const map = crowd(1, 84)
    const somebody = map.participants.p0
    if (somebody) Object.assign(somebody, { name: '', initials: '' })
    const { marks, labels } = wallPicture(needsFor(map, { view: { x: 900, y: 500, zoom: 3 } }))
    expect(marks).toMatchObject([{ id: 'p0', initials: null }])
    expect(labels).toEqual([])
  })

  test('initials in the mark are not written beside it once more', () => {
    const map = crowd(1, 84)
    const somebody = map.participants.p0
    if (somebody) somebody.name = 'CC'
    expect(wallPicture(needsFor(map, { view: { x: 900, y: 500, zoom: 2 } })).labels).toEqual([])
    expect(wallPicture(needsFor(map, { view: { x: 900, y: 500, zoom: 0.5 } })).labels).toHaveLength(1)
  })
})

describe('how labels are written', () => {
  const one = (name: string, zoom: number, kind: 'person' | 'thing' = 'person') => {
    const map = emptyWall()
    const common = { id: 'x', name, position: { x: 0, y: 0 } }
    if (kind === 'person') map.participants.x = { ...common, initials: 'X', side: 'guest' }
    else map.resources.x = { ...common, kind: 'tool', status: 'hidden', wanted: false }
    const { marks, labels } = wallPicture(needsFor(map, { view: { x: 960, y: 500, zoom } }))
    return { mark: marks[0], label: labels[0] }
  }

  test('under the mark, all as large as leaves out nobody', () => {
    for (const zoom of [0.5, 2, 8]) {
      expect(one('Ada Berti', zoom).label).toMatchObject({ size: 56, place: 'below', lines: ['Ada Berti'] })
    }
    const sizesIn = (map: WallMap) => [...new Set(wallPicture(needsFor(map)).labels.map(({ size }) => size))]
    expect(sizesIn(crowd(24, 200, 8))).toEqual([44])
    expect(sizesIn(crowd(24, 165, 8))).toEqual([36])
    expect(sizesIn(crowd(60, 100))).toEqual([28])
  })

  test('long names on two lines or three, whole where that can be, and cut behind a word where not', () => {
    expect(one('meeting room after hours', 0.5, 'thing').label?.lines).toEqual(['meeting room', 'after hours'])
    const { lines = [], size } =
      one('Associazione per la tutela dei sentieri e delle acque del Lambro', 0.5).label ?? {}
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/ \p{L}+…$/u)
    expect(size).toBe(56)
    expect(one('Banco alimentare della parrocchia di San Rocco', 0.5).label?.lines).toHaveLength(3)
  })

  test('in the tag of a resource where it fits into that, beside it where not', () => {
    expect(one('laser cutter', 2, 'thing')).toMatchObject({ mark: { isNamed: true }, label: { place: 'inside' } })
    expect(one('laser cutter', 0.5, 'thing')).toMatchObject({ mark: { isNamed: false }, label: { place: 'below' } })
    expect(one('meeting room of the old library after hours', 1.4, 'thing')).toMatchObject({
      mark: { isNamed: false },
      label: { place: 'below' },
    })
  })

  test('a zone’s in its corner', () => {
    const map = crowd(1, 84)
    map.zones.z = { id: 'z', label: 'Kitchen', x: -200, y: -150, width: 900, height: 600, colour: '#c8bfae' }
    const { labels } = wallPicture(needsFor(map, { view: { x: 700, y: 400, zoom: 1 } }))
    expect(labels.find(({ id }) => id === 'z')).toMatchObject({ kind: 'zone', place: 'top-left', lines: ['Kitchen'] })
  })
})

describe('how large marks are', () => {
  const markIn = (map: WallMap, zoom: number, screen = SCREEN) =>
    wallPicture(needsFor(map, { view: { x: 0, y: 0, zoom }, screen })).marks[0]?.width ?? 0

  test('as on the map where that can be seen, larger where it is small, and not larger than anybody needs', () => {
    const map = crowd(12, 400)
    expect(markIn(crowd(96, 84), 1)).toBe(56)
    expect(markIn(crowd(96, 168), 0.5)).toBeGreaterThan(28)
    expect(markIn(map, 0.5)).toBeGreaterThan(markIn(crowd(96, 168), 0.5))
    expect(markIn(map, 0.5)).toBeLessThan(100)
    expect(markIn(map, 6)).toBe(120)
  })

  test('no larger than the nearest two allow', () => {
    expect(markIn(crowd(12, 70), 0.5)).toBeLessThan(35)
    expect(markIn(crowd(12, 70), 0.5)).toBeGreaterThan(28)
  })

  test('those that lie on each other anyway do not keep the others small', () => {
    const map = crowd(12, 400)
    const twin = map.participants.p0
    if (twin) map.participants.twin = { ...twin, id: 'twin' }
    expect(markIn(map, 0.5)).toBeGreaterThanOrEqual(48)
  })
})

test('on a wall of half the size, everything is half as large', () => {
  const map = crowd(30, 120)
  const large = wallPicture(needsFor(map))
  const half = { width: 960, height: 540, strip: 50 }
  const small = wallPicture(needsFor(map, { view: { x: 100, y: 100, zoom: 0.5 }, screen: half }))
  expect(wallUnit(half)).toBe(0.5)
  expect(shownIn(small)).toEqual(shownIn(large))
  expect(Math.min(...small.labels.map(({ size }) => size))).toBe(SMALLEST_TEXT / 2)
})
