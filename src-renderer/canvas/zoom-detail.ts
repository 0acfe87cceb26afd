import { PARTICIPANT_MARK } from '../../src-model/layout/footprint'

/** How much of a node is worth showing: its mark only, its name too, its details too. */
export type Detail = 'far' | 'near' | 'close'

/** What the canvas shows at a zoom. */
export interface ZoomLook {
  detail: Detail
  /** Size of names, in canvas units: they grow as the map gets smaller, so that they can still be read. */
  nameSize: number
  /** Size of the words on ties, in canvas units. */
  labelSize: number
  /** How much larger than on the map participants' marks are drawn; 1 unless they stand for themselves, far out. */
  markScale: number
  /** Size of the one name that is shown far out, that of what is selected or pointed at; in canvas units. */
  farNameSize: number
}

const NAME_ON_SCREEN = 14
const LABEL_ON_SCREEN = 13
/** What a mark with its initials takes on the screen at least, as long as its neighbours leave it the room. */
const MARK_ON_SCREEN = 30
/** Marks of this scale still stand clear of each other wherever their names would. */
const LARGEST_MARK = 2
/** Below this zoom names, as large as their ground allows, can no longer be read. */
const FAR_BELOW = 0.32
const CLOSE_FROM = 1.1

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
  const isFar = zoom < FAR_BELOW
  return {
    detail: isFar ? 'far' : zoom < CLOSE_FROM ? 'near' : 'close',
    nameSize: Math.round(between(18, NAME_ON_SCREEN / step, 32)),
    labelSize: Math.round(between(7, LABEL_ON_SCREEN / step, 22)),
    markScale: isFar ? between(1, MARK_ON_SCREEN / PARTICIPANT_MARK / step, LARGEST_MARK) : 1,
    farNameSize: Math.round(NAME_ON_SCREEN / step),
  }
}

/** How many canvas units a screen pixel is, for what keeps its size at every zoom. It changes in steps, too. */
export function screenUnitAt(zoom: number): number {
  return Number((2 ** (Math.round(Math.log2(1 / zoom) * 4) / 4)).toFixed(3))
}
