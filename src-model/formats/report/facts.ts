import { commitmentGroups } from '../../insight/figures/commitments'
import { type InsightReport, reportOf } from '../../insight/report'
import type { Id } from '../../map/ids'
import {
  type Commitment,
  type CommunityMap,
  type Connection,
  isParticipant,
  nodeOf,
  own,
  type Participant,
  type Resource,
  SIDES,
  type Side,
} from '../../map/map'
import { tieIndex } from '../../map/ties'

/** A tie that a promise lives on, with the promise. */
export interface Promised {
  tie: Connection
  commitment: Commitment
  /** Still promised, for a day before today. */
  isLate: boolean
}

/** What a report tells of a map, counted and gathered once. */
export interface ReportFacts {
  map: CommunityMap
  insight: InsightReport
  /** Nothing is on the map that could be told of. */
  isEmpty: boolean
  /** In the order of their names. */
  people: Record<Side, Participant[]>
  /** Ties between people that were made in the workshop, in the map's order, and how many are between customers and employees. */
  tiesHere: Connection[]
  acrossHere: number
  /** By day; those without one come last. */
  promises: Promised[]
  /** Each resource is in one of them only, in the order of their names. */
  resources: Record<'mobilised' | 'hidden' | 'underused' | 'wanted', Resource[]>
  /** The names of who is tied to a node by a kind of tie, in the order of the names. */
  tiedTo: (node: Id, kind: 'holds' | 'needs' | 'uses') => string[]
  /** The name at an end of a tie. */
  nameOf: (id: Id) => string
}

function connectionsOf(map: CommunityMap): Connection[] {
  return map.order.connections.flatMap((id) => own(map.connections, id) ?? [])
}

function isBetweenCustomerAndEmployee(map: CommunityMap, { from, to }: Connection): boolean {
  const sides = [own(map.participants, from)?.side, own(map.participants, to)?.side]
  return sides.includes('customer') && sides.includes('employee')
}

function promisesOf(map: CommunityMap, today: string): Promised[] {
  const late = new Set(commitmentGroups(map, today).late)
  // No day sorts behind every day.
  const dayOf = ({ commitment }: Promised): string => commitment.by ?? '~'
  return connectionsOf(map)
    .flatMap((tie) => (tie.commitment ? { tie, commitment: tie.commitment, isLate: late.has(tie.id) } : []))
    .toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other))))
}

/**
 * Gathers what a report tells.
 *
 * @param today `YYYY-MM-DD`: what was promised for an earlier day is late.
 * @param compare puts names in order.
 */
export function factsOf(
  map: CommunityMap,
  today: string,
  compare: (one: string, other: string) => number,
): ReportFacts {
  const byName = <T extends { name: string }>(things: T[]): T[] =>
    things.toSorted((one, other) => compare(one.name, other.name))
  const people = map.order.participants.flatMap((id) => own(map.participants, id) ?? [])
  const resources = map.order.resources.flatMap((id) => own(map.resources, id) ?? [])
  const { wanted, byNode } = tieIndex(map)
  const here = connectionsOf(map).filter(
    ({ origin, from, to }) => origin === 'workshop' && isParticipant(map, from) && isParticipant(map, to),
  )
  const nameOf = (id: Id): string => nodeOf(map, id)?.name ?? ''
  // What is at work is told so, whoever may need more of it.
  const groupOf = ({ id, status }: Resource) => (status !== 'mobilised' && wanted.has(id) ? 'wanted' : status)
  const ofGroup = (group: keyof ReportFacts['resources']): Resource[] =>
    byName(resources.filter((each) => groupOf(each) === group))
  const [employee, customer, guest] = SIDES.map((side) => byName(people.filter((each) => each.side === side)))
  return {
    map,
    insight: reportOf(map, { today }),
    isEmpty: people.length + resources.length === 0,
    people: { employee: employee ?? [], customer: customer ?? [], guest: guest ?? [] },
    tiesHere: here,
    acrossHere: here.filter((tie) => isBetweenCustomerAndEmployee(map, tie)).length,
    promises: promisesOf(map, today),
    resources: {
      mobilised: ofGroup('mobilised'),
      hidden: ofGroup('hidden'),
      underused: ofGroup('underused'),
      wanted: ofGroup('wanted'),
    },
    tiedTo: (node, kind) => {
      const ties = (byNode.get(node) ?? []).filter((tie) => tie.kind === kind && tie.to === node)
      return [...new Set(ties.map(({ from }) => nameOf(from)))].toSorted(compare)
    },
    nameOf,
  }
}
