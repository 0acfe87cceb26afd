import type { Hand } from './hand'
import type { SceneNode } from './scene'
import type { NodeStand } from './stand'

/** Half of a rim's box round a node's middle, in canvas units: a mark or a tag with 12 at each side. */
const RIM = { participant: { x: 40, y: 40 }, resource: { x: 100, y: 41 } }
const FOUND = { inset: 4, width: 3, opacity: 0.55 }
const ROUND = 36
const END_ROUND = 40
const MARK_HALF = 28

interface Ring {
  /** How far within the rim's box its outer side lies. */
  inset: number
  /** How far out its outer side is rounded. */
  round: number
  width: number
  isFilled: boolean
}

function between(low: number, value: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

function ringOf({ isFar, look, unit }: Hand, { shape }: SceneNode, { isSelected, isEnd }: NodeStand): Ring {
  const isLarge = isFar && shape === 'participant'
  const grown = isLarge ? MARK_HALF * (look.markScale - 1) : 0
  const scale = isLarge ? look.markScale : 1
  const selected = 3 * (isFar ? unit : between(1, unit, 1.6))
  if (!isEnd) return { inset: 10 - selected - grown, round: ROUND * scale, width: selected, isFilled: false }
  const width = isSelected && isFar ? selected : 4 * between(1, unit, 2.5)
  return { inset: 6 - width - grown, round: isLarge ? END_ROUND * scale : ROUND, width, isFilled: true }
}

/** The ring round a node that is selected, that something is about, or that was looked for; under its mark. */
export function paintRing(hand: Hand, node: SceneNode, stand: NodeStand): void {
  const { pen, colours } = hand
  const { isSelected, isEnd, isFound, is } = stand
  if (!isSelected && !isEnd && !isFound) return
  hand.at(node.x, node.y)
  pen.fillStyle = colours.accent
  if (!isSelected && !isEnd) {
    const { inset, width, opacity } = FOUND
    pen.globalAlpha = opacity
    paintBand(hand, node, { inset, width, round: ROUND, isFilled: false })
    pen.globalAlpha = 1
    return
  }
  const ring = ringOf(hand, node, stand)
  if (is === 'away') paintDashed(hand, node, ring)
  else paintBand(hand, node, ring)
}

/** The sides of a ring's box, as browsers put them, and the outer rounding that fits it. */
function boxOf(hand: Hand, { shape }: SceneNode, { inset, round }: Ring): { x: number; y: number; round: number } {
  const [x, y] = [hand.snapped(RIM[shape].x - inset), hand.snapped(RIM[shape].y - inset)]
  return { x, y, round: Math.min(round, x, y) }
}

function paintBand(hand: Hand, node: SceneNode, ring: Ring): void {
  const { pen, colours, work } = hand
  const { x, y, round } = boxOf(hand, node, ring)
  // Browsers draw borders in whole device pixels.
  const width = Math.max(1, Math.floor(ring.width * work.view.ratio)) / work.view.ratio
  if (ring.isFilled) {
    pen.beginPath()
    pen.roundRect(-x, -y, x * 2, y * 2, round)
    pen.fillStyle = colours['accent-soft']
    pen.fill()
    pen.fillStyle = colours.accent
  }
  pen.beginPath()
  pen.roundRect(-x, -y, x * 2, y * 2, round)
  pen.roundRect(width - x, width - y, (x - width) * 2, (y - width) * 2, Math.max(0, round - width))
  pen.fill('evenodd')
}

function paintDashed(hand: Hand, node: SceneNode, ring: Ring): void {
  const { pen, colours } = hand
  const { x, y, round } = boxOf(hand, node, ring)
  pen.beginPath()
  pen.roundRect(1 - x, 1 - y, (x - 1) * 2, (y - 1) * 2, Math.max(0, round - 1))
  pen.lineWidth = 2
  pen.strokeStyle = colours['line-strong']
  pen.setLineDash([4, 4])
  pen.stroke()
  pen.setLineDash([])
}
