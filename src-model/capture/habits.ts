import type { Id } from '../map/ids'
import { LayeredLookup } from '../map/layered-lookup'
import type { CommunityMap } from '../map/map'
import { CONNECTION_KINDS } from '../map/map'
import { HABIT } from './habit-keys'
import { type EventList, eventListsOf, type MapEvent } from './map-events'
import type { CaptureReading } from './reading'

/** How often something was used, and when last, counted in moments. */
interface Use {
  count: number
  last: number
}

/** What has been used: people, resources, kinds, organisations and roles, each by its key. A moment is one use. */
export interface Habits {
  moment: number
  uses: LayeredLookup<string, Use>
}

export const NO_HABITS: Habits = { moment: 0, uses: new LayeredLookup(new Map()) }

/** Habits after more moments. @param moments the keys of what was used in each. */
function withMoments({ moment, uses }: Habits, moments: Iterable<readonly string[]>): Habits {
  const changes = new Map<string, Use>()
  let now = moment
  for (const keys of moments) {
    now += 1
    for (const key of keys) {
      const count = (changes.get(key) ?? uses.get(key))?.count ?? 0
      changes.set(key, { count: count + 1, last: now })
    }
  }
  return { moment: now, uses: uses.with(changes) }
}

/** Habits after one more moment, in which all these were used. */
export function withUse(habits: Habits, keys: readonly string[]): Habits {
  return withMoments(habits, [keys])
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

function latestOf(events: readonly MapEvent[], before: string): string {
  return events.reduce((latest, { at }) => (at > latest ? at : latest), before)
}

function withEvents(habits: Habits, events: readonly MapEvent[]): Habits {
  const sorted = events.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  return withMoments(
    habits,
    sorted.map(({ keys }) => keys),
  )
}

/** The habits that were told last, and from what: the line is completed again at every key. */
let last: { lists: readonly EventList[]; habits: Habits; latest: string } | null = null

/** What came onto a map since habits were told last; `null` where anything else happened to it. */
function since(lists: readonly EventList[], before: readonly EventList[]): MapEvent[] | null {
  const isAdded = lists.every(({ root, count }, at) => root === before[at]?.root && count >= before[at].count)
  return isAdded ? lists.flatMap(({ events, count }, at) => events.slice(before[at]?.count, count)) : null
}

/** What a map tells of the habits of those who made it: each node and tie, in the order in which they came. */
export function habitsOf(map: CommunityMap): Habits {
  const lists = eventListsOf(map)
  const added = last && since(lists, last.lists)
  if (last && added?.length === 0) return last.habits
  // What came at the same moment as something before may belong in front of it.
  const isLater = last !== null && added?.every(({ at }) => at > (last?.latest ?? ''))
  const [from, events, latest] =
    last !== null && added && isLater
      ? [last.habits, added, last.latest]
      : [NO_HABITS, lists.flatMap((each) => each.events.slice(0, each.count)), '']
  last = { lists, habits: withEvents(from, events), latest: latestOf(events, latest) }
  return last.habits
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
