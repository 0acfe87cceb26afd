import fc from 'fast-check'
import type { CommunityMap } from '../../../../src-model/map/map'
import { SIDES } from '../../../../src-model/map/map'
import { name } from '../../support/arbitrary-text'
import { drawnMap } from './drawn-map'

const STATUSES = ['hidden', 'underused', 'mobilised'] as const

/** Names as people have and write them, some of them shared, and any others. */
const called = fc.oneof(
  fc.constantFrom('Anna Rossi', 'Anna Bianchi', 'ANNA', 'L', 'Rossi, Anna', 'Dott. Verdi', 'Luca B.', 'نور حداد', '?'),
  name,
)
const thing = fc.oneof(fc.constantFrom('van', 'evening hours.', 'ore serali', 'beta testers!', 'שעות', '…'), name)

/** A map with people tied closely enough that most of what introductions speak of happens in it. */
export const room: fc.Arbitrary<CommunityMap> = fc
  .record({
    people: fc.array(fc.record({ side: fc.constantFrom(...SIDES), name: called, isUnnamed: fc.boolean() }), {
      minLength: 2,
      maxLength: 9,
    }),
    resources: fc.array(fc.record({ status: fc.constantFrom(...STATUSES), name: thing }), { maxLength: 6 }),
    ties: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 14 }),
    resourceTies: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('+', '-')), { maxLength: 24 }),
    organisation: fc.oneof(fc.constantFrom('', 'Acme', 'Rossi S.p.A.', '!!'), name),
    unnamedShare: fc.constantFrom(0, 0, 1),
  })
  .map(({ people, resources, ties, resourceTies, organisation, unnamedShare }) => {
    const person = (at: number) => `p${at % people.length}`
    const idsOf = (side: string) => people.flatMap((each, at) => (each.side === side ? [`p${at}`] : [])).join(' ')
    const different = ties.filter(([one, other]) => person(one) !== person(other))
    return drawnMap({
      employees: idsOf('employee'),
      customers: idsOf('customer'),
      guests: idsOf('guest'),
      ties: different.map(([one, other]) => `${person(one)}-${person(other)}`).join(' '),
      resources: Object.fromEntries(resources.map(({ status }, at) => [`r${at}`, status])),
      resourceTies:
        resources.length === 0
          ? ''
          : resourceTies.map(([one, other, sign]) => `${person(one)}${sign}r${other % resources.length}`).join(' '),
      names: Object.fromEntries([
        ...people.map((each, at) => [`p${at}`, each.name]),
        ...resources.map((each, at) => [`r${at}`, each.name]),
      ]),
      unnamed: people.flatMap(({ isUnnamed }, at) => (isUnnamed && unnamedShare === 1 ? [`p${at}`] : [])),
      organisation,
    })
  })
