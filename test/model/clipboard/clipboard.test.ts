import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besidePart, copyPart } from '../../../src-model/clipboard/copy-part'
import {
  idsOfPart,
  type MapPart,
  MOST_PART_TEXT,
  partAsNames,
  readMapPart,
  writeMapPart,
} from '../../../src-model/clipboard/map-part'
import { pastePart } from '../../../src-model/clipboard/paste-part'
import { FreeNames } from '../../../src-model/clipboard/same-in-map'
import { violationsOf } from '../../../src-model/map/check'
import { run } from '../../../src-model/map/commit'
import { type CommunityMap, emptyMap, nodeOf } from '../../../src-model/map/map'
import { communityMap } from '../support/arbitrary-map'
import { smallMap } from '../support/small-map'

const AT = '2030-05-04T10:00:00.000Z'

function options(at = { x: 4_000, y: 4_000 }) {
  return { at, createdAt: AT, newId: () => crypto.randomUUID() }
}

function paste(map: CommunityMap, part: MapPart, at?: { x: number; y: number }): CommunityMap {
  const { steps } = pastePart(map, part, options(at))
  if (steps.length === 0) return map
  const after = run(map, { type: 'batch', steps })
  if (!after.ok) throw new Error(after.error.code)
  return after.map
}

function otherSession(): CommunityMap {
  return emptyMap({ ...smallMap().session, id: 'another' })
}

const namesOf = (map: CommunityMap) =>
  [...map.order.participants, ...map.order.resources].map((id) => nodeOf(map, id)?.name)

describe('copying a part of a map', () => {
  it('takes what is named and the ties among it, without promises', () => {
    const part = copyPart(smallMap(), ['anna', 'luca', 'shop'])
    expect(part.participants.map(({ name }) => name)).toEqual(['Anna Rossi', 'Luca Bianchi'])
    expect(part.connections.map(({ id }) => id)).toEqual(['meeting'])
    expect(part.connections[0]).not.toHaveProperty('commitment')
    expect(part.zones).toHaveLength(1)
    expect(partAsNames(part)).toBe('Anna Rossi\nLuca Bianchi')
  })

  it('names all that it took, and nothing that stayed behind', () => {
    const map = smallMap()
    // The tie leads from Anna, who is taken, to the cutter, which is not.
    expect(idsOfPart(copyPart(map, ['anna', 'luca', 'holding', 'shop', 'gone']))).toEqual([
      'anna',
      'luca',
      'meeting',
      'shop',
    ])
    expect(idsOfPart(copyPart(map, ['holding']))).toEqual([])
  })

  it('comes back from the clipboard as it went, whatever the map', () => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const part = copyPart(map, [...map.order.participants, ...map.order.resources, ...map.order.zones])
        const isOnCanvas = [...part.participants, ...part.resources].every(
          ({ position: { x, y } }) => Math.abs(x) <= 1e6 && Math.abs(y) <= 1e6,
        )
        const read = readMapPart(writeMapPart(part))
        if (isOnCanvas && part.zones.every(({ x, y }) => Math.abs(x) <= 1e6 && Math.abs(y) <= 1e6)) {
          expect(read).toEqual(JSON.parse(JSON.stringify(part)))
        }
      }),
    )
  })
})

describe('what is on the clipboard is read with care', () => {
  it('refuses everything that is no part, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          expect(readMapPart(text)).toBeNull()
        },
      ),
    )
    const good = copyPart(smallMap(), ['anna', 'cutter'])
    const broken: object[] = [
      { ...good, version: 2 },
      { ...good, extra: true },
      { ...good, session: '__proto__' },
      { ...good, participants: [{ ...good.participants[0], id: 'constructor' }] },
      { ...good, participants: [{ ...good.participants[0], position: { x: 1e9, y: 0 } }] },
      { ...good, participants: [{ ...good.participants[0], name: ' ' }] },
      { ...good, participants: [{ ...good.participants[0], createdAt: AT }] },
    ]
    for (const each of broken) expect(readMapPart(JSON.stringify(each))).toBeNull()
    expect(readMapPart(JSON.stringify(good))).not.toBeNull()
    expect(readMapPart(`${JSON.stringify(good)}${' '.repeat(MOST_PART_TEXT)}`)).toBeNull()
  })

  it('leaves out ties that fit nothing, twice the same, or from one to itself', () => {
    const part = copyPart(smallMap(), ['anna', 'luca', 'cutter'])
    const [tie] = part.connections
    if (tie === undefined) throw new Error('no tie')
    const odd: MapPart = {
      ...part,
      connections: [
        { ...tie, from: 'cutter', to: 'anna', kind: 'holds' },
        { ...tie, from: 'anna', to: 'anna' },
        { ...tie, from: 'anna', to: 'nobody' },
        { ...tie, from: 'anna', to: 'luca', kind: 'knows', directed: false },
        { ...tie, from: 'luca', to: 'anna', kind: 'knows', directed: false },
      ],
    }
    const map = paste(otherSession(), odd)
    expect(map.order.connections).toHaveLength(1)
  })
})

