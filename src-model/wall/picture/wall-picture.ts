import type { Id } from '../../map/ids'
import { basePlacement } from './base-placement'
import type { Candidate } from './candidates'
import { momentPlacement } from './moment-placement'
import type { PictureNeeds, WallLabel, WallMark, WallPicture } from './picture'

function labelOf({ map }: PictureNeeds, id: Id, { lines, size, text, place }: Candidate): WallLabel {
  const kind = map.participants[id] ? 'participant' : map.resources[id] ? 'resource' : 'zone'
  return { id, kind, lines, size, box: text, place }
}

/**
 * Which marks and texts the wall shows, and where: all marks, and as many labels as have room without being smaller
 * than text on the wall may be, cut off, or on anything else; what counts now comes first. It depends on what it is
 * given alone: where something counts for a moment, all is as before when that is over, and two walls with the same
 * needs show the same, in whatever order their map holds its records.
 */
export function wallPicture(needs: PictureNeeds): WallPicture {
  const base = basePlacement(needs)
  const { lit } = needs.moment
  const places = momentPlacement(needs, base)
  const labels = [...places].map(([id, place]) => labelOf(needs, id, place))
  const marks = [...base.scene.marks.values()].map(({ mark }): WallMark => {
    const isLit = lit === null || lit.has(mark.id)
    const initials = isLit ? (base.initials.get(mark.id) ?? null) : null
    return { ...mark, initials, isNamed: places.get(mark.id)?.place === 'inside' }
  })
  return { marks, labels }
}
