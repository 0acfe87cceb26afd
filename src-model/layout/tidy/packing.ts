import type { Position } from '../../map/map'

/** The size of something to be packed, in canvas units. */
export interface Size {
  width: number
  height: number
}

/** The shape of what is seen of a map on a wide screen, beside or without the details of what is selected. */
export const LANDSCAPE = 1.55

/** A stretch of the upper edge of what is still free. */
interface Step {
  x: number
  width: number
  y: number
}

/** How deep a box lies whose left side is at the beginning of a step; `undefined` where it would stick out. */
function depthAt(steps: readonly Step[], index: number, { width }: Size): number | undefined {
  let left = width
  let depth = 0
  for (let at = index; left > 0; at += 1) {
    const step = steps[at]
    if (step === undefined) return undefined
    depth = Math.max(depth, step.y)
    left -= step.width
  }
  return depth
}

/** The steps once a box lies on them. */
function covered(steps: readonly Step[], { x, y }: Position, { width, height }: Size): Step[] {
  const right = x + width
  const rest = steps.flatMap((step): Step[] => {
    const end = step.x + step.width
    if (end <= x || step.x >= right) return [step]
    const before = step.x < x ? [{ ...step, width: x - step.x }] : []
    const after = end > right ? [{ x: right, width: end - right, y: step.y }] : []
    return [...before, ...after]
  })
  return [...rest, { x, width, y: y + height }].sort((a, b) => a.x - b.x)
}

/** Lays boxes one after the other as high as there is room, and then as far to the left, in a frame of this width. */
function packInto(sizes: readonly Size[], width: number): { places: Position[]; height: number } {
  let steps: Step[] = [{ x: 0, width, y: 0 }]
  let height = 0
  const places = sizes.map((size) => {
    let place = { x: 0, y: height }
    let best = Number.POSITIVE_INFINITY
    for (const [index, { x }] of steps.entries()) {
      const depth = depthAt(steps, index, size)
      if (depth === undefined || depth >= best) continue
      best = depth
      place = { x, y: depth }
    }
    steps = covered(steps, place, size)
    height = Math.max(height, place.y + size.height)
    return place
  })
  return { places, height }
}

/**
 * Packs boxes into a compact frame of a wide screen's shape.
 *
 * @param sizes the largest first, for the best result.
 * @param gap kept between them, in canvas units.
 * @returns the top left corner of each, in their order; the frame begins at 0, 0.
 */
export function pack(sizes: readonly Size[], gap: number): Position[] {
  const padded = sizes.map(({ width, height }) => ({ width: width + gap, height: height + gap }))
  const widest = Math.max(0, ...padded.map(({ width }) => width))
  const area = padded.reduce((sum, { width, height }) => sum + width * height, 0)
  const ideal = Math.sqrt(area * LANDSCAPE)
  const widths = [1, 1.08, 1.16, 1.25, 1.35, 1.5, 1.75].map((factor) => Math.max(widest, ideal * factor))
  let best: Position[] = []
  let least = Number.POSITIVE_INFINITY
  for (const width of widths) {
    const { places, height } = packInto(padded, width)
    const used = Math.max(0, ...places.map(({ x }, index) => x + (padded[index]?.width ?? 0)))
    // What counts is how far the view has to zoom out.
    const extent = Math.max(used, height * LANDSCAPE)
    if (extent >= least) continue
    least = extent
    best = places
  }
  return best
}
