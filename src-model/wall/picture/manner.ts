import { NAME_SIZES } from './name-size'

/** What of a picture depends on how near it is looked at, and for how long. Sizes and zooms at 1920×1080. */
export interface PictureManner {
  /** The sizes that names may have, the largest first; the last one is `SMALLEST_TEXT`. */
  nameSizes: readonly number[]
  /** From this zoom on resources have whole tags, which names fit into. */
  tagZoom: number
  /** How many lines a name may have in a tag, and whether it stands there in the smallest size, wherever it fits. */
  inTag: { lines: 2 | 3; isUsual: boolean }
  /** What initials may take across, in parts of the mark. */
  widestInitials: number
  /** How many labels are looked at: more than there is room for, or than there is time for. */
  mostWanted: number
}

/** The wall's own. */
export const WALL_MANNER: PictureManner = {
  nameSizes: NAME_SIZES,
  tagZoom: 1.3,
  inTag: { lines: 2, isUsual: false },
  widestInitials: 0.8,
  mostWanted: 600,
}
