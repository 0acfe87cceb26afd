import { RESOURCE_HEIGHT, RESOURCE_WIDTH } from '../../../src-model/layout/footprint'
import { HEAD_LENGTH, NAME, type TieEnd, tiePath } from '../../../src-model/layout/ties/tie-path'
import type { Id } from '../../../src-model/map/ids'
import type { Position } from '../../../src-model/map/map'
import type { Scene, SceneNode, SceneTie } from '../../painting/scene'
import { MARK_SIZE, RIM } from '../flow-nodes'
import { nameLook, nameSizeNow } from '../name-look'

/** Half the width of what can be gripped of a tie, in canvas units. The styles say the same. */
const GRIP = 9
/** A bent tie is looked at in so many straight pieces. */
const PIECES = 16

/** Where nodes are shown that do not stand where the scene has them. */
export type Moved = ReadonlyMap<Id, Position>

function isInNode(node: SceneNode, { x, y }: Position, { x: px, y: py }: Position): boolean {
  const [dx, dy] = [Math.abs(px - x), py - y]
  if (node.shape === 'resource') {
    return dx <= RESOURCE_WIDTH / 2 + RIM && Math.abs(dy) <= RESOURCE_HEIGHT / 2 + RIM
  }
  const half = MARK_SIZE.participant.width / 2
  const reach = Math.max(half + RIM, half * nameLook.getState().markScale)
  if (dx <= reach && Math.abs(dy) <= reach) return true
  const name = dy > 0 ? nameSizeNow(node.name, node.detail) : undefined
  return name !== undefined && dx <= name.width / 2 && dy >= NAME.top && dy <= NAME.top + name.height
}

/**
 * Which of two nodes lies higher, for sorting: people lie on top of things, as they are painted, and of the same kind what
 * came later.
 *
 * @returns more than 0 when the first does.
 */
export function compareHeight(a: SceneNode, b: SceneNode): number {
  if (a.shape !== b.shape) return a.shape === 'participant' ? 1 : -1
  return a.order - b.order
}

/** The node that is seen on top at a place, its rim and its name included. */
export function nodeAt(scene: Scene, at: Position, moved: Moved): SceneNode | undefined {
  let top: SceneNode | undefined
  const look = (node: SceneNode | undefined, shown: Position | undefined) => {
    if (node === undefined || shown === undefined) return
    if (top !== undefined && compareHeight(top, node) > 0) return
    if (isInNode(node, shown, at)) top = node
  }
  for (const node of scene.nodesNear(pointBox(at))) if (!moved.has(node.id)) look(node, node)
  for (const [id, shown] of moved) look(scene.nodes.get(id), shown)
  return top
}

function pointBox({ x, y }: Position) {
  return { left: x, top: y, right: x, bottom: y }
}

function endOf(node: SceneNode, moved: Moved): TieEnd {
  const { x, y } = moved.get(node.id) ?? node
  const name = node.shape === 'participant' ? nameSizeNow(node.name, node.detail) : undefined
  return { shape: node.shape, name, scale: nameLook.getState().markScale, x, y }
}

/** How far a point is from a stretch of a line, and how far along it the nearest point lies: from 0 to 1 on it. */
function nearTo(point: Position, a: Position, b: Position): { away: number; along: number } {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length
  const part = Math.min(1, Math.max(0, along))
  return { away: Math.hypot(a.x + dx * part - point.x, a.y + dy * part - point.y), along }
}

/** Whether a tie's grip, which ends where its line does, has a point. */
function isOnTie({ bend, directed }: SceneTie, from: TieEnd, to: TieEnd, point: Position): boolean {
  const { at } = tiePath(from, to, bend, directed)
  const pieces = bend === 0 ? 1 : PIECES
  for (let piece = 0; piece < pieces; piece += 1) {
    const [a, b] = [at(piece / pieces), at((piece + 1) / pieces)]
    const { away, along } = nearTo(point, a, b)
    if (away > GRIP || (piece === 0 && along < 0)) continue
    const isLast = piece === pieces - 1
    const end = isLast && directed ? 1 - HEAD_LENGTH / (Math.hypot(b.x - a.x, b.y - a.y) || 1) : 1
    if (!isLast || along <= end) return true
  }
  return false
}

/** The tie that is seen on top at a place where no node is. @param isThere whether a tie can be pointed at. */
export function tieAt(scene: Scene, at: Position, moved: Moved, isThere: (id: Id) => boolean): SceneTie | undefined {
  let top: SceneTie | undefined
  for (const tie of scene.tiesNear(pointBox(at))) {
    if (top !== undefined && top.order > tie.order) continue
    const [from, to] = [scene.nodes.get(tie.from), scene.nodes.get(tie.to)]
    if (from === undefined || to === undefined || !isThere(tie.id)) continue
    // What is written at its ends is measured only of those that may be meant.
    const straight = nearTo(at, moved.get(from.id) ?? from, moved.get(to.id) ?? to)
    if (straight.away > Math.abs(tie.bend) + GRIP) continue
    if (isOnTie(tie, endOf(from, moved), endOf(to, moved), at)) top = tie
  }
  return top
}

/** The nodes whose centres are within a distance, in canvas units. */
export function nodesAround(scene: Scene, { x, y }: Position, distance: number): Id[] {
  const box = { left: x - distance, top: y - distance, right: x + distance, bottom: y + distance }
  return [...scene.nodesNear(box)].filter((each) => Math.hypot(each.x - x, each.y - y) <= distance).map(({ id }) => id)
}

/** The nodes whose marks a part of the canvas has something of, those on top last. */
export function nodesIn(scene: Scene, box: { left: number; top: number; right: number; bottom: number }): Id[] {
  const found: SceneNode[] = []
  for (const node of scene.nodesNear(box)) {
    const { width, height } = MARK_SIZE[node.shape]
    const isIn =
      node.x + width / 2 > box.left &&
      node.x - width / 2 < box.right &&
      node.y + height / 2 > box.top &&
      node.y - height / 2 < box.bottom
    if (isIn) found.push(node)
  }
  return found.sort(compareHeight).map(({ id }) => id)
}
