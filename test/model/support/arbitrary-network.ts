import fc from 'fast-check'
import { kindsFor } from '../../../src-model/map/kinds'
import { type CommunityMap, ORIGINS, SIDES } from '../../../src-model/map/map'
import { peopleMap, type TieSketch, withResources } from '../../support/people-map'

const MOST_PEOPLE = 60

/** Numbers of people, tied in some way; from hardly any ties to about as many as fit. */
const shape = fc
  .record({ count: fc.integer({ min: 0, max: MOST_PEOPLE }), perPerson: fc.constantFrom(0.4, 1, 1.5, 3, 8) })
  .chain(({ count, perPerson }) =>
    fc.record({
      sides: fc.array(fc.constantFrom(...SIDES), { minLength: count, maxLength: count }),
      ties: fc.array(
        fc.record({
          from: fc.nat({ max: Math.max(0, count - 1) }),
          // Nearer numbers more often, so that there are components, hubs and cut people.
          apart: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: MOST_PEOPLE })),
          directed: fc.boolean(),
          kind: fc.constantFrom(...kindsFor('people')),
          origin: fc.constantFrom(...ORIGINS),
        }),
        { maxLength: Math.round(count * perPerson) },
      ),
    }),
  )

/** Maps of up to sixty people with ties of all kinds between them, some of them parallel or opposite, and nothing else. */
export const networkMap: fc.Arbitrary<CommunityMap> = shape.map(({ sides, ties }) => {
  const count = sides.length
  const sketches = ties.flatMap(({ from, apart, ...fields }): TieSketch[] => {
    const to = (from + apart) % Math.max(1, count)
    return from === to ? [] : [[`p${from}`, `p${to}`, fields]]
  })
  return peopleMap(
    sides.map((side, index) => [`p${index}`, side]),
    sketches,
  )
})

/** The same with resources that some hold and some need. */
export const networkMapWithResources: fc.Arbitrary<CommunityMap> = fc
  .record({
    map: networkMap,
    resources: fc.array(
      fc.record({
        status: fc.constantFrom('hidden' as const, 'underused' as const, 'mobilised' as const),
        holds: fc.array(fc.nat({ max: MOST_PEOPLE }), { maxLength: 3 }),
        needs: fc.array(fc.nat({ max: MOST_PEOPLE }), { maxLength: 3 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ map, resources }) => {
    const people = map.order.participants
    const some = (choices: readonly number[]) =>
      choices.flatMap((each) => people[each % Math.max(1, people.length)] ?? [])
    return withResources(
      map,
      resources.map(({ status, holds, needs }, index) => {
        return { id: `r${index}`, status, holds: some(holds), needs: some(needs) }
      }),
    )
  })
