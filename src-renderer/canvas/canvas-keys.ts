import { arrowsOf } from '../../src-model/layout/arrows/arrow-graph'
import { type Direction, nearestTowards } from '../../src-model/layout/arrows/spatial'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Position } from '../../src-model/map/map'
import { own } from '../../src-model/map/map'
import { selectedIds, selectedNodeIds } from '../actions/selected'
import { sessionStore } from '../state/session-store'
import { select, viewStore } from '../state/view-store'
import { canvasControl } from './canvas-control'
import { nudgeSelected, resizeSelectedZone } from './nudge'
import { nodeToGoRound, stepToTie } from './tie-steps'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** The participant or resource that was selected last. */
export function selectedNode(): Id | undefined {
  return selectedNodeIds().at(-1)
}

function middleOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Position {
  return { x: x + width / 2, y: y + height / 2 }
}

/** From a zone to the next zone that way, or else to the nearest person or resource. */
function nextFromZone(map: CommunityMap, id: Id, direction: Direction): Id | undefined {
  const zone = own(map.zones, id)
  if (zone === undefined) return undefined
  const zones = Object.values(map.zones).map((each) => ({ id: each.id, position: middleOf(each) }))
  const others = zones.filter((each) => each.id !== id)
  const nodes = [...Object.values(map.participants), ...Object.values(map.resources)]
  return nearestTowards(middleOf(zone), direction, others) ?? nearestTowards(middleOf(zone), direction, nodes)
}

/** Where an arrow key leads from what was selected last. */
function nextOf(map: CommunityMap, last: Id | undefined, direction: Direction): Id | undefined {
  if (last === undefined) return map.order.participants[0] ?? map.order.resources[0]
  if (own(map.zones, last)) return nextFromZone(map, last, direction)
  const node = nodeToGoRound(map, last) ?? last
  // From a tie the way goes on from the node that it was drawn or reached from, or back to it.
  return arrowsOf(map).get(node)?.[direction] ?? (node === last ? undefined : node)
}

function goTo(id: Id | undefined, keeps: boolean): void {
  if (id === undefined) return
  // Taken out first, so that the node stepped to becomes the last of the selection.
  const kept = keeps ? selectedNodeIds().filter((each) => each !== id) : []
  select([...kept, id])
  canvasControl()?.reveal([id])
}

function onArrow(map: CommunityMap, direction: Direction, event: KeyboardEvent): void {
  const { shiftKey, altKey, ctrlKey, metaKey } = event
  if (altKey && shiftKey) resizeSelectedZone(direction)
  else if (altKey) nudgeSelected(direction)
  else if (ctrlKey || metaKey) stepToTie(map, direction === 'right' || direction === 'down' ? 1 : -1)
  else goTo(nextOf(map, selectedIds().at(-1), direction), shiftKey)
}

/** The first of all people, or the last of all resources; with Shift everything up to there is selected, too. */
function onEnd(map: CommunityMap, key: 'Home' | 'End', extends_: boolean): void {
  const all = [...map.order.participants, ...map.order.resources]
  const target = key === 'Home' ? all[0] : all.at(-1)
  if (target === undefined) return
  const at = all.indexOf(selectedNode() ?? target)
  const between = key === 'Home' ? all.slice(0, at + 1).reverse() : all.slice(at)
  if (extends_) select(new Set([...viewStore.getState().selection, ...between]))
  goTo(target, extends_)
}

/**
 * The keys that move about on the canvas. Arrows step to the nearest node that way, with Shift keep what is selected,
 * with Ctrl or Command go through the ties of the node, with Alt move what is selected, with Alt and Shift resize a
 * zone. Home and End lead to the first and the last.
 *
 * @returns whether the key was one of them.
 */
export function onMoveKey(event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event
  const map = sessionStore.getState().session?.map
  if (map === undefined) return false
  const direction = ARROWS[key]
  if (direction !== undefined) onArrow(map, direction, event)
  else if ((key === 'Home' || key === 'End') && !altKey && !ctrlKey && !metaKey) onEnd(map, key, shiftKey)
  else return false
  return true
}
