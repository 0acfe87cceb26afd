import type { Box } from '../../layout/footprint'
import { grown, type MarkItem, type Scene } from './scene'

/** Further than this from a label, no mark is taken for its own. In pixels of a wall of 1920×1080, as all here. */
const REACH = 32
/** How much nearer than any other mark its own has to seem. */
const CLEARLY = 3
/** Names stand under marks: one above its mark, or beside it, seems further off. */
const ABOVE = 6
const BESIDE = 4
/** What it counts to be off the middle of a mark. */
const ACROSS = 0.35
const DOWN = 0.5

/** How far a mark seems from a text that may be its name, in pixels. */
function seemingDistance({ left, top, right, bottom }: Box, { mark, box }: MarkItem, unit: number): number {
  const gap = Math.max(0, left - box.right, box.left - right)
  const away = Math.max(0, top - box.bottom, box.top - bottom)
  if (gap > 0) return gap + away + DOWN * Math.abs((top + bottom) / 2 - mark.y) + BESIDE * unit
  const isBelow = mark.y < (top + bottom) / 2
  return away + ACROSS * Math.abs((left + right) / 2 - mark.x) + (isBelow ? 0 : ABOVE * unit)
}

/** Whether a text beside a mark is read as the name of that mark and of no other: what is dimmed is not taken for it. */
export function isClearlyOf(own: MarkItem, text: Box, { grid, unit }: Scene): boolean {
  const limit = seemingDistance(text, own, unit) + CLEARLY * unit
  return grid
    .at(grown(text, REACH * unit))
    .filter((other) => other !== own)
    .every((other) => seemingDistance(text, other, unit) >= limit)
}

/** How many points of a leader are looked at. */
const POINTS = 12

/** How much of the way from a mark to the middle of a text away from it leads over other marks, from 0 to 1. */
export function coveredWay({ mark, box }: MarkItem, text: Box, { grid }: Scene): number {
  const [dx, dy] = [(text.left + text.right) / 2 - mark.x, (text.top + text.bottom) / 2 - mark.y]
  const covered = Array.from({ length: POINTS }, (_, index) => (index + 1) / POINTS).filter((part) => {
    const [x, y] = [mark.x + part * dx, mark.y + part * dy]
    return grid.at({ left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }).some((other) => other.box !== box)
  })
  return covered.length / POINTS
}
