import { type Direction, nearestTowards } from '../../src-model/layout/spatial'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, MapNode } from '../../src-model/map/map'
import { nodeOf, own } from '../../src-model/map/map'
import { execute, sessionStore } from '../state/session-store'
import { select, viewStore } from '../state/view-store'
import { canvasControl } from './canvas-control'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** How far a key press moves what is selected, in canvas units: one step of the grid. */
const NUDGE: Readonly<Record<Direction, { x: number; y: number }>> = {
  left: { x: -8, y: 0 },
  right: { x: 8, y: 0 },
  up: { x: 0, y: -8 },
  down: { x: 0, y: 8 },
}

function selectedNodes(map: CommunityMap): MapNode[] {
  return [...viewStore.getState().selection].flatMap((id) => nodeOf(map, id) ?? [])
}

/** The participant or resource that was selected last. */
export function selectedNode(): Id | undefined {
  const map = sessionStore.getState().session?.map
  return map && selectedNodes(map).at(-1)?.id
}

/** Where an arrow key sets out from: the node selected last, or the one that the selected tie was drawn from. */
function startOf(map: CommunityMap, chosen: readonly MapNode[]): MapNode | undefined {
  const tie = own(map.connections, [...viewStore.getState().selection].at(-1) ?? '')
  return chosen.at(-1) ?? (tie && nodeOf(map, tie.from))
}

function step(map: CommunityMap, direction: Direction, extends_: boolean): void {
  const chosen = selectedNodes(map)
  const start = startOf(map, chosen)
  const nodes = [...Object.values(map.participants), ...Object.values(map.resources)]
  const others = nodes.filter(({ id }) => id !== start?.id)
  const next = start ? nearestTowards(start.position, direction, others) : nodes[0]?.id
  if (next === undefined) return
  // Taken out first, so that the node stepped to becomes the last of the selection.
  const kept = extends_ ? chosen.map(({ id }) => id).filter((id) => id !== next) : []
  select([...kept, next])
  canvasControl()?.reveal([next])
}

// One at a time: each press moves on from where the one before it left the nodes.
let nudging: Promise<unknown> = Promise.resolve()

async function nudge(direction: Direction): Promise<void> {
  const map = sessionStore.getState().session?.map
  const chosen = map ? selectedNodes(map) : []
  if (chosen.length === 0) return
  const { x, y } = NUDGE[direction]
  const positions = Object.fromEntries(chosen.map(({ id, position }) => [id, { x: position.x + x, y: position.y + y }]))
  // Presses one after the other are one undo step for the same selection.
  await execute({ type: 'layout/move', positions }, `nudge:${chosen.length}:${chosen.at(-1)?.id}`)
}

/**
 * The arrow keys on the canvas: step to the nearest node that way, with Shift keep what is selected,
 * with Alt move it.
 *
 * @returns whether the key was one of them.
 */
export function onArrowKey({ key, shiftKey, altKey }: KeyboardEvent): boolean {
  const direction = ARROWS[key]
  const map = sessionStore.getState().session?.map
  if (direction === undefined || map === undefined) return false
  if (altKey) nudging = nudging.then(() => nudge(direction))
  else step(map, direction, shiftKey)
  return true
}
