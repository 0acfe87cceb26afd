import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Language } from '../../../src-model/map/map'
import { headlineOf, headlineText } from '../../../src-model/wall/headline'
import type { WallConnection, WallMap } from '../../../src-model/wall/wall-map'
import { wallMapOf } from '../../support/wall-map-of'
import { communityMap } from '../support/arbitrary-map'

/** A wall's map of so many people of each side, with these statuses of resources and these ties. */
function wallMap(
  sides: { customer?: number; employee?: number; guest?: number },
  resources: readonly ('hidden' | 'mobilised' | 'wanted')[] = [],
  ties: readonly [string, string, ('before' | 'workshop')?][] = [],
): WallMap {
  const position = { x: 0, y: 0 }
  const people = (['customer', 'employee', 'guest'] as const).flatMap((side) =>
    Array.from({ length: sides[side] ?? 0 }, (_, index) => {
      const id = `${side}-${index}`
      return { id, name: id, initials: '', side, position }
    }),
  )
  const things = resources.map((is, index) => ({
    id: `r${index}`,
    name: '',
    kind: 'tool' as const,
    status: is === 'mobilised' ? is : ('hidden' as const),
    wanted: is === 'wanted',
    position,
  }))
  const connections = ties.map(
    ([from, to, origin = 'workshop'], index): WallConnection => ({
      id: `t${index}`,
      from,
      to,
      kind: 'other',
      directed: false,
      strength: 2,
      origin,
      promise: null,
    }),
  )
  const byId = <Thing extends { id: string }>(all: Thing[]) => Object.fromEntries(all.map((each) => [each.id, each]))
  return {
    session: 's',
    question: '',
    language: 'en',
    participants: byId(people),
    resources: byId(things),
    connections: byId(connections),
    zones: {},
  }
}

function sentence(map: WallMap, language: Language): string | null {
  const headline = headlineOf(map)
  return headline && headlineText(language, headline)
}

const TWO = { customer: 2, employee: 2 }
const ACROSS: [string, string] = ['customer-0', 'employee-0']
const ALONG: [string, string] = ['customer-0', 'customer-1']

describe('the sentence about the map', () => {
  it.each([
    [wallMap({}), null, null],
    [wallMap({ customer: 1 }), null, null],
    [wallMap({ customer: 12 }), '12 of us are here', 'Siamo in 12'],
    [
      wallMap({ customer: 12, employee: 16 }),
      '28 of us are here, 12 customers and 16 employees',
      'Siamo in 28: 12 clienti e 16 dipendenti',
    ],
    [
      wallMap({ customer: 1, employee: 1, guest: 1 }),
      '3 of us are here, 1 customer, 1 employee and 1 guest',
      'Siamo in 3: 1 cliente, 1 dipendente e 1 ospite',
    ],
    [
      wallMap(TWO, ['wanted', 'hidden']),
      '1 resource waits for somebody who holds it',
      '1 risorsa aspetta qualcuno che ce l’abbia',
    ],
    [
      wallMap(TWO, ['wanted', 'wanted']),
      '2 resources wait for somebody who holds them',
      '2 risorse aspettano qualcuno che le abbia',
    ],
    [wallMap(TWO, ['wanted', 'hidden', 'mobilised']), '1 of 3 resources is mobilised', '1 risorsa su 3 è mobilitata'],
    [
      wallMap(TWO, ['mobilised', 'hidden', 'mobilised']),
      '2 of 3 resources are mobilised',
      '2 risorse su 3 sono mobilitate',
    ],
    [wallMap(TWO, ['mobilised', 'mobilised']), 'All 2 resources are mobilised', 'Tutte le 2 risorse sono mobilitate'],
    [wallMap(TWO, ['mobilised']), '1 resource, and it is mobilised', '1 risorsa, ed è mobilitata'],
    [wallMap(TWO, ['mobilised'], [ALONG]), '1 new tie between people', '1 nuovo legame tra persone'],
    [wallMap(TWO, [], [ALONG, ALONG]), '2 new ties between people', '2 nuovi legami tra persone'],
    [
      wallMap(TWO, [], [ACROSS]),
      '1 new tie, between a customer and an employee',
      '1 nuovo legame, tra cliente e dipendente',
    ],
    [
      wallMap(TWO, [], [ACROSS, ACROSS]),
      '2 new ties, all between customers and employees',
      '2 nuovi legami, tutti tra clienti e dipendenti',
    ],
    [
      wallMap(TWO, [], [ALONG, ACROSS, ALONG]),
      '3 new ties between people, 1 of them between customers and employees',
      '3 nuovi legami tra persone, di cui 1 tra clienti e dipendenti',
    ],
    // Ties that were there before and ties to resources are no new ties between people.
    [
      wallMap(
        { customer: 2, employee: 1 },
        ['hidden'],
        [
          [...ACROSS, 'before'],
          ['customer-0', 'r0'],
        ],
      ),
      '3 of us are here, 2 customers and 1 employee',
      'Siamo in 3: 2 clienti e 1 dipendente',
    ],
  ])('of map %# is “%s”', (map, english, italian) => {
    expect([sentence(map, 'en'), sentence(map, 'it')]).toEqual([english, italian])
  })

  test('counts what a slow second count finds, and names nobody', () => {
    fc.assert(
      fc.property(communityMap, fc.constantFrom<Language>('en', 'it'), (map, language) => {
        const people = Object.entries(map.participants).map(([id, each]) => [id, { ...each, name: `Zq${id}` }])
        const shown = wallMapOf({ ...map, participants: Object.fromEntries(people) }, 'full')
        const headline = headlineOf(shown)
        const sides = Object.values(map.participants).map(({ side }) => side)
        let made = 0
        let across = 0
        for (const { from, to, origin } of Object.values(map.connections)) {
          const [one, other] = [map.participants[from]?.side, map.participants[to]?.side]
          if (origin !== 'workshop' || one === undefined || other === undefined) continue
          made += 1
          if ([one, other].toSorted().join() === 'customer,employee') across += 1
        }
        const mobilised = Object.values(map.resources).filter(({ status }) => status === 'mobilised').length
        const ends = (kind: string, id: string) =>
          Object.values(map.connections).some((tie) => tie.kind === kind && tie.to === id)
        const wanted = Object.keys(map.resources).filter((id) => ends('needs', id) && !ends('holds', id)).length
        const first = [made, mobilised, wanted, sides.length > 1 ? sides.length : 0].find((count) => count > 0)
        expect(headline?.count).toBe(first)
        if (headline === null) return
        if (headline.params.across !== undefined) expect(headline.params.across).toBe(across)
        if (headline.params.total !== undefined) {
          expect(headline.params.total).toBe(Object.keys(map.resources).length)
        }
        for (const { side, count } of headline.sides ?? []) {
          expect(count).toBe(sides.filter((each) => each === side).length)
        }
        const text = headlineText(language, headline)
        expect(text).not.toContain('Zq')
        expect(text).not.toMatch(/[{}]/)
      }),
    )
  })
})
