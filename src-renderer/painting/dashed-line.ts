import type { Box } from '../../src-model/layout/footprint'
import type { Position } from '../../src-model/map/map'
import type { Hand } from './hand'

/** Up to this thickness, in device pixels, nobody can tell a dash's round ends from straight ones a little further out. */
const THIN = 1.75
/** How much longer at each end a straight end has to be to cover as much as a round one, in thicknesses: π/8. */
const ROUND_END = Math.PI / 8
/** How far out of sight a line is still drawn, in canvas units: its thickness and the longest dash. */
const AIR = 40

/**
 * Strokes a straight line in dashes with round ends, as far as it can be seen: a long one that only passes would cost as
 * much as everything else together.
 *
 * @param dash lengths of dashes and gaps in turn, in canvas units.
 */
export function strokeDashes(hand: Hand, a: Position, b: Position, dash: readonly number[]): void {
  const { pen, ground, scale } = hand
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const seen = length === 0 ? null : seenPart(ground, a, b)
  if (seen === null) return
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
  const period = dash.reduce((sum, each) => sum + each, 0)
  const more = pen.lineWidth * scale <= THIN ? pen.lineWidth * ROUND_END : 0
  // From the beginning of a dash, so that all lie where they would on the whole line.
  const from = Math.floor((seen.from * length) / period) * period - more
  const to = seen.to * length + more
  pen.setLineDash(dash.map((each, index) => each + (index % 2 === 0 ? more : -more) * 2))
  if (more > 0) pen.lineCap = 'butt'
  pen.beginPath()
  pen.moveTo(a.x + along.x * from, a.y + along.y * from)
  pen.lineTo(a.x + along.x * to, a.y + along.y * to)
  pen.stroke()
  pen.lineCap = 'round'
  pen.setLineDash([])
}

/** Which part of a line can be seen, from 0 to 1 of its way; Liang and Barsky's clipping. `null` for none. */
function seenPart(ground: Box, a: Position, b: Position): { from: number; to: number } | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  let [from, to] = [0, 1]
  const sides = [
    { away: -dx, room: a.x - ground.left + AIR },
    { away: dx, room: ground.right + AIR - a.x },
    { away: -dy, room: a.y - ground.top + AIR },
    { away: dy, room: ground.bottom + AIR - a.y },
  ]
  for (const { away, room } of sides) {
    if (away < 0) from = Math.max(from, room / away)
    else if (away > 0) to = Math.min(to, room / away)
    else if (room < 0) return null
  }
  return from < to ? { from, to } : null
}
