import type { Id } from '../../map/ids'
import { NAME_SIZES } from './name-size'

/** What of a picture depends on how near it is looked at, and for how long. Sizes and zooms at 1920×1080. */
export interface PictureManner {
  /** The sizes that names may have, the largest first; the last one is `SMALLEST_TEXT`. */
  nameSizes: readonly number[]
  /** From this zoom on resources have whole tags, which names fit into. */
  tagZoom: number
  /** How many lines a name may have in a tag, and whether it stands there in the smallest size, wherever it fits. */
  inTag: { lines: 2 | 3; isUsual: boolean }
  /** What initials may take across, in parts of the mark, and whether they are there in marks of any size. */
  widestInitials: number
  areInitialsKept: boolean
  names: NameManner
  /** How many labels are looked at: more than there is room for, or than there is time for. */
  mostWanted: number
}

/** How names are written and placed. */
export interface NameManner {
  /** Whether resources have one size: that of people, or the smallest where they have whole tags. */
  isOneSize: boolean
  /** Up to so many lines a name is broken into where it would not have room otherwise. */
  mostLines: number
  /** What stays free above and below each label, in em. */
  apart: number
  /** Whether a name rather stands away from its mark than is not whole. */
  isWhole: boolean
  /** How a person's name is written where it has no room whole; `null` where it is cut. */
  shorter: ((id: Id) => string | undefined) | null
  /** How many of the labels may be lost to larger letters, as the part that has to be left. */
  nearlyAll: number
  /** What a tie through a label costs, and an arrowhead under it. */
  crossing: { tie: number; arrowhead: number }
  /** What of a tag's height its lines may take. */
  inTag: number
}

/** The wall's own. */
export const WALL_MANNER: PictureManner = {
  nameSizes: NAME_SIZES,
  tagZoom: 1.3,
  inTag: { lines: 2, isUsual: false },
  widestInitials: 0.8,
  areInitialsKept: false,
  names: {
    isOneSize: false,
    mostLines: 2,
    apart: 0,
    isWhole: false,
    shorter: null,
    nearlyAll: 0.95,
    crossing: { tie: 0.5, arrowhead: 1.2 },
    inTag: 1,
  },
  mostWanted: 600,
}
