import type { Id } from '../map/ids'
import type { CommunityMap, ConnectionKind } from '../map/map'
import { CONNECTION_KINDS } from '../map/map'
import { nameKey } from './names'
import type { CaptureReading } from './reading'

/** How often something was used, and when last, counted in moments. */
interface Use {
  count: number
  last: number
}

/** What has been used: people, resources, kinds, organisations and roles, each by its key. A moment is one use. */
export interface Habits {
  moment: number
  uses: ReadonlyMap<string, Use>
}

export const NO_HABITS: Habits = { moment: 0, uses: new Map() }

/** The keys that habits are kept under. */
export const HABIT = {
  node: (id: Id) => `node ${id}`,
  kind: (kind: ConnectionKind) => `kind ${kind}`,
  organisation: (text: string) => `organisation ${nameKey(text)}`,
  role: (text: string) => `role ${nameKey(text)}`,
} as const

function note(uses: Map<string, Use>, keys: readonly string[], moment: number): void {
  for (const key of keys) uses.set(key, { count: (uses.get(key)?.count ?? 0) + 1, last: moment })
}

/** Habits after one more moment, in which all these were used. */
export function withUse({ moment, uses }: Habits, keys: readonly string[]): Habits {
  const next = new Map(uses)
  note(next, keys, moment + 1)
  return { moment: moment + 1, uses: next }
}

/** After this many moments a use counts half as recent. */
const HALF_LIFE = 12
/** What the first use counts for beside its recency, and each doubling of the uses. */
const FREQUENCY = 0.5

/**
 * How familiar something is: 0 when it was never used; otherwise its recency, which halves every `HALF_LIFE`
 * moments, plus half the logarithm of how often it was used. One more use never lowers it, and never raises
 * anything else.
 */
export function familiarity({ moment, uses }: Habits, key: string): number {
  const use = uses.get(key)
  if (use === undefined) return 0
  return 2 ** ((use.last - moment) / HALF_LIFE) + FREQUENCY * Math.log2(1 + use.count)
}

interface Event {
  at: string
  keys: string[]
}

function eventsOf(map: CommunityMap): Event[] {
  const people = map.order.participants.flatMap((id): Event[] => {
    const person = map.participants[id]
    if (person === undefined) return []
    const keys = [HABIT.node(id)]
    if (person.organisation !== '') keys.push(HABIT.organisation(person.organisation))
    if (person.role !== '') keys.push(HABIT.role(person.role))
    return [{ at: person.createdAt, keys }]
  })
  const resources = map.order.resources.flatMap((id): Event[] => {
    const resource = map.resources[id]
    return resource ? [{ at: resource.createdAt, keys: [HABIT.node(id)] }] : []
  })
  const ties = map.order.connections.flatMap((id): Event[] => {
    const tie = map.connections[id]
    if (tie === undefined) return []
    return [{ at: tie.createdAt, keys: [HABIT.node(tie.from), HABIT.node(tie.to), HABIT.kind(tie.kind)] }]
  })
  return [...people, ...resources, ...ties]
}

/** Kept as long as the map: the line is completed again at every key. */
const known = new WeakMap<CommunityMap, Habits>()

/** What a map tells of the habits of those who made it: each node and tie, in the order in which they came. */
export function habitsOf(map: CommunityMap): Habits {
  const before = known.get(map)
  if (before) return before
  const events = eventsOf(map).sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  const uses = new Map<string, Use>()
  for (const [index, { keys }] of events.entries()) note(uses, keys, index + 1)
  const habits = { moment: events.length, uses }
  known.set(map, habits)
  return habits
}

/** What a captured text used, by its keys. @param nodes the ids of all that it names. */
export function usedBy({ lines }: Pick<CaptureReading, 'lines'>, nodes: readonly Id[]): string[] {
  const chips = lines.flatMap((line) => line.chips)
  const keys = chips.flatMap(({ kind, text, labelKey = '' }) => {
    if (kind === 'organisation') return [HABIT.organisation(text)]
    if (kind === 'role') return [HABIT.role(text)]
    if (kind !== 'tie') return []
    return CONNECTION_KINDS.filter((each) => labelKey === `kind.${each}`).map(HABIT.kind)
  })
  return [...new Set([...nodes.map(HABIT.node), ...keys])]
}
