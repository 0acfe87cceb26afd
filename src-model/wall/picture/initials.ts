import { type Box, overlaps } from '../../layout/footprint'
import { type MeasureText, NAME_LINE } from '../../layout/name-block'
import type { WallMap } from '../wall-map'
import { SMALLEST_TEXT } from './picture'
import { isWithin, type MarkItem, type Scene } from './scene'

/** The size of the initials, in parts of the mark. */
const SIZE = 0.42

/** The ground that the initials in a mark take. */
function lettersOf({ mark }: MarkItem, size: number, width: number): Box {
  const [half, high] = [(width * size) / 2, (NAME_LINE * size) / 2]
  return { left: mark.x - half, top: mark.y - high, right: mark.x + half, bottom: mark.y + high }
}

/**
 * The size of the initials in a mark, `null` where they are not to be read: too small, too wide for the mark, cut off,
 * or covered by another mark.
 */
export function initialsIn(item: MarkItem, scene: Scene, map: WallMap, measure: MeasureText): number | null {
  const { id, width } = item.mark
  const letters = map.participants[id]?.initials ?? ''
  // In the same proportion in every mark: where they do not fit as such they are left out, never made smaller.
  const size = SIZE * width
  const across = measure(letters)
  if (letters === '') return null
  if (size < SMALLEST_TEXT * scene.unit && !scene.manner.areInitialsKept) return null
  if (across * size > scene.manner.widestInitials * width) return null
  const box = lettersOf(item, size, across)
  if (!isWithin(box, scene.ground)) return null
  return scene.all.at(item.box).some((other) => other !== item && overlaps(other.box, item.box)) ? null : size
}
