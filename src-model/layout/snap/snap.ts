import type { Box } from '../footprint'
import { type Axis, AxisLines, firstNotLess, type LinePlace, middleOf, type SnapLine, spanOf } from './snap-lines'

/** A thin line that shows what a dragged node has come into line with, in canvas units. */
export interface Guide {
  /** The axis that it fixes: a guide of `x` is drawn upright. */
  axis: Axis
  at: number
  from: number
  to: number
  /** `line`: middles or borders in one line. `gap`: one of two equal distances between middles. */
  kind: 'line' | 'gap'
}

/** Where a dragged box goes from where the hand has it, and why. */
export interface Snap {
  dx: number
  dy: number
  guides: Guide[]
}

interface Pull {
  by: number
  line: SnapLine
  /** Whether it puts the box's middle on a line of middles: then equal distances along it count, too. */
  isMiddle: boolean
}

/** Middles win over borders that are as near: nodes of one size share both, and one guide says it. */
const ABOUT_AS_NEAR = 0.5

function pullOf(lines: AxisLines, box: Box, axis: Axis, reach: number): Pull | undefined {
  const span = spanOf(box, axis)
  const pulls: Pull[] = []
  const add = (which: LinePlace, place: number) => {
    const line = lines.nearest(which, place)
    if (line === undefined) return
    const by = line.at - place
    if (Math.abs(by) <= reach) pulls.push({ by, line, isMiddle: which === 'middle' })
  }
  add('middle', middleOf(span))
  add('start', span.start)
  add('end', span.end)
  const cost = ({ by, isMiddle }: Pull) => Math.abs(by) - (isMiddle ? ABOUT_AS_NEAR : 0)
  return pulls.sort((a, b) => cost(a) - cost(b))[0]
}

interface Spacing {
  by: number
  /** The three middles that are then equally far apart, in order. */
  stops: readonly [number, number, number]
}

/** The nearest place along a line that makes equal distances: between two neighbours, or beyond two. */
function spacingOn({ stops }: SnapLine, middle: number, reach: number): Spacing | undefined {
  const index = firstNotLess(stops, middle, (each) => each)
  const [before2, before, after, after2] = [stops[index - 2], stops[index - 1], stops[index], stops[index + 1]]
  const found: Spacing[] = []
  const add = (place: number, trio: Spacing['stops']) => {
    const isApart = trio[1] - trio[0] > 1
    if (isApart && Math.abs(place - middle) <= reach) found.push({ by: place - middle, stops: trio })
  }
  if (before !== undefined && after !== undefined) {
    const place = (before + after) / 2
    add(place, [before, place, after])
  }
  if (before2 !== undefined && before !== undefined) {
    const place = before + (before - before2)
    add(place, [before2, before, place])
  }
  if (after !== undefined && after2 !== undefined) {
    const place = after - (after2 - after)
    add(place, [place, after, after2])
  }
  return found.sort((a, b) => Math.abs(a.by) - Math.abs(b.by))[0]
}

function moved({ left, top, right, bottom }: Box, dx: number, dy: number): Box {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy }
}

function lineGuide({ line }: Pull, box: Box, axis: Axis): Guide {
  const { crossStart, crossEnd } = spanOf(box, axis)
  return {
    axis,
    at: line.at,
    from: Math.min(line.from, crossStart),
    to: Math.max(line.to, crossEnd),
    kind: 'line',
  }
}

function gapGuides({ stops: [a, b, c] }: Spacing, box: Box, axis: Axis): Guide[] {
  // The distances run along the axis, and so are drawn across the other.
  const other = axis === 'x' ? 'y' : 'x'
  const at = middleOf(spanOf(box, other))
  return [
    { axis: other, at, from: a, to: b, kind: 'gap' },
    { axis: other, at, from: b, to: c, kind: 'gap' },
  ]
}

/**
 * What dragged nodes can come into line with. It is made once when a drag begins; each frame of the drag then looks at
 * a few lines only, however many nodes there are.
 */
export class SnapIndex {
  readonly #lines: Readonly<Record<Axis, AxisLines>>

  /** @param boxes the marks of the nodes that stay where they are. */
  constructor(boxes: readonly Box[]) {
    this.#lines = { x: new AxisLines(boxes, 'x'), y: new AxisLines(boxes, 'y') }
  }

  /**
   * Where a box goes that the hand has brought near to something.
   *
   * @param box the dragged node's mark, or the smallest box round the marks of several.
   * @param reach how near is near, in canvas units.
   */
  snap(box: Box, reach: number): Snap {
    const x = pullOf(this.#lines.x, box, 'x', reach)
    const y = pullOf(this.#lines.y, box, 'y', reach)
    const spacingX = this.#spacing(box, 'x', y, x, reach)
    const spacingY = this.#spacing(box, 'y', x, y, reach)
    const dx = spacingX?.by ?? x?.by ?? 0
    const dy = spacingY?.by ?? y?.by ?? 0
    const there = moved(box, dx, dy)
    return {
      dx,
      dy,
      guides: [
        ...(x && spacingX === undefined ? [lineGuide(x, there, 'x')] : []),
        ...(y && spacingY === undefined ? [lineGuide(y, there, 'y')] : []),
        ...(spacingX ? gapGuides(spacingX, there, 'x') : []),
        ...(spacingY ? gapGuides(spacingY, there, 'y') : []),
      ],
    }
  }

  /** @param across what holds the box to a row or column. @param along what pulls it on this axis already. */
  #spacing(
    box: Box,
    axis: Axis,
    across: Pull | undefined,
    along: Pull | undefined,
    reach: number,
  ): Spacing | undefined {
    if (!across?.isMiddle) return undefined
    const spacing = spacingOn(across.line, middleOf(spanOf(box, axis)), reach)
    const isNearer = along === undefined || (spacing && Math.abs(spacing.by) < Math.abs(along.by))
    return isNearer ? spacing : undefined
  }
}
