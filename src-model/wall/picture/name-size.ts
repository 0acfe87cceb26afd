import { NAME_LINE } from '../../layout/name-block'
import type { PictureNeeds } from './picture'
import { SMALLEST_TEXT } from './picture'
import { isInView, isWithin, type Scene } from './scene'

/** The sizes that names may have, the largest first, in pixels of a wall of 1920×1080. */
export const NAME_SIZES = [56, 44, 36, SMALLEST_TEXT] as const
/** What names may be of a participant's mark, so that they do not look larger than people. */
const OF_MARK = 0.62
/** How much of the wall names may take before it is clear without a trial that there is no room for all. */
const MOST_GROUND = 0.3

/** How many names can be read whole at their marks. */
export interface Named {
  people: number
  all: number
}

/** Whether nothing is cut by the wall's edge that would be whole with the smallest names. */
function areWhole({ marks, whole }: Scene, smallest: Scene): boolean {
  return [...smallest.marks].every(([id, { box }]) => {
    const now = marks.get(id)
    return !isWithin(box, whole) || (now !== undefined && isWithin(now.box, whole))
  })
}

/**
 * Whether it is worth a trial to write names in a size.
 *
 * @param size in pixels.
 * @param scene with marks for that size, and `smallest` for the smallest names.
 */
export function isThinkable(
  size: number,
  scene: Scene,
  smallest: Scene,
  { map, measure }: Pick<PictureNeeds, 'map' | 'measure'>,
): boolean {
  const { ground } = scene
  let left = MOST_GROUND * (ground.right - ground.left) * (ground.bottom - ground.top)
  for (const { mark } of scene.marks.values()) {
    if (mark.kind === 'participant' && size > OF_MARK * mark.width) return false
    if (!isInView(mark, ground)) continue
    left -= measure((map.participants[mark.id] ?? map.resources[mark.id])?.name ?? '') * NAME_LINE * size ** 2
    if (left < 0) return false
  }
  return areWhole(scene, smallest)
}

/**
 * Whether larger letters leave out nobody, and next to nothing.
 *
 * @param usual what the smallest letters have room for.
 * @param nearlyAll see `NameManner`.
 */
export function isAsGood(larger: Named, usual: Named, nearlyAll: number): boolean {
  return larger.people >= usual.people && larger.all >= nearlyAll * usual.all
}
