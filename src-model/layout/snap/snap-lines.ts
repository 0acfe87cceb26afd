import type { Box } from '../footprint'

/** A line that several boxes share: their left borders, say, or their middles. */
export interface SnapLine {
  /** Where it lies on its axis. */
  at: number
  /** From where to where the boxes on it reach along it. */
  from: number
  to: number
  /** Where along it the middles of its boxes are, in order. */
  stops: number[]
}

/** An interval on one axis, and where it lies on the other. */
export interface Span {
  start: number
  end: number
  crossStart: number
  crossEnd: number
}

export type Axis = 'x' | 'y'

/** What of boxes a line goes through. Like comes into line with like only: more would be found everywhere. */
export type LinePlace = 'start' | 'middle' | 'end'

/** A box as seen along an axis. */
export function spanOf({ left, top, right, bottom }: Box, axis: Axis): Span {
  return axis === 'x'
    ? { start: left, end: right, crossStart: top, crossEnd: bottom }
    : { start: top, end: bottom, crossStart: left, crossEnd: right }
}

/** The middle of a span on its own axis. */
export function middleOf({ start, end }: Span): number {
  return (start + end) / 2
}

/** Places closer together than this are one line: positions are whole, and half a mark may not be. */
const SAME = 0.5

function gathered(entries: { at: number; span: Span }[]): SnapLine[] {
  const lines: SnapLine[] = []
  for (const { at, span } of entries.sort((a, b) => a.at - b.at)) {
    const { crossStart, crossEnd } = span
    const last = lines.at(-1)
    if (last === undefined || at - last.at > SAME) lines.push({ at, from: crossStart, to: crossEnd, stops: [] })
    const line = lines.at(-1)
    if (line === undefined) continue
    line.from = Math.min(line.from, crossStart)
    line.to = Math.max(line.to, crossEnd)
    line.stops.push((crossStart + crossEnd) / 2)
  }
  for (const { stops } of lines) stops.sort((a, b) => a - b)
  return lines
}

/** Where in a sorted list the first one is that is not less. */
export function firstNotLess<Each>(sorted: readonly Each[], value: number, of: (each: Each) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const each = sorted[middle]
    if (each !== undefined && of(each) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The lines of many boxes across one axis, sorted, so that the nearest is found without looking at all. */
export class AxisLines {
  readonly #lines: Readonly<Record<LinePlace, readonly SnapLine[]>>

  constructor(boxes: readonly Box[], axis: Axis) {
    const spans = boxes.map((box) => spanOf(box, axis))
    this.#lines = {
      start: gathered(spans.map((span) => ({ at: span.start, span }))),
      middle: gathered(spans.map((span) => ({ at: middleOf(span), span }))),
      end: gathered(spans.map((span) => ({ at: span.end, span }))),
    }
  }

  /** The line nearest to a place, of those through this part of boxes. */
  nearest(which: LinePlace, place: number): SnapLine | undefined {
    const lines = this.#lines[which]
    const index = firstNotLess(lines, place, ({ at }) => at)
    const [before, after] = [lines[index - 1], lines[index]]
    if (before === undefined || after === undefined) return before ?? after
    return place - before.at <= after.at - place ? before : after
  }
}
