import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import type { Lettering } from './lettering'
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
  /** The texts of this thread. */
  letters: Lettering
  /** Where nodes are shown that are on the move; all others are where the scene has them. */
  moved: ReadonlyMap<Id, Position>
  /** Just these are painted, even what is left out of the painting otherwise; `null` for the whole scene. */
  only: { nodes: readonly Id[]; ties: readonly Id[] } | null
}

function* those<Thing>(things: ReadonlyMap<Id, Thing>, ids: readonly Id[] | undefined): Generator<Thing> {
  if (ids === undefined) return yield* things.values()
  for (const id of ids) {
    const thing = things.get(id)
    if (thing !== undefined) yield thing
  }
}

/** Ties, under everything. The pen's units are canvas units. */
export function* paintTies(pen: Pen, { scene, style, state, moved, only }: PaintWork): Generator<void> {
  pen.lineWidth = 2
  pen.strokeStyle = style.colours.tie
  pen.beginPath()
  for (const { id, from, to } of those(scene.ties, only?.ties)) {
    const isOut = state.leftOut.has(id) || state.leftOut.has(from) || state.leftOut.has(to)
    if (only === null && isOut) continue
    const [a, b] = [moved.get(from) ?? scene.nodes.get(from), moved.get(to) ?? scene.nodes.get(to)]
    if (!a || !b) continue
    pen.moveTo(a.x, a.y)
    pen.lineTo(b.x, b.y)
  }
  pen.stroke()
  yield
}

/** Nodes, on top of ties. The pen's units are canvas units. */
export function* paintNodes(pen: Pen, { scene, style, state, moved, only }: PaintWork): Generator<void> {
  for (const node of those(scene.nodes, only?.nodes)) {
    if (only === null && (state.leftOut.has(node.id) || state.elements.has(node.id))) continue
    const { x, y } = moved.get(node.id) ?? node
    pen.fillStyle = node.shape === 'participant' ? style.colours[node.side] : style.colours.resource
    if (node.shape === 'participant') pen.fillRect(x - 28, y - 28, 56, 56)
    else pen.fillRect(x - 88, y - 29, 176, 58)
  }
  yield
}
