import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainSentence } from '../../../src-model/insight/chain-sentence'
import { type Chain, chainSteps, chainsOf, MOST_ON_WAYS, MOST_WAYS } from '../../../src-model/insight/chains'
import type { CommunityMap, Language } from '../../../src-model/map/map'
import { peopleMap, withResources } from '../../support/people-map'
import { room } from './support/arbitrary-room'
import { type Drawing, drawnMap } from './support/drawn-map'

function chains(drawing: Drawing): string[] {
  return chainsOf(drawnMap(drawing)).chains.map(
    ({ resource, needer, holder, people }) => `${resource}: ${needer} ${holder} (${people.join(' ')})`,
  )
}

const LINE = { employees: 'a b c d e', ties: 'a-b b-c c-d d-e' } as const
const VAN = { resources: { van: 'hidden' } } as const

describe('the way from a need to what meets it', () => {
  test('leads to the nearest who holds it', () => {
    expect(chains({ ...LINE, ...VAN, resourceTies: 'c-van a+van d+van' })).toEqual(['van: c d (c d)'])
    expect(chains({ ...LINE, ...VAN, resourceTies: 'b-van e+van' })).toEqual(['van: b e (b c d e)'])
  })

  test('takes the first in the map’s order where several are as near, and where ways are as short', () => {
    expect(chains({ ...LINE, ...VAN, resourceTies: 'c-van d+van b+van' })).toEqual(['van: c b (c b)'])
    const ring = { employees: 'a b c d', ties: 'a-d d-c a-b b-c' }
    expect(chains({ ...ring, ...VAN, resourceTies: 'a-van c+van' })).toEqual(['van: a c (a b c)'])
  })

  test('is there for everybody who needs it and does not hold it', () => {
    expect(chains({ ...LINE, ...VAN, resourceTies: 'e-van a-van c-van c+van' })).toEqual([
      'van: a c (a b c)',
      'van: e c (e d c)',
    ])
    expect(chains({ ...LINE, ...VAN, resourceTies: 'c-van c+van' })).toEqual([])
    expect(chains({ ...LINE, ...VAN, resourceTies: 'c+van' })).toEqual([])
  })

  test('is empty where no ties lead there, and has no holder where nobody holds it', () => {
    expect(chains({ employees: 'a b c', ...VAN, resourceTies: 'a-van c+van b+van' })).toEqual(['van: a b ()'])
    expect(chains({ employees: 'a b c', ...VAN, resourceTies: 'a-van' })).toEqual(['van: a null ()'])
  })

  test('to somebody not met yet come first, the shortest at the top, then those without one, then wanted resources, then the tied', () => {
    const resources = { wanted: 'hidden', apart: 'hidden', far: 'hidden', near: 'hidden' } as const
    expect(
      chains({
        ...LINE,
        customers: 'z',
        resources,
        resourceTies: 'a-wanted a-apart z+apart a-far d+far b-near a-near c+near',
      }),
    ).toEqual(['near: a c (a b c)', 'far: a d (a b c d)', 'apart: a z ()', 'wanted: a null ()', 'near: b c (b c)'])
  })

  test('of a mobilised resource is last where the two are tied, and stands with all others where they are not', () => {
    const resources = { busy: 'mobilised', idle: 'underused' } as const
    expect(chains({ ...LINE, resources, resourceTies: 'a-busy b+busy a-idle b+idle' })).toEqual([
      'idle: a b (a b)',
      'busy: a b (a b)',
    ])
    expect(chains({ ...LINE, resources, resourceTies: 'a-busy c+busy a-idle d+idle b-idle' })).toEqual([
      'busy: a c (a b c)',
      'idle: b d (b c d)',
      'idle: a d (a b c d)',
    ])
    const { untied } = chainsOf(drawnMap({ ...LINE, resources, resourceTies: 'a-busy c+busy a-idle b+idle' }))
    expect(untied).toBe(1)
  })

  test('has the connections that it is drawn by: the need, each step, and who holds', () => {
    const map = drawnMap({ ...LINE, ...VAN, resourceTies: 'a-van c+van' })
    const [chain] = chainsOf(map).chains
    const ends = chain?.ties.map((id) => [
      map.connections[id]?.kind,
      map.connections[id]?.from,
      map.connections[id]?.to,
    ])
    expect(ends).toEqual([
      ['needs', 'a', 'van'],
      ['knows', 'a', 'b'],
      ['knows', 'b', 'c'],
      ['holds', 'c', 'van'],
    ])
  })
})

