import { type Box, overlaps } from '../../layout/footprint'
import { NAME_LINE } from '../../layout/name-block'
import type { Id } from '../../map/ids'
import type { Position } from '../../map/map'
import { type PictureNeeds, SMALLEST_TEXT, type WallLabel, type WallMark, type WallPicture, wallUnit } from './picture'

function boxOf({ x, y, width, height }: WallMark): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 }
}

/** Which marks and texts the wall shows, and where. */
export function wallPicture({ map, view, screen, measure }: PictureNeeds): WallPicture {
  const unit = wallUnit(screen)
  const size = SMALLEST_TEXT * unit
  const at = ({ x, y }: Position) => ({ x: x * view.zoom + view.x, y: y * view.zoom + view.y })
  const markOf = (id: Id, kind: WallMark['kind'], position: Position): WallMark => {
    const [width, height] = kind === 'participant' ? [56, 56] : [88, 48]
    return { id, kind, ...at(position), width: width * unit, height: height * unit, initials: null, isTag: false }
  }
  const marks = [
    ...Object.values(map.resources).map(({ id, position }) => markOf(id, 'resource', position)),
    ...Object.values(map.participants).map(({ id, position }) => markOf(id, 'participant', position)),
  ]
  const taken = marks.map(boxOf)
  const labels: WallLabel[] = []
  for (const mark of marks) {
    const text = (map.participants[mark.id] ?? map.resources[mark.id])?.name ?? ''
    if (text === '') continue
    const half = (measure(text) * size) / 2
    const top = mark.y + mark.height / 2 + 4 * unit
    const box = { left: mark.x - half, right: mark.x + half, top, bottom: top + NAME_LINE * size }
    if (taken.some((each) => overlaps(each, box))) continue
    taken.push(box)
    labels.push({ id: mark.id, kind: mark.kind, lines: [text], size, box, place: 'below' })
  }
  return { marks, labels }
}
