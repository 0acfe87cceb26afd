import './leader.css'
import type { SheetLabel } from '../../src-model/wall/picture/sheet'

interface LeaderProps {
  label: SheetLabel
  /** From the middle of its node's mark to where the line may begin, on the sheet. */
  reach: number
}

/** The line from a mark to its label, where that had to be written away from it. */
export function Leader({ label: { dx, dy, width, height }, reach }: LeaderProps) {
  // Counted from the label's corner.
  const mark = { x: -dx, y: -dy }
  const end = { x: Math.min(Math.max(mark.x, 0), width), y: Math.min(Math.max(mark.y, 0), height) }
  const way = Math.hypot(end.x - mark.x, end.y - mark.y)
  if (way <= reach) return null
  const start = {
    x: mark.x + ((end.x - mark.x) * reach) / way,
    y: mark.y + ((end.y - mark.y) * reach) / way,
  }
  return (
    <svg className="wall-leader" aria-hidden="true">
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
    </svg>
  )
}
