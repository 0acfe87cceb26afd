import type { Box } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import { Hand } from './hand'
import type { Lettering } from './lettering'
import type { PaintView } from './messages'
import { paintParticipant } from './paint-participant'
import { paintResource } from './paint-resource'
import { paintRing } from './paint-ring'
import { paintTie } from './paint-tie'
import type { PaintedState, PaintStyle } from './painted-look'
import type { Scene, SceneNode } from './scene'
import { standOfNode, standOfTie } from './stand'

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

/** How many things are painted before whoever paints may hear what has arrived. */
const STRETCH = 50
/** How far round its place a node may be seen, in canvas units: with a name of the largest size, and a wide ring. */
const NODE_REACH = 170
/** How far beside its line, besides its bend, something of a tie may be seen: its word at the farthest place. */
const TIE_REACH = 150

/** Ties, under everything. The pen's units are canvas units. */
export function* paintTies(pen: Pen, work: PaintWork): Generator<void> {
  const hand = new Hand(pen, work)
  const { scene, state, only } = work
  let count = 0
  pen.lineCap = 'round'
  for (const tie of those(scene.ties, only?.ties)) {
    const isOut = state.leftOut.has(tie.id) || state.leftOut.has(tie.from) || state.leftOut.has(tie.to)
    if (only === null && isOut) continue
    const [from, to] = [hand.nodeAt(tie.from), hand.nodeAt(tie.to)]
    if (!from || !to || !isCrossed(hand.ground, from, to, TIE_REACH + Math.abs(tie.bend))) continue
    const stand = standOfTie(state, tie)
    if (stand.isGone) continue
    paintTie(hand, tie, [from, to], stand)
    count += 1
    if (count % STRETCH === 0) yield
  }
  yield
}

/** Nodes, on top of ties. The pen's units are canvas units. */
export function* paintNodes(pen: Pen, work: PaintWork): Generator<void> {
  const hand = new Hand(pen, work)
  const { state, only } = work
  let count = 0
  // People lie on top of things, as the canvas's elements do.
  for (const shape of ['resource', 'participant'] as const) {
    for (const { id, shape: own } of those(work.scene.nodes, only?.nodes)) {
      if (own !== shape || (only === null && (state.leftOut.has(id) || state.elements.has(id)))) continue
      const node = hand.nodeAt(id)
      if (!node || !isCrossed(hand.ground, node, node, NODE_REACH)) continue
      paintNode(hand, node)
      count += 1
      if (count % STRETCH === 0) yield
    }
  }
  hand.home()
  yield
}

function paintNode(hand: Hand, node: SceneNode): void {
  const stand = standOfNode(hand.work.state, node.id)
  paintRing(hand, node, stand)
  if (node.shape === 'participant') paintParticipant(hand, node, stand)
  else paintResource(hand, node, stand)
}

/** Whether anything may be seen of what lies along a line, up to a reach beside it. */
function isCrossed({ left, top, right, bottom }: Box, a: Position, b: Position, reach: number): boolean {
  if (Math.max(a.x, b.x) < left - reach || Math.min(a.x, b.x) > right + reach) return false
  if (Math.max(a.y, b.y) < top - reach || Math.min(a.y, b.y) > bottom + reach) return false
  // On one side of all four corners it passes beside.
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const air = reach * Math.hypot(dx, dy)
  const sideOf = (x: number, y: number) => dx * (y - a.y) - dy * (x - a.x)
  const sides = [sideOf(left, top), sideOf(right, top), sideOf(left, bottom), sideOf(right, bottom)]
  return !(Math.min(...sides) > air || Math.max(...sides) < -air)
}
