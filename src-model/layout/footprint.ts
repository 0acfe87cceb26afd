import type { Id } from '../map/ids'
import type { CommunityMap, Position } from '../map/map'
import { isParticipant, isResource, nodeOf } from '../map/map'

/** The width and height of a participant's mark. A position is the centre of the mark. */
export const PARTICIPANT_MARK = 56
export const RESOURCE_WIDTH = 176
export const RESOURCE_HEIGHT = 58

export type NodeKind = 'participant' | 'resource'

/** A rectangle on the canvas; `left` and `top` belong to it, `right` and `bottom` do not. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** How far a node reaches from its position. A participant's name hangs below the mark, up to two lines of 18 px. */
const REACH: Readonly<Record<NodeKind, Box>> = {
  participant: { left: -84, top: -36, right: 84, bottom: 84 },
  resource: { left: -94, top: -35, right: 94, bottom: 35 },
}

/** The ground that a kind of node covers when it stands at a position. */
export function footprint(kind: NodeKind, { x, y }: Position): Box {
  const { left, top, right, bottom } = REACH[kind]
  return { left: x + left, top: y + top, right: x + right, bottom: y + bottom }
}

/** The ground that a node's mark covers, its name left out. */
export function markBox(kind: NodeKind, { x, y }: Position): Box {
  const width = kind === 'participant' ? PARTICIPANT_MARK : RESOURCE_WIDTH
  const height = kind === 'participant' ? PARTICIPANT_MARK : RESOURCE_HEIGHT
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** What kind of node an id belongs to. */
export function nodeKind(map: CommunityMap, id: Id): NodeKind | undefined {
  if (isParticipant(map, id)) return 'participant'
  return isResource(map, id) ? 'resource' : undefined
}

/** The ground that a node of the map covers; `undefined` when no node has this id. */
export function footprintOf(map: CommunityMap, id: Id): Box | undefined {
  const kind = nodeKind(map, id)
  const position = nodeOf(map, id)?.position
  return kind && position ? footprint(kind, position) : undefined
}

/** Whether two boxes share ground; touching edges do not. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The smallest box round boxes; `undefined` for none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
