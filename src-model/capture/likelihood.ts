import type { NodeKind } from '../layout/footprint'
import { nodeKind } from '../layout/footprint'
import type { Id } from '../map/ids'
import { KIND_RULES, kindFits } from '../map/kinds'
import type { CommunityMap, ConnectionKind } from '../map/map'
import { tieIndex } from '../map/ties'
import { HABIT } from './habit-keys'
import { familiarity, type Habits, habitsOf } from './habits'
import { endsBetween } from './interpret-ties'

/** What a name would be in the line: whom it is about, what they hold or need, or whom a tie goes to. */
export interface Standing {
  as: 'subject' | 'held' | 'needed' | 'target'
  /** Whom the line is about, where that is somebody of the map. */
  source: Id | undefined
  /** The kind of tie that a target is tied by. */
  kind: ConnectionKind
}

/** How well nodes go with what the line says already: above 0 likely, below 0 only when spelt out. */
export type Fit = (id: Id) => number

/** The nodes at the other ends of somebody's ties of some kinds. */
function tiedTo(map: CommunityMap, source: Id | undefined, kinds: readonly ConnectionKind[]): Set<Id> {
  const ties = (source !== undefined && tieIndex(map).byNode.get(source)) || []
  return new Set(
    ties.flatMap(({ from, to, kind, directed }) => {
      if (!kinds.includes(kind)) return []
      if (from === source) return [to]
      return directed && KIND_RULES[kind].ends === 'people' ? [] : [from]
    }),
  )
}

/** The resources that somebody else holds. */
function heldByOthers(map: CommunityMap, source: Id | undefined): Set<Id> {
  const ties = Object.values(map.connections)
  return new Set(ties.filter(({ kind, from }) => kind === 'holds' && from !== source).map(({ to }) => to))
}

function targetFit(map: CommunityMap, { source, kind }: Standing): Fit {
  const tied = tiedTo(map, source, [kind])
  const sourceKind: NodeKind = (source !== undefined && nodeKind(map, source)) || 'participant'
  return (id) => {
    if (id === source) return -2
    if (tied.has(id)) return -1
    const target = nodeKind(map, id) ?? 'participant'
    const ends = endsBetween(sourceKind, target)
    if (kind === 'other') return 1
    if (KIND_RULES[kind].ends === ends && kindFits(kind, ends)) return 1
    return ends === 'people' ? 0.5 : 0
  }
}

/** Asked for by somebody and held by none. */
function isWanted(map: CommunityMap, id: Id): boolean {
  return tieIndex(map).wanted.has(id)
}

function resourceFit(map: CommunityMap, { as, source }: Standing): Fit {
  const own = tiedTo(map, source, as === 'held' ? ['holds'] : ['holds', 'needs'])
  const others = as === 'needed' ? heldByOthers(map, source) : new Set<Id>()
  return (id) => {
    if (own.has(id)) return -1
    return others.has(id) || isWanted(map, id) ? 1 : 0
  }
}

/**
 * How well each node fits a standing: what is needed goes to who may hold it, what others hold to who may need it,
 * a tie to whom it fits and who is not tied so yet; a line is about people before resources.
 */
export function fitFor(map: CommunityMap, standing: Standing): Fit {
  if (standing.as === 'subject') return (id) => (nodeKind(map, id) === 'participant' ? 1 : 0)
  return standing.as === 'target' ? targetFit(map, standing) : resourceFit(map, standing)
}

/** What was used lately in this window counts this many times what the map tells. */
const LATELY = 2

/** How familiar something is from the map and from what was captured lately. */
export function known(map: CommunityMap, lately: Habits, key: string): number {
  return familiarity(habitsOf(map), key) + LATELY * familiarity(lately, key)
}

/** A fit counts as much as a few uses do. */
const FIT = 3

/**
 * How likely a node is meant: its fit to the line, plus its familiarity. Anything that fits worse ranks below, unless
 * it is far more familiar; taking a node never makes it less likely next time.
 */
export function likelihood(map: CommunityMap, lately: Habits, goesWith: Fit, id: Id): number {
  return FIT * goesWith(id) + known(map, lately, HABIT.node(id))
}
