/** How much of a node is worth showing: large names, names, names and details. */
export type Detail = 'far' | 'near' | 'close'

/** What the canvas shows at a zoom. */
export interface ZoomLook {
  detail: Detail
  /** Size of names, in canvas units: they grow as the map gets smaller, so that they can still be read. */
  nameSize: number
  /** Size of the words on ties, in canvas units. */
  labelSize: number
}

const NAME_ON_SCREEN = 14
const LABEL_ON_SCREEN = 13

function between(low: number, value: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}

/**
 * What to show at a zoom. Sizes change in steps, so that a glide does not lay out all names at each frame.
 *
 * @param zoom screen pixels for one canvas unit.
 */
export function lookAt(zoom: number): ZoomLook {
  const step = 2 ** (Math.round(Math.log2(zoom) * 3) / 3)
  return {
    detail: zoom < 0.42 ? 'far' : zoom < 1.1 ? 'near' : 'close',
    nameSize: Math.round(between(18, NAME_ON_SCREEN / step, 32)),
    labelSize: Math.round(between(7, LABEL_ON_SCREEN / step, 22)),
  }
}