/** The number of steps from somebody to the nearest who holds a resource, by trying ever longer ways. */
function slowDistance(map: CommunityMap, { resource, needer }: Chain): number | null {
  const ties = Object.values(map.connections)
  const holds = (id: string) => ties.some((tie) => tie.kind === 'holds' && tie.from === id && tie.to === resource)
  let reached = new Set([needer])
  for (let steps = 0; steps <= map.order.participants.length; steps += 1) {
    if ([...reached].some(holds)) return steps
    const next = ties.flatMap(({ from, to }) => (reached.has(from) ? [to] : reached.has(to) ? [from] : []))
    reached = new Set([...reached, ...next.filter((id) => map.participants[id] !== undefined)])
  }
  return null
}

test('of any map, ways are as short as they can be, and whole', () => {
  fc.assert(
    fc.property(room, (map) => {
      for (const chain of chainsOf(map).chains) {
        const steps = slowDistance(map, chain)
        expect(chain.people.length).toBe(steps === null ? 0 : steps + 1)
        expect(chain.people.length === 0 || chain.people.at(-1) === chain.holder).toBe(true)
        expect(chain.ties).toHaveLength(1 + Math.max(0, chain.people.length - 1) + (chain.holder === null ? 0 : 1))
      }
    }),
    { numRuns: 300 },
  )
})

describe('of very many ways', () => {
  /** A line of people, of whom the first holds a thing that all others need. */
  function line(count: number, more: Parameters<typeof withResources>[1] = []): CommunityMap {
    const ids = Array.from({ length: count }, (_, at) => `p${String(at).padStart(4, '0')}`)
    const map = peopleMap(
      ids.map((id) => [id, 'guest']),
      ids.slice(1).map((id, at) => [ids[at] ?? '', id]),
    )
    return withResources(map, [{ id: 'van', holds: ids.slice(0, 1), needs: ids.slice(1) }, ...more])
  }

  test('the shortest are told, no more than there is room for, and the others counted', () => {
    const { chains: told, leftOut } = chainsOf(line(2_500))
    expect(told.length + leftOut).toBe(2_499)
    expect(told.map(({ people }) => people.length)).toEqual(told.map((_, at) => at + 3))
    const people = told.reduce((sum, each) => sum + each.people.length, 0)
    expect(people).toBeLessThanOrEqual(MOST_ON_WAYS)
    expect(people).toBeGreaterThan(MOST_ON_WAYS * 0.9)
    const many = { id: 'loft', holds: ['p0010'], needs: ['p0009', 'p0011'] }
    expect(chainsOf(line(60, [many])).leftOut).toBe(0)
  })

  test('those of the tied are left out first', () => {
    const met = Array.from({ length: MOST_WAYS }, (_, at) => ({ id: `met${at}`, holds: ['p0000'], needs: ['p0001'] }))
    const { chains: told, leftOut } = chainsOf(line(3, [...met, { id: 'loft', holds: ['p0000'], needs: ['p0001'] }]))
    expect(leftOut).toBe(3)
    expect(told).toHaveLength(MOST_WAYS)
    expect(told[0]).toMatchObject({ resource: 'van', needer: 'p0002' })
  })

  test('the nearest need of each resource is told before others, also where one resource is needed by everybody', () => {
    const hub = Array.from({ length: 2 * MOST_WAYS }, (_, at) => `p${at}`)
    const map = peopleMap(
      ['hub', ...hub].map((id) => [id, 'guest']),
      hub.map((id) => ['hub', id]),
    )
    const { chains: told, leftOut } = chainsOf(
      withResources(map, [
        { id: 'time', holds: ['hub'], needs: hub },
        { id: 'van', holds: ['p3'], needs: ['p4', 'p5'] },
        { id: 'loft', needs: hub },
      ]),
    )
    const of = (id: string) => told.filter(({ resource }) => resource === id).length
    expect([of('time'), of('van'), of('loft')]).toEqual([MOST_WAYS - 2, 2, hub.length])
    expect(leftOut).toBe(hub.length - of('time'))
  })

  test('one is told however long it is', () => {
    const ids = Array.from({ length: MOST_ON_WAYS + 1 }, (_, at) => `p${at}`)
    const map = peopleMap(
      ids.map((id) => [id, 'guest']),
      ids.slice(1).map((id, at) => [ids[at] ?? '', id]),
    )
    const { chains: told } = chainsOf(withResources(map, [{ id: 'van', holds: ['p0'], needs: ids.slice(-1) }]))
    expect(told.map(({ people }) => people.length)).toEqual([ids.length])
  })

  test('they are found in pieces', () => {
    const steps = chainSteps(line(2_500))
    let pieces = 0
    while (!steps.next().done) pieces += 1
    expect(pieces).toBeGreaterThanOrEqual(10)
  })

  test('resources whose people are not tied count, told or not', () => {
    const far = Array.from({ length: MOST_WAYS + 50 }, (_, at) => ({
      id: `far${at}`,
      holds: ['p0000'],
      needs: ['p0001', 'p0002'],
    }))
    const near = { id: 'near', holds: ['p0000'], needs: ['p0001'] }
    const same = { id: 'same', holds: ['p0000'], needs: ['p0000'] }
    const { leftOut, untied } = chainsOf(line(3, [...far, near, same, { id: 'wanted', needs: ['p0000'] }]))
    expect(leftOut).toBeGreaterThan(0)
    expect(untied).toBe(1 + far.length)
  })
})

