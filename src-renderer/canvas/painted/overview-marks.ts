import type { Rect } from '@xyflow/react'
import type { Scene, SceneNode } from '../../painting/scene'
import { MARK_SIZE } from '../flow-nodes'
import { type Sheet, sheetRound } from './overview-place'

/** A mark is at least so large, in the overview's pixels. */
const LEAST = 2

export type MarkClass = 'minimap-resource' | `minimap-${'employee' | 'customer' | 'guest'}`

/** All marks of a scene, as SVG path data for each look, and the sheet on which they are all seen. */
export interface OverviewMarks {
  bounds: Rect
  sheet: Sheet
  paths: ReadonlyMap<MarkClass, string>
}

function boundsOf(nodes: Iterable<SceneNode>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, shape } of nodes) {
    const { width, height } = MARK_SIZE[shape]
    left = Math.min(left, x - width / 2)
    top = Math.min(top, y - height / 2)
    right = Math.max(right, x + width / 2)
    bottom = Math.max(bottom, y + height / 2)
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top }
}

/** The marks of a scene; `null` for an empty one. */
export function overviewMarks(scene: Scene): OverviewMarks | null {
  const bounds = boundsOf(scene.nodes.values())
  if (bounds === null) return null
  const sheet = sheetRound(bounds)
  const least = LEAST * sheet.scale
  const parts = new Map<MarkClass, string[]>()
  for (const node of scene.nodes.values()) {
    const { width, height } = MARK_SIZE[node.shape]
    const [wide, high] = [Math.round(Math.max(width, least)), Math.round(Math.max(height, least))]
    const look: MarkClass = node.shape === 'participant' ? `minimap-${node.side}` : 'minimap-resource'
    const path = `M${Math.round(node.x - wide / 2)} ${Math.round(node.y - high / 2)}h${wide}v${high}h${-wide}z`
    const known = parts.get(look)
    if (known) known.push(path)
    else parts.set(look, [path])
  }
  return { bounds, sheet, paths: new Map([...parts].map(([look, each]) => [look, each.join('')])) }
}
