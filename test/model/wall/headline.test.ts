import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src-model/map/map'
import { headlineOf, headlineText } from '../../../src-model/wall/headline'
import type { HeadlineTopic } from '../../../src-model/wall/headline-topics'
import type { WallConnection, WallMap } from '../../../src-model/wall/wall-map'

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

function sentence(map: WallMap, language: Language, lately: readonly HeadlineTopic[] = []): string | null {
  const headline = headlineOf(map, lately)
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
    [wallMap(TWO, ['mobilised', 'mobilised']), 'Both resources are mobilised', 'Entrambe le risorse sono mobilitate'],
    [
      wallMap(TWO, ['mobilised', 'mobilised', 'mobilised']),
      'All 3 resources are mobilised',
      'Tutte le 3 risorse sono mobilitate',
    ],
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
      '2 new ties, both between customers and employees',
      '2 nuovi legami, entrambi tra clienti e dipendenti',
    ],
    [
      wallMap(TWO, [], [ACROSS, ACROSS, ACROSS]),
      '3 new ties, all between customers and employees',
      '3 nuovi legami, tutti tra clienti e dipendenti',
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
          ['customer-0', 'customer-1', 'before'],
          ['customer-0', 'r0'],
        ],
      ),
      '3 of us are here, 2 customers and 1 employee',
      'Siamo in 3: 2 clienti e 1 dipendente',
    ],
  ])('of map %# is “%s”', (map, english, italian) => {
    expect([sentence(map, 'en'), sentence(map, 'it')]).toEqual([english, italian])
  })
  /** Ties between all people of a side and the first employee, but for the last ones. */
  const star = (customers: number, left = 0) =>
    Array.from({ length: customers - left }, (_, index): [string, string, 'before'] => [
      `customer-${index}`,
      'employee-0',
      'before',
    ])
  const promised = (...promises: WallConnection['promise'][]) => {
    const map = wallMap(
      TWO,
      [],
      promises.map(() => [...ALONG, 'before']),
    )
    const ties = Object.values(map.connections).map((tie, index) => [
      tie.id,
      { ...tie, promise: promises[index] ?? null },
    ])
    return { ...map, connections: Object.fromEntries(ties) }
  }
  const owned = (...kinds: [string, 'holds' | 'needs', string][]) => {
    const map = wallMap(
      TWO,
      ['hidden', 'hidden'],
      kinds.map(([from, , to]) => [from, to]),
    )
    const ties = Object.values(map.connections).map((tie, index) => [
      tie.id,
      { ...tie, kind: kinds[index]?.[1] ?? 'holds' },
    ])
    return { ...map, connections: Object.fromEntries(ties) }
  }
  const [ONE, OTHER] = ['customer-0', 'employee-1']

  it.each<[HeadlineTopic, WallMap, string | null, string | null]>([
    ['promises', promised('promised'), '1 promise made', '1 promessa fatta'],
    ['promises', promised('promised', 'promised', 'dropped', null), '2 promises made', '2 promesse fatte'],
    [
      'promises',
      promised('promised', 'done', 'promised'),
      '3 promises made, 1 of them kept already',
      '3 promesse fatte, 1 già mantenuta',
    ],
    [
      'promises',
      promised('promised', 'done', 'done'),
      '3 promises made, 2 of them kept already',
      '3 promesse fatte, 2 già mantenute',
    ],
    ['promises', promised('done'), '1 promise, and it is kept', '1 promessa, ed è mantenuta'],
    ['promises', promised('done', 'done'), 'Both promises are kept', 'Entrambe le promesse sono mantenute'],
    ['promises', promised('done', 'done', 'done'), 'All 3 promises are kept', 'Tutte le 3 promesse sono mantenute'],
    ['promises', promised('dropped'), null, null],
    [
      'matched',
      owned([ONE, 'holds', 'r0'], [OTHER, 'needs', 'r0']),
      '1 resource that is needed is already here, in other hands',
      '1 risorsa che serve è già qui, in altre mani',
    ],
    [
      'matched',
      owned([ONE, 'holds', 'r0'], [OTHER, 'needs', 'r0'], [ONE, 'needs', 'r1'], [OTHER, 'holds', 'r1']),
      '2 resources that are needed are already here, in other hands',
      '2 risorse che servono sono già qui, in altre mani',
    ],
    // Who needs what they hold themselves waits for nobody.
    ['matched', owned([ONE, 'holds', 'r0'], [ONE, 'needs', 'r0']), null, null],
    [
      'held',
      owned([ONE, 'holds', 'r0'], [OTHER, 'holds', 'r0']),
      'Together we hold 1 resource',
      'Insieme abbiamo 1 risorsa',
    ],
    [
      'held',
      owned([ONE, 'holds', 'r0'], [ONE, 'holds', 'r1']),
      'Together we hold 2 resources',
      'Insieme abbiamo 2 risorse',
    ],
    [
      'across',
      wallMap(TWO, [], [[...ACROSS, 'before']]),
      '1 tie between a customer and an employee',
      '1 legame tra cliente e dipendente',
    ],
    [
      'across',
      wallMap(TWO, [], [[...ACROSS, 'before'], ACROSS]),
      '2 ties between customers and employees',
      '2 legami tra clienti e dipendenti',
    ],
    [
      'tied',
      wallMap({ customer: 7, employee: 1 }, [], star(7)),
      'All 8 of us have a tie to somebody here',
      'Siamo in 8, e ogni persona qui ha un legame con un’altra',
    ],
    // Few are each somebody, and as long as somebody waits for a first tie, nothing is said of it.
    ['tied', wallMap({ customer: 6, employee: 1 }, [], star(6)), null, null],
    ['tied', wallMap({ customer: 19, employee: 1 }, [], star(19, 1)), null, null],
    [
      'together',
      wallMap({ customer: 19, employee: 1 }, [], star(19)),
      'All 20 of us can reach one another through our ties',
      'Siamo in 20, e i nostri legami ci uniscono',
    ],
    [
      'together',
      wallMap({ customer: 19, employee: 1 }, [], star(19, 5)),
      '15 of us can reach one another through our ties',
      'In 15 possiamo raggiungerci attraverso i nostri legami',
    ],
    // Four are not so many that nobody would look round for them; ten of twenty are not most.
    ['together', wallMap({ customer: 19, employee: 1 }, [], star(19, 4)), null, null],
    ['together', wallMap({ customer: 19, employee: 1 }, [], star(19, 10)), null, null],
  ])('about %s of map %# is “%s”', (topic, map, english, italian) => {
    const said = headlineOf(map, [topic])
    if (english === null) expect(said?.topic).not.toBe(topic)
    else expect([sentence(map, 'en', [topic]), sentence(map, 'it', [topic])]).toEqual([english, italian])
  })
})
