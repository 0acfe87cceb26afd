import type { Drawer } from '../../export/draft'
import type { Loss } from '../written'
import { mapPage } from './map-page'
import { LONGEST_SIDE, MOST_PIXELS, paintedSize } from './painted-size'
import { type Picture, type PictureBounds, pictureOf } from './picture'

function labelLosses(count: number): Loss[] {
  return count === 0 ? [] : [{ code: 'labels-left-out', params: { count } }]
}

/** A picture that is drawn from lines may be as large as the largest map: whoever looks at it comes nearer. */
const DRAWN: PictureBounds = { longest: 40_000, area: 1_600_000_000 }
/** One that is painted has to fit at least once. */
const PAINTED: PictureBounds = { longest: LONGEST_SIDE, area: MOST_PIXELS }

function wholePicture(
  map: Parameters<Drawer>[0],
  { language, peopleData }: Parameters<Drawer>[1],
  frame: PictureBounds,
): Picture {
  return pictureOf(map, { language, peopleData, frame, header: true, legend: true, ground: 'canvas' })
}

/** A picture that stands alone. */
export const drawSvg: Drawer = (map, context) => {
  const { svg, labelsLeftOut } = wholePicture(map, context, DRAWN)
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`
  return { files: [{ is: 'text', suffix: '', extension: '.svg', text }], losses: labelLosses(labelsLeftOut) }
}

/** The same in pixels, as many as can be painted. */
export const drawPng: Drawer = (map, context) => {
  const picture = wholePicture(map, context, PAINTED)
  const wished = context.choices.scale
  const { scale } = paintedSize(picture, wished)
  const { svg, width, height, labelsLeftOut } = picture
  const losses = labelLosses(labelsLeftOut)
  // Cut, not rounded: no more is said than is there.
  if (scale < wished) losses.push({ code: 'picture-smaller', params: { scale: Math.floor(scale * 10) / 10, wished } })
  return { files: [{ is: 'picture', suffix: '', extension: '.png', picture: { svg, width, height, scale } }], losses }
}

/** A map on a sheet of paper. */
export const drawMapPage: Drawer = (map, context) => {
  const { page, labelsLeftOut } = mapPage(map, context.choices.paper, context)
  return { files: [{ is: 'page', suffix: '', extension: '.pdf', page }], losses: labelLosses(labelsLeftOut) }
}
