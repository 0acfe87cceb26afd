import type { PaintView } from './messages'
import type { PaintedState, PaintStyle } from './painted-look'
import type { Scene } from './scene'

/** What things are painted with: a canvas's, in the window or in a worker. */
export type Pen = OffscreenCanvasRenderingContext2D | CanvasPen

/** A canvas of the window has another class than one of a worker; what is used of both is the same. */
type CanvasPen = Omit<OffscreenCanvasRenderingContext2D, 'canvas'>

/** What is painted with. */
export interface PaintWork {
  scene: Scene
  style: PaintStyle
  state: PaintedState
  view: PaintView
}

/** Ties, under everything. The pen's units are canvas units. */
export function* paintTies(pen: Pen, { scene, style }: PaintWork): Generator<void> {
  pen.lineWidth = 2
  pen.strokeStyle = style.colours.tie
  pen.beginPath()
  for (const { from, to } of scene.ties.values()) {
    const [a, b] = [scene.nodes.get(from), scene.nodes.get(to)]
    if (!a || !b) continue
    pen.moveTo(a.x, a.y)
    pen.lineTo(b.x, b.y)
  }
  pen.stroke()
  yield
}

/** Nodes, on top of ties. The pen's units are canvas units. */
export function* paintNodes(pen: Pen, { scene, style }: PaintWork): Generator<void> {
  for (const node of scene.nodes.values()) {
    pen.fillStyle = node.shape === 'participant' ? style.colours[node.side] : style.colours.resource
    if (node.shape === 'participant') pen.fillRect(node.x - 28, node.y - 28, 56, 56)
    else pen.fillRect(node.x - 88, node.y - 29, 176, 58)
  }
  yield
}
