import type { Id } from '../../map/ids'
import type { Position, Side } from '../../map/map'
import { PARTICIPANT_MARK } from '../footprint'
import { NAME_LINE } from '../name-block'
import { snap } from '../place/spots'
import { type Body, bodyAt, type Line, type Overhang } from './body'
import { LANDSCAPE } from './packing'
import type { TidyTask } from './tidy-task'

/** A task as bodies and the lines between them. */
export interface TidyGround {
  /** People first, in the map's order. */
  bodies: Body[]
  /** One for each pair that is tied, however often. */
  lines: Line[]
  sideOf: (body: Body) => Side | null
  /** Where a body stands in the map. */
  known: (body: Body) => Position
  isQuick: boolean
}

function linesOf({ ties }: TidyTask, byId: ReadonlyMap<Id, Body>): Line[] {
  const lines = new Map<string, { from: Body; to: Body; ties: number }>()
  for (const tie of ties) {
    const [from, to] = [byId.get(tie.from), byId.get(tie.to)]
    if (from === undefined || to === undefined) continue
    const key = from.id < to.id ? `${from.id} ${to.id}` : `${to.id} ${from.id}`
    const line = lines.get(key)
    if (line) line.ties += 1
    else lines.set(key, { from, to, ties: 1 })
  }
  return [...lines.values()]
}

/** How much ground a node takes in an arrangement, ties included, and how much of a small screen's width a map fills. */
const GROUND_OF_ONE = 38_000
const SCREEN = 800
/** How large marks are on the screen at least, in pixels, and how far they reach beyond their usual size at most. */
const MARK_ON_SCREEN = 30
const LARGEST_MARK = 24
const NONE: Overhang = { above: 0, below: 0, aside: 0 }

/**
 * How far what is drawn of a person reaches beyond the footprint: the more there is to show, the farther away the
 * whole map is seen from, and the larger are names, or marks where names would be too small.
 */
function overhangOf(count: number): Overhang {
  const zoom = SCREEN / Math.sqrt(count * GROUND_OF_ONE * LANDSCAPE)
  const larger = Math.min(Math.max(18, 14 / zoom), 32) - 18
  const above = Math.min(Math.max(0, MARK_ON_SCREEN / zoom - PARTICIPANT_MARK) / 2, LARGEST_MARK)
  return { above: snap(above), below: snap(NAME_LINE * 2 * larger), aside: snap(larger / 2) }
}

/** The bodies and lines of a task; of a selection all others are fixed. */
export function groundOf(task: TidyTask): TidyGround {
  const only = task.only && new Set(task.only)
  const overhang = overhangOf(task.nodes.length)
  const bodies = task.nodes.map((node) => {
    const isFixed = only !== null && !only.has(node.id)
    return bodyAt(node.id, node.kind, node, isFixed, node.kind === 'participant' ? overhang : NONE)
  })
  const byId = new Map(bodies.map((each) => [each.id, each]))
  const nodes = new Map(task.nodes.map((each) => [each.id, each]))
  return {
    bodies,
    lines: linesOf(task, byId),
    sideOf: ({ id }) => nodes.get(id)?.side ?? null,
    known: (body) => nodes.get(body.id) ?? body,
    isQuick: task.isQuick ?? false,
  }
}

/** The lines with both ends among some bodies. */
export function linesAmong(lines: readonly Line[], bodies: readonly Body[]): Line[] {
  const those = new Set(bodies)
  return lines.filter(({ from, to }) => those.has(from) && those.has(to))
}

/** Bodies that are tied to each other, directly or through others; the largest group first, alone ones last. */
export function groupsOf(bodies: readonly Body[], lines: readonly Line[]): Body[][] {
  const next = new Map<Body, Body[]>(bodies.map((each) => [each, []]))
  for (const { from, to } of lines) {
    next.get(from)?.push(to)
    next.get(to)?.push(from)
  }
  const seen = new Set<Body>()
  const groups = bodies.flatMap((start) => {
    if (seen.has(start)) return []
    seen.add(start)
    const group = [start]
    for (const each of group) {
      for (const other of next.get(each) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        group.push(other)
      }
    }
    return [group]
  })
  return groups.sort((a, b) => b.length - a.length)
}
