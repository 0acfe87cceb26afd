import fc from 'fast-check'
import { COMMITMENT_STATUSES, type ConnectionKind, RESOURCE_STATUSES, SIDES } from '../../../../src-model/map/map'
import type { WallConnection, WallMap } from '../../../../src-model/wall/wall-map'

/** How everybody and everything is called that a sentence may not name. */
export const NAMED = 'Zq'

function byId<Thing extends { id: string }>(things: Thing[]): Record<string, Thing> {
  return Object.fromEntries(things.map((each) => [each.id, each]))
}

/** Whether each resource is needed and held by nobody, as a map that is reduced says it. */
function wantedIn(ties: readonly WallConnection[], id: string): boolean {
  const is = (kind: ConnectionKind) => ties.some((tie) => tie.kind === kind && tie.to === id)
  return is('needs') && !is('holds')
}

const spec = fc.record({
  sides: fc.array(fc.constantFrom(...SIDES), { maxLength: 15 }),
  statuses: fc.array(fc.constantFrom(...RESOURCE_STATUSES), { maxLength: 5 }),
  ties: fc.array(
    fc.record({
      from: fc.nat({ max: 14 }),
      to: fc.nat({ max: 14 }),
      origin: fc.constantFrom('before' as const, 'workshop' as const),
      promise: fc.option(fc.constantFrom(...COMMITMENT_STATUSES), { freq: 2 }),
    }),
    { maxLength: 24 },
  ),
  holdings: fc.array(
    fc.record({
      who: fc.nat({ max: 14 }),
      what: fc.nat({ max: 4 }),
      kind: fc.constantFrom<ConnectionKind>('holds', 'needs', 'uses'),
    }),
    { maxLength: 12 },
  ),
  /** Ties everybody to the next one, so that all hang together, as seldom happens by chance. */
  isChained: fc.boolean(),
})

/** A map on the wall, as often as not one in which all hang together. */
export const wovenMap: fc.Arbitrary<WallMap> = spec.map(({ sides, statuses, ties, holdings, isChained }) => {
  const position = { x: 0, y: 0 }
  const people = sides.map((side, index) => ({
    id: `p${index}`,
    name: `${NAMED}p${index}`,
    initials: NAMED,
    side,
    position,
  }))
  const [who, what] = [people.length, statuses.length]
  const chain = people.slice(1).map((_, index) => ({ from: index, to: index + 1, origin: 'before' as const }))
  const between = [
    ...(who < 2 ? [] : ties.map((tie) => ({ ...tie, from: tie.from % who, to: tie.to % who }))),
    ...(isChained ? chain.map((each) => ({ ...each, promise: null })) : []),
  ].filter(({ from, to }) => from !== to)
  const rest = { directed: false, strength: 2 as const }
  const connections: WallConnection[] = [
    ...between.map(({ from, to, origin, promise }, index) => ({
      ...rest,
      id: `t${index}`,
      from: `p${from}`,
      to: `p${to}`,
      kind: 'knows' as const,
      origin,
      promise,
    })),
    ...(who === 0 || what === 0 ? [] : holdings).map((each, index) => ({
      ...rest,
      id: `h${index}`,
      from: `p${each.who % who}`,
      to: `r${each.what % what}`,
      kind: each.kind,
      origin: 'workshop' as const,
      promise: null,
    })),
  ]
  const resources = statuses.map((status, index) => {
    const id = `r${index}`
    const wanted = wantedIn(connections, id)
    return { id, name: `${NAMED}${id}`, kind: 'tool' as const, status, wanted, position }
  })
  return {
    session: 's',
    question: NAMED,
    language: 'en',
    participants: byId(people),
    resources: byId(resources),
    connections: byId(connections),
    zones: {},
  }
})
