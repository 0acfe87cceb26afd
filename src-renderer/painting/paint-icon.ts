import type { Hand } from './hand'
import type { IconPaths } from './shapes'

/** The side of the square that icons are drawn in. */
const SQUARE = 24

/** An icon. @param at its upper left corner, from where the hand is, and the side of its square. */
export function paintIcon(
  { pen }: Hand,
  { lines, filled }: IconPaths,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): void {
  const scale = size / SQUARE
  const before = pen.getTransform()
  pen.translate(x, y)
  pen.scale(scale, scale)
  pen.lineWidth = 2
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.fill(filled)
  pen.stroke(lines)
  pen.setTransform(before)
  pen.lineCap = 'butt'
  pen.lineJoin = 'miter'
}
