import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyPart } from '../../../src-model/clipboard/copy-part'
import {
  idsOfPart,
  type MapPart,
  MOST_PART_TEXT,
  partAsNames,
  writeMapPart,
} from '../../../src-model/clipboard/map-part'
import { pastePart } from '../../../src-model/clipboard/paste-part'
import { readMapPart } from '../../../src-model/clipboard/read-map-part'
import { FreeNames } from '../../../src-model/clipboard/same-in-map'
import { violationsOf } from '../../../src-model/map/check'
import { run } from '../../../src-model/map/commit'
import { type CommunityMap, type Connection, emptyMap, nodeOf, type Participant } from '../../../src-model/map/map'
import { communityMap } from '../support/arbitrary-map'
import { smallMap } from '../support/small-map'
import { AT, nodesOf, options, paste } from './pasting'

function otherSession(): CommunityMap {
  return emptyMap({ ...smallMap().session, id: 'another' })
}

const namesOf = (map: CommunityMap) => nodesOf(map).map((id) => nodeOf(map, id)?.name)

describe('copying a part of a map', () => {
  it('takes what is named and the ties among it, with their promises', () => {
    const part = copyPart(smallMap(), ['anna', 'luca', 'shop'])
    expect(part.participants.map(({ name }) => name)).toEqual(['Anna Rossi', 'Luca Bianchi'])
    expect(part.connections.map(({ id }) => id)).toEqual(['meeting'])
    expect(part.connections[0]?.commitment).toEqual(smallMap().connections.meeting?.commitment)
    expect(part.zones).toHaveLength(1)
    expect(partAsNames(part)).toBe('Anna Rossi\nLuca Bianchi')
  })

  it('keeps the wish not to be named, also of those pasted', () => {
    const map = smallMap()
    map.participants.anna = { ...map.participants.anna, unnamed: true } as Participant
    const part = copyPart(map, ['anna', 'luca'])
    expect(part.participants.map(({ unnamed }) => unnamed)).toEqual([true, undefined])
    const pasted = paste(otherSession(), part)
    expect(Object.values(pasted.participants).map(({ unnamed }) => unnamed)).toEqual([true, undefined])
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
    const promise = smallMap().connections.meeting?.commitment
    const broken: object[] = [
      { ...good, version: 2 },
      { ...good, extra: true },
      { ...good, session: '__proto__' },
      { ...good, participants: [{ ...good.participants[0], id: 'constructor' }] },
      { ...good, participants: [{ ...good.participants[0], position: { x: 1e9, y: 0 } }] },
      { ...good, participants: [{ ...good.participants[0], name: ' ' }] },
      { ...good, participants: [{ ...good.participants[0], createdAt: AT }] },
      { ...good, connections: [{ ...good.connections[0], commitment: { ...promise, status: 'kept' } }] },
      { ...good, connections: [{ ...good.connections[0], commitment: { ...promise, unknown: {} } }] },
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

  it('brings back what was cut with its promises, also of those who stayed', () => {
    const map = smallMap()
    map.participants.ida = { ...smallMap().participants.luca, id: 'ida', name: 'Ida Neri' } as Participant
    map.order.participants.push('ida')
    const meeting = map.connections.meeting as Connection
    meeting.commitment = { what: 'Try the cutter', who: ['luca', 'ida'], by: null, status: 'promised' }
    const part = copyPart(map, ['anna', 'luca'])
    const cut = run(map, { type: 'map/remove', ids: ['anna', 'luca'] })
    if (!cut.ok) throw new Error(cut.error.code)
    const back = paste(cut.map, part)
    const [promise] = Object.values(back.connections).map(({ commitment }) => commitment)
    expect(promise).toEqual({ ...meeting.commitment, who: expect.any(Array) })
    expect(promise?.who.map((id) => back.participants[id]?.name)).toEqual(['Luca Bianchi', 'Ida Neri'])
    const alone = run(cut.map, { type: 'map/remove', ids: ['ida'] })
    if (!alone.ok) throw new Error(alone.error.code)
    expect(Object.values(paste(alone.map, part).connections)[0]?.commitment?.who).toHaveLength(1)
  })

  it('does not make a promise a second time beside itself', () => {
    const twice = paste(smallMap(), copyPart(smallMap(), ['anna', 'luca', 'cutter']))
    const promises = (map: CommunityMap) => Object.values(map.connections).filter((tie) => tie.commitment)
    expect(promises(smallMap()).length).toBeGreaterThan(0)
    expect(promises(twice)).toHaveLength(promises(smallMap()).length)
  })

  it('leaves promises where they were made', () => {
    const map = paste(otherSession(), copyPart(smallMap(), ['anna', 'luca', 'cutter']))
    expect(Object.values(map.connections).some((tie) => 'commitment' in tie)).toBe(false)
  })

  it('counts only people of the map among those who promised', () => {
    const part = copyPart(smallMap(), ['anna', 'luca', 'cutter'])
    const odd = part.connections.map((tie) => ({
      ...tie,
      // Of ties that are not there any more: a promise is not made a second time beside itself.
      id: `${tie.id}-cut`,
      commitment: { what: '', who: ['cutter', 'nobody', 'anna', 'anna'], by: null, status: 'done' as const },
    }))
    const map = paste(smallMap(), { ...part, connections: odd })
    const promises = Object.values(map.connections)
      .slice(2)
      .map(({ commitment }) => commitment?.who.length)
    expect(promises).toEqual([1, 1])
    expect(violationsOf(map)).toEqual([])
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

  it('takes one there for one pasted: the organisation says who, another namesake is made anew', () => {
    const [anna] = copyPart(smallMap(), ['anna']).participants
    const [tie] = copyPart(smallMap(), ['anna', 'luca']).connections
    if (anna === undefined || tie === undefined) throw new Error('nobody')
    const acme = { ...anna, id: 'acme', organisation: 'Acme' }
    const beta = { ...anna, id: 'beta', organisation: 'Beta' }
    const part = { ...copyPart(smallMap(), []), connections: [{ ...tie, from: 'acme', to: 'beta' }] }
    const there = (organisation: string) =>
      paste(otherSession(), { ...part, connections: [], participants: [{ ...anna, organisation }] })
    for (const [known, expected] of [
      ['', ['', 'Beta']],
      ['Acme', ['Acme', 'Beta']],
      ['Beta', ['Beta', 'Acme']],
    ] as const) {
      const once = paste(there(known), { ...part, participants: [acme, beta] })
      expect(once.order.participants.map((id) => once.participants[id]?.organisation)).toEqual(expected)
      expect(once.order.connections).toHaveLength(1)
      expect(pastePart(once, { ...part, participants: [acme, beta] }, options()).steps).toEqual([])
    }
    const exact = paste(there('Beta'), { ...part, participants: [{ ...anna, organisation: '' }, beta] })
    expect(exact.order.participants.map((id) => exact.participants[id]?.organisation)).toEqual(['Beta', ''])
  })

  it('takes one thing there for one pasted', () => {
    const part = copyPart(smallMap(), ['cutter'])
    const [cutter] = part.resources
    if (cutter === undefined) throw new Error('nothing')
    const two = { ...part, resources: [cutter, { ...cutter, id: 'second' }] }
    const once = paste(paste(otherSession(), part), two)
    expect(once.order.resources).toHaveLength(2)
    expect(pastePart(once, two, options()).steps).toEqual([])
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
