import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesOf, toggled } from '../../../src-model/find/choices'
import {
  DIMENSIONS,
  type Filter,
  NO_FILTER,
  organisationKey,
  passesNode,
  passesTie,
  STANDINGS,
} from '../../../src-model/find/filter'
import { FindIndex, queryOf } from '../../../src-model/find/find-index'
import { resultsOf } from '../../../src-model/find/results'
import { shownOf } from '../../../src-model/find/shown'
import { translate } from '../../../src-model/language/translate'
import {
  CONNECTION_KINDS,
  type CommunityMap,
  LANGUAGES,
  nodeOf,
  ORIGINS,
  RESOURCE_KINDS,
  SIDES,
} from '../../../src-model/map/map'
import { foldForSearch } from '../../../src-model/text'
import { communityMap } from '../support/arbitrary-map'
import { smallMap } from '../support/small-map'

const language = fc.constantFrom(...LANGUAGES)

/** Fields that people did not write, or that other programs did. */
const NOT_TEXT: ReadonlySet<string> = new Set(['id', 'from', 'to', 'createdAt', 'by', 'who', 'colour', 'unknown'])
/** Fields that hold codes, and how their words are named. */
const CODED: Readonly<Record<string, string>> = { side: 'side', origin: 'origin' }

/** Every text in a thing, found by walking it, not by asking the index; codes as their words. */
function textsIn(thing: object, words: (field: string, code: string) => string): string[] {
  return Object.entries(thing).flatMap(([field, value]) => {
    if (NOT_TEXT.has(field)) return []
    if (typeof value === 'string') return [words(field, value)]
    return typeof value === 'object' && value !== null ? textsIn(value, words) : []
  })
}

function wordsOf(map: CommunityMap, id: string, spoken: (typeof LANGUAGES)[number]) {
  const isTie = id in map.connections
  const isResource = id in map.resources
  return (field: string, code: string) => {
    const stem =
      field === 'kind'
        ? isTie
          ? 'kind'
          : 'resource-kind'
        : field === 'status'
          ? isResource
            ? 'resource-status'
            : 'commitment-status'
          : CODED[field]
    return stem === undefined ? code : translate(spoken, `${stem}.${code}` as 'side.guest')
  }
}

const filter: fc.Arbitrary<Filter> = fc.record({
  sides: fc.subarray([...SIDES]),
  organisations: fc.subarray(['', 'acme', 'ada']),
  resourceKinds: fc.subarray([...RESOURCE_KINDS]),
  standings: fc.subarray([...STANDINGS]),
  tieKinds: fc.subarray([...CONNECTION_KINDS]),
  origins: fc.subarray([...ORIGINS]),
})

