import type { Rect } from '@xyflow/react'
import type { PaintColours } from '../../painting/painted-look'
import type { Scene, SceneNode } from '../../painting/scene'
import { MARK_SIZE } from '../flow-nodes'
import { OVERVIEW, type Sheet, sheetRound } from './overview-place'

/** A mark is at least so large, in the overview's pixels. */
const LEAST = 2
/** The width of a mark's outline, in canvas units. The styles say the same. */
const OUTLINE = 4
/** After so many marks whoever draws may do something else. */
const STRETCH = 200

/** From the lowest to the highest. */
const LOOKS = ['resource', 'employee', 'customer', 'guest'] as const
type Look = (typeof LOOKS)[number]

/** All marks of a scene as they were drawn, and the sheet on which they are all seen. */
export interface OverviewMarks {
  bounds: Rect
  sheet: Sheet
  bitmap: ImageBitmap
}

/** What the marks are drawn with. */
type MarkPen = Pick<OffscreenCanvasRenderingContext2D, 'fillRect' | 'strokeRect' | 'fillStyle' | 'strokeStyle'> &
  Pick<OffscreenCanvasRenderingContext2D, 'lineWidth' | 'scale'>

function lookOf(node: SceneNode): Look {
  return node.shape === 'participant' ? node.side : 'resource'
}

/** Draws all marks of a scene, a stretch at each step. @param ratio the pen's pixels for one of the overview's. */
export function* drawMarks(
  scene: Scene,
  colours: PaintColours,
  pen: MarkPen,
  ratio: number,
): Generator<void, Omit<OverviewMarks, 'bitmap'> | null> {
  const nodes: Record<Look, SceneNode[]> = { resource: [], employee: [], customer: [], guest: [] }
  let [left, top, right, bottom, count] = [Infinity, Infinity, -Infinity, -Infinity, 0]
  for (const node of scene.nodes.values()) {
    const { width, height } = MARK_SIZE[node.shape]
    left = Math.min(left, node.x - width / 2)
    top = Math.min(top, node.y - height / 2)
    right = Math.max(right, node.x + width / 2)
    bottom = Math.max(bottom, node.y + height / 2)
    nodes[lookOf(node)].push(node)
    count += 1
    if (count % STRETCH === 0) yield
  }
  if (left > right) return null
  const bounds = { x: left, y: top, width: right - left, height: bottom - top }
  const sheet = sheetRound(bounds)
  const { scale } = sheet
  pen.scale(ratio, ratio)
  pen.strokeStyle = colours['side-outline']
  pen.lineWidth = OUTLINE / scale
  for (const look of LOOKS) {
    pen.fillStyle = colours[look]
    for (const { x, y, shape } of nodes[look]) {
      const wide = Math.max(MARK_SIZE[shape].width / scale, LEAST)
      const high = Math.max(MARK_SIZE[shape].height / scale, LEAST)
      const at = [(x - sheet.x) / scale - wide / 2, (y - sheet.y) / scale - high / 2, wide, high] as const
      pen.fillRect(...at)
      if (shape === 'participant') pen.strokeRect(...at)
      count += 1
      if (count % STRETCH === 0) yield
    }
  }
  return { bounds, sheet }
}

/** Draws all marks of a scene to be shown, a stretch at each step; ends with `null` for an empty scene. */
export function* drawnMarks(scene: Scene, colours: PaintColours, ratio: number): Generator<void, OverviewMarks | null> {
  const canvas = new OffscreenCanvas(Math.ceil(OVERVIEW.width * ratio), Math.ceil(OVERVIEW.height * ratio))
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  const drawn = yield* drawMarks(scene, colours, pen, ratio)
  return drawn && { ...drawn, bitmap: canvas.transferToImageBitmap() }
}