describe('pasting', () => {
  it('into its own session makes second ones, under names that are free', () => {
    const map = smallMap()
    const part = copyPart(map, ['anna', 'luca', 'cutter'])
    const twice = paste(map, part)
    expect(namesOf(twice)).toEqual([
      'Anna Rossi',
      'Luca Bianchi',
      'Anna Rossi (2)',
      'Luca Bianchi (2)',
      'laser cutter',
      'laser cutter (2)',
    ])
    expect(twice.order.connections).toHaveLength(4)
    const after = pastePart(twice, part, options()).steps
    expect(JSON.stringify(after)).toContain('Anna Rossi (3)')
  })

  it('into another session finds who is there: ties go to them, nothing is made twice', () => {
    const part = copyPart(smallMap(), ['anna', 'luca', 'cutter'])
    const once = paste(otherSession(), part)
    expect(namesOf(once)).toEqual(['Anna Rossi', 'Luca Bianchi', 'laser cutter'])
    expect(Object.values(once.connections).map(({ origin }) => origin)).toEqual(['before', 'before'])
    expect(pastePart(once, part, options()).steps).toEqual([])
    const [anna] = once.order.participants
    const without = run(once, { type: 'map/remove', ids: [once.order.participants[1] ?? ''] })
    if (!without.ok || anna === undefined) throw new Error('not removed')
    const again = paste(without.map, part)
    expect(namesOf(again)).toEqual(['Anna Rossi', 'Luca Bianchi', 'laser cutter'])
    expect(again.participants[anna]).toEqual(without.map.participants[anna])
  })

  it('takes a namesake of another organisation for somebody else', () => {
    const part = copyPart(smallMap(), ['anna'])
    const [anna] = part.participants
    if (anna === undefined) throw new Error('nobody')
    const map = paste(otherSession(), part)
    const elsewhere = paste(map, { ...part, participants: [{ ...anna, organisation: 'Elsewhere' }] })
    expect(namesOf(elsewhere)).toEqual(['Anna Rossi', 'Anna Rossi'])
    const unknown = paste(map, { ...part, participants: [{ ...anna, organisation: '' }] })
    expect(namesOf(unknown)).toEqual(['Anna Rossi'])
  })

  it('keeps the distances, and moves nobody, whatever the map', () => {
    fc.assert(
      fc.property(communityMap, fc.boolean(), (map, isOwn) => {
        const ids = [...map.order.participants, ...map.order.resources]
        const part = copyPart(map, ids)
        const into = isOwn ? map : emptyMap({ ...map.session, id: 'another' })
        const { steps } = pastePart(into, part, options({ x: 0, y: 0 }))
        if (steps.length === 0) return
        const after = run(into, { type: 'batch', steps })
        if (!after.ok) throw new Error(after.error.code)
        expect(violationsOf(after.map)).toEqual([])
        for (const id of [...into.order.participants, ...into.order.resources]) {
          expect(nodeOf(after.map, id)).toEqual(nodeOf(into, id))
        }
      }),
    )
  })

  it('beside the original stands clear of everybody', () => {
    const map = smallMap()
    const at = besidePart(map, ['anna', 'luca'])
    const twice = paste(map, copyPart(map, ['anna', 'luca']), at)
    const places = [...twice.order.participants, ...twice.order.resources].map((id) => nodeOf(twice, id)?.position)
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        expect(Math.abs((a?.x ?? 0) - (b?.x ?? 0)) > 150 || Math.abs((a?.y ?? 0) - (b?.y ?? 0)) > 60).toBe(true)
      }
    }
  })
})

describe('names for copies', () => {
  it('count on from the highest, and fit', () => {
    const names = new FreeNames(['Anna', 'Anna (2)', 'anna (3)'])
    expect(names.take('Anna')).toBe('Anna (4)')
    expect(names.take('Anna (2)')).toBe('Anna (5)')
    expect(names.take('Luca')).toBe('Luca')
    const long = 'a'.repeat(200)
    expect(new FreeNames([long]).take(long)).toHaveLength(200)
  })
})