describe('finding', () => {
  test('every text in a map is found by any of its words', () => {
    fc.assert(
      fc.property(communityMap, language, (map, spoken) => {
        for (const collection of ['participants', 'resources', 'connections', 'zones'] as const) {
          for (const [id, thing] of Object.entries<object>(map[collection])) {
            for (const text of textsIn(thing, wordsOf(map, id, spoken))) {
              for (const word of foldForSearch(text).split(' ').slice(0, 5)) {
                const query = queryOf(word)
                if (query.length === 0) continue
                expect(resultsOf(map, query, spoken, null).map((each) => each.id)).toContain(id)
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('what is found holds all words, wherever they stand', () => {
    const map = smallMap()
    const ids = (typed: string) => resultsOf(map, queryOf(typed), 'en', null).map(({ id }) => id)
    expect(ids('ROSSI')).toEqual(['anna'])
    expect(ids('architect rossi')).toEqual(['anna'])
    expect(ids('architect bianchi')).toEqual([])
    expect(ids('early')).toEqual(['luca'])
    expect(ids('introduced')).toEqual(['meeting'])
    expect(ids('tool')).toEqual(['cutter'])
    expect(ids('workshop')).toEqual(['shop'])
    expect(ids('promised cutter')).toEqual(['meeting'])
    expect(ids('')).toEqual([])
    expect(ids(' – ')).toEqual([])
  })

  test('accents and case make no difference, in what is written and in what is typed', () => {
    const map = smallMap()
    const anna = map.participants.anna
    if (anna === undefined) throw new Error('nobody')
    const accented = { ...map, participants: { ...map.participants, anna: { ...anna, name: 'Niccolò Éboué' } } }
    for (const typed of ['niccolo', 'NICCOLÒ', 'éboue']) {
      expect(resultsOf(accented, queryOf(typed), 'en', null)[0]?.id).toBe('anna')
    }
  })

  test('the words of closed sets are those of the language', () => {
    const map = smallMap()
    expect(resultsOf(map, queryOf('presentazione'), 'it', null).map(({ id }) => id)).toEqual(['meeting'])
    expect(resultsOf(map, queryOf('presentazione'), 'en', null)).toEqual([])
  })

  test('says where it was found, unless that is the name', () => {
    const map = smallMap()
    expect(resultsOf(map, queryOf('luca'), 'en', null)[0]?.matched).toBeNull()
    expect(resultsOf(map, queryOf('early'), 'en', null)[0]?.matched).toEqual({ field: 'notes', text: 'Left early.' })
  })

  test('of a long text, the part round the word is shown', () => {
    const map = smallMap()
    const luca = map.participants.luca
    if (luca === undefined) throw new Error('nobody')
    const notes = `${'before '.repeat(50)}needle${' after'.repeat(50)}`
    const long = { ...map, participants: { ...map.participants, luca: { ...luca, notes } } }
    const text = resultsOf(long, queryOf('needle'), 'en', null)[0]?.matched?.text ?? ''
    expect(text).toMatch(/^… .*needle.* …$/)
    expect(text.length).toBeLessThan(140)
  })

  test('names that begin with what was typed come first', () => {
    const map = smallMap()
    const named = (name: string) => ({ ...(map.participants.anna as object), name }) as never
    const people = { a: named('Marianna'), b: named('Maria Anna'), c: named('Anna') }
    const withIds = Object.fromEntries(Object.entries(people).map(([id, each]) => [id, { ...(each as object), id }]))
    const crowd = { ...map, participants: withIds as never, order: { ...map.order, participants: ['a', 'b', 'c'] } }
    const found = resultsOf(crowd, queryOf('anna'), 'en', null)
    expect(found.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  test('a record is folded once', () => {
    const index = new FindIndex('en')
    const { anna } = smallMap().participants
    if (anna === undefined) throw new Error('nobody')
    expect(index.entryOf(anna)).toBe(index.entryOf(anna))
    expect(index.entryOf({ ...anna })).not.toBe(index.entryOf(anna))
  })
})

describe('filtering', () => {
  test('a filter that chooses nothing leaves everything', () => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const shown = shownOf(map, { query: [], filter: NO_FILTER, language: 'en' })
        expect(shown.nodes.size).toBe(map.order.participants.length + map.order.resources.length)
        expect(shown.ties.size).toBe(map.order.connections.length)
      }),
    )
  })

  test('to ask for more leaves never more to be seen', () => {
    const dimension = fc.constantFrom(...DIMENSIONS)
    fc.assert(
      fc.property(communityMap, filter, dimension, (map, narrow, released) => {
        // Without the choices of one dimension it is the same filter, only wider.
        const wide = { ...narrow, [released]: [] }
        const small = shownOf(map, { query: [], filter: narrow, language: 'en' })
        const large = shownOf(map, { query: [], filter: wide, language: 'en' })
        expect([...small.nodes].every((id) => large.nodes.has(id))).toBe(true)
        expect([...small.ties].every((id) => large.ties.has(id))).toBe(true)
      }),
    )
  })

  test('to choose one value more besides another leaves never less', () => {
    fc.assert(
      fc.property(communityMap, filter, fc.constantFrom(...SIDES), (map, narrow, side) => {
        fc.pre(narrow.sides.length > 0 && !narrow.sides.includes(side))
        const wide = toggled(narrow, 'sides', side)
        const small = shownOf(map, { query: [], filter: narrow, language: 'en' })
        const large = shownOf(map, { query: [], filter: wide, language: 'en' })
        expect([...small.nodes].every((id) => large.nodes.has(id))).toBe(true)
        expect([...small.ties].every((id) => large.ties.has(id))).toBe(true)
      }),
    )
  })

  test('one word more leaves never more', () => {
    fc.assert(
      fc.property(
        communityMap,
        filter,
        fc.array(fc.constantFrom('a', 'e', 'hidden', 'knows', 'ada')),
        (map, by, words) => {
          const query = [...new Set(words)]
          const less = shownOf(map, { query, filter: by, language: 'en' })
          const more = shownOf(map, { query: query.slice(0, 1), filter: by, language: 'en' })
          if (query.length === 0) return
          expect([...less.nodes].every((id) => more.nodes.has(id))).toBe(true)
          expect([...less.ties].every((id) => more.ties.has(id))).toBe(true)
        },
      ),
    )
  })

  test('a tie is seen only where it passes and both its ends are seen; without words, always then', () => {
    fc.assert(
      fc.property(communityMap, filter, fc.constantFrom([], ['a'], ['knows']), (map, by, query) => {
        const { nodes, ties } = shownOf(map, { query, filter: by, language: 'en' })
        for (const tie of Object.values(map.connections)) {
          const could = passesTie(by, tie) && nodes.has(tie.from) && nodes.has(tie.to)
          if (ties.has(tie.id)) expect(could).toBe(true)
          if (query.length === 0) expect(ties.has(tie.id)).toBe(could)
        }
        for (const id of nodes) expect(passesNode(by, map, nodeOf(map, id) as never)).toBe(true)
      }),
    )
  })

  test('counts people and resources, or ties where it is about ties alone', () => {
    const map = smallMap()
    const count = (by: Partial<Filter>) =>
      shownOf(map, { query: [], filter: { ...NO_FILTER, ...by }, language: 'en' }).count
    expect(count({ sides: ['customer'] })).toEqual({ of: 'nodes', shown: 2, all: 3 })
    expect(count({ origins: ['workshop'] })).toEqual({ of: 'ties', shown: 1, all: 2 })
    expect(count({ origins: ['workshop'], organisations: [organisationKey('ACME')] })).toMatchObject({ shown: 2 })
  })

  test('a resource that is needed and held by none is wanted, whatever its status', () => {
    const map = smallMap()
    const holding = map.connections.holding
    if (holding === undefined) throw new Error('no tie')
    const wanted: CommunityMap = {
      ...map,
      connections: { ...map.connections, holding: { ...holding, kind: 'needs' } },
    }
    const left = (by: Partial<Filter>) =>
      shownOf(wanted, { query: [], filter: { ...NO_FILTER, ...by }, language: 'en' }).nodes.has('cutter')
    expect(left({ standings: ['wanted'] })).toBe(true)
    expect(left({ standings: ['hidden'] })).toBe(false)
    expect(resultsOf(wanted, queryOf('wanted'), 'en', null).map(({ id }) => id)).toEqual(['cutter'])
    expect(resultsOf(map, queryOf('wanted'), 'en', null)).toEqual([])
  })

  test('offers what occurs, with how often, and what is chosen although it does not', () => {
    const map = smallMap()
    expect(choicesOf(map, 'sides', NO_FILTER).map(({ value, count }) => [value, count])).toEqual([
      ['employee', 1],
      ['customer', 1],
    ])
    const gone = toggled(NO_FILTER, 'sides', 'guest')
    expect(choicesOf(map, 'sides', gone).find(({ value }) => value === 'guest')).toMatchObject({
      count: 0,
      chosen: true,
    })
    expect(toggled(gone, 'sides', 'guest')).toEqual(NO_FILTER)
    fc.assert(
      fc.property(communityMap, (any) => {
        const total = (each: (typeof DIMENSIONS)[number]) =>
          choicesOf(any, each, NO_FILTER).reduce((sum, { count }) => sum + count, 0)
        expect(total('sides')).toBe(any.order.participants.length)
        expect(total('organisations')).toBe(any.order.participants.length)
        expect(total('resourceKinds')).toBe(any.order.resources.length)
        expect(total('standings')).toBe(any.order.resources.length)
        expect(total('tieKinds')).toBe(any.order.connections.length)
        expect(total('origins')).toBe(any.order.connections.length)
      }),
    )
  })
})