describe('a chain in words', () => {
  const names = { a: 'Anna Rossi', b: 'Sara Neri', c: 'Luca Bianchi', van: 'van.' }
  const said = (drawing: Drawing, language: Language) => {
    const map = drawnMap({ employees: 'a b c', ...VAN, names, ...drawing })
    return chainsOf(map).chains.map((chain) => chainSentence(map, chain, language))[0]
  }

  test.each<[Drawing, string, string]>([
    [
      { ties: 'a-b b-c', resourceTies: 'a-van c+van' },
      'Anna needs “van”, which Luca has. The way there: Anna – Sara – Luca.',
      'Anna cerca «van», che Luca può offrire. La strada: Anna – Sara – Luca.',
    ],
    [
      { ties: 'a-c', resourceTies: 'a-van c+van' },
      'Anna needs “van”, which Luca has. The two are tied already.',
      'Anna cerca «van», che Luca può offrire. Fra loro c’è già un legame.',
    ],
    [
      { resourceTies: 'a-van c+van' },
      'Anna needs “van”, which Luca has. No ties lead there yet.',
      'Anna cerca «van», che Luca può offrire. Nessun legame porta ancora fin lì.',
    ],
    [
      { resourceTies: 'a-van' },
      'Anna needs “van”, which nobody here has yet.',
      'Anna cerca «van», che qui ancora nessuno offre.',
    ],
    [
      { ties: 'a-b b-c', resourceTies: 'a-van c+van', unnamed: ['a', 'b'] },
      'Somebody here needs “van”, which Luca has. The way there: somebody here – somebody here – Luca.',
      'Una persona qui cerca «van», che Luca può offrire. La strada: una persona qui – una persona qui – Luca.',
    ],
  ])('%#', (drawing, english, italian) => {
    expect(said(drawing, 'en')).toBe(english)
    expect(said(drawing, 'it')).toBe(italian)
  })

  test('of somebody or something that is gone is nothing', () => {
    const map = drawnMap({ employees: 'a b', ...VAN, resourceTies: 'a-van b+van' })
    const [chain] = chainsOf(map).chains
    if (chain === undefined) throw new Error('none')
    expect(chainSentence({ ...map, resources: {} }, chain, 'en')).toBe('')
    expect(chainSentence({ ...map, participants: {} }, chain, 'en')).toBe('')
  })
})
