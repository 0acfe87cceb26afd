import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { CommunityMap, Participant } from '../../../src-model/map/map'
import type { Column } from '../../../src-renderer/panels/outline/columns'
import { RowMaker } from '../../../src-renderer/panels/outline/outline-rows'
import { compareBy, nextSorting, resort } from '../../../src-renderer/panels/outline/sorting'
import { textsOf } from '../../../src-renderer/texts'
import { communityMap } from '../../model/support/arbitrary-map'
import { smallMap } from '../../model/support/small-map'

vi.mock('../../../src-renderer/bridge', () => ({ bridge: {} }))

interface Row {
  id: string
  record: { createdAt: string }
  word: string
}

const COLUMN: Column<Row> = { id: 'word', label: 'inspector.name', text: ({ word }) => word }
const row = (word: string, id = word): Row => ({ id, record: { createdAt: '2030-01-01T00:00:00.000Z' }, word })
const sorted = (language: 'en' | 'it', direction: 'ascending' | 'descending', words: string[]) =>
  words
    .map((word) => row(word))
    .toSorted(compareBy(COLUMN, direction, textsOf(language)))
    .map(({ word }) => word)

describe('sorting', () => {
  it('is that of the language: accents and case do not tear words apart, numbers count', () => {
    expect(sorted('it', 'ascending', ['Zoe', 'èlite', 'Elisa', 'elmo', 'Ádám', 'adam 10', 'adam 9'])).toEqual([
      'Ádám',
      'adam 9',
      'adam 10',
      'Elisa',
      'èlite',
      'elmo',
      'Zoe',
    ])
  })

  it('leaves what is empty at the end, either way', () => {
    expect(sorted('en', 'ascending', ['', 'b', 'a'])).toEqual(['a', 'b', ''])
    expect(sorted('en', 'descending', ['', 'b', 'a'])).toEqual(['b', 'a', ''])
  })

  it('goes up, down, and back to the order of the map', () => {
    const up = nextSorting(null, 'word')
    const down = nextSorting(up, 'word')
    expect([up?.direction, down?.direction, nextSorting(down, 'word')]).toEqual(['ascending', 'descending', null])
    expect(nextSorting(down, 'other')).toEqual({ column: 'other', direction: 'ascending' })
  })

  it('after an edit gives what sorting all of it would', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', 'é'), { maxLength: 20 })
    fc.assert(
      fc.property(
        words,
        words,
        fc.nat(),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (one, other, at, way) => {
          const first = one.map((word, place) => row(word, `one ${place}`))
          const compare = compareBy(COLUMN, way, textsOf('en'), first)
          const before = resort([], first, compare)
          const next = first.flatMap((each, place) => {
            if (place % 3 === at % 3) return [{ ...each, word: `${each.word}x` }]
            return place % 7 === at % 7 ? [] : [each]
          })
          const after = [...next, ...other.map((word, place) => row(word, `other ${place}`))]
          expect(resort(before, after, compare)).toEqual(after.toSorted(compareBy(COLUMN, way, textsOf('en'))))
        },
      ),
    )
  })

  it('compares nothing again when nothing changed', () => {
    const compare = vi.fn(compareBy(COLUMN, 'ascending', textsOf('en')))
    const rows = ['c', 'a', 'b'].map((word) => row(word))
    const first = resort([], rows, compare)
    compare.mockClear()
    expect(resort(first, rows, compare)).toBe(first)
    expect(compare).not.toHaveBeenCalled()
  })
})

function withName(map: CommunityMap, id: string, name: string): CommunityMap {
  const person = map.participants[id] as Participant
  return { ...map, participants: { ...map.participants, [id]: { ...person, name } } }
}

describe('rows', () => {
  it('say who holds and needs what, and who promised', () => {
    const { people, resources, ties } = new RowMaker().of(smallMap())
    expect(people.map(({ id, ties: count }) => [id, count])).toEqual([
      ['anna', 2],
      ['luca', 1],
    ])
    expect(resources[0]).toMatchObject({ heldBy: 'Anna Rossi', neededBy: '', wanted: false })
    expect(ties[1]).toMatchObject({ from: 'Anna Rossi', to: 'Luca Bianchi', who: 'Luca Bianchi' })
  })

  it('are the same objects as long as they say the same', () => {
    const maker = new RowMaker()
    const map = smallMap()
    const before = maker.of(map)
    expect(maker.of(map).people).toBe(before.people)
    const after = maker.of(withName(map, 'luca', 'Luca Verdi'))
    expect(after.people[0]).toBe(before.people[0])
    expect(after.people[1]).not.toBe(before.people[1])
    expect(after.resources).toBe(before.resources)
    // His name is in the tie too.
    expect(after.ties[0]).toBe(before.ties[0])
    expect(after.ties[1]).toMatchObject({ to: 'Luca Verdi' })
  })

  it('stand for everything in any map, in its order', () => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const { people, resources, ties } = new RowMaker().of(map)
        expect(people.map(({ id }) => id)).toEqual(map.order.participants)
        expect(resources.map(({ id }) => id)).toEqual(map.order.resources)
        expect(ties.map(({ id }) => id)).toEqual(map.order.connections)
      }),
    )
  })

  it('say after an edit what rows made anew would say', () => {
    fc.assert(
      fc.property(communityMap, fc.nat(), fc.constantFrom('participants', 'connections'), (map, at, kind) => {
        const id = map.order[kind][at % Math.max(1, map.order[kind].length)]
        fc.pre(id !== undefined)
        const maker = new RowMaker()
        maker.of(map)
        const changed = { ...map[kind][id as string], name: 'Changed', note: 'changed' }
        const next = { ...map, [kind]: { ...map[kind], [id as string]: changed } }
        expect(maker.of(next)).toEqual(new RowMaker().of(next))
      }),
    )
  })
})
