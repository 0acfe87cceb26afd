import type { Paper } from '../../export/choices'
import type { PaperPage } from '../../export/draft'
import { PAPER_SIZES, PIXELS_A_MILLIMETRE } from '../../export/paper-sizes'
import type { CommunityMap } from '../../map/map'
import { contents, Element, h } from '../html/html'
import { type PictureOptions, pictureOf, shapeOf } from './picture'

/** Round the picture, in millimetres: most printers reach no further. `styles/paper-map.css` says the same. */
const MARGIN = 8
/** Or the picture would be an idea too high for its sheet, and another one would follow. In millimetres. */
const LESS = 0.5
/** The smallest names, in CSS pixels: 7.5 pt to be read at a table, and more on a wall. */
const NAMES: Readonly<Record<Paper, number>> = { A4: 10, A3: 11 }

/** A map on one sheet, upright or across as its shape asks for. */
export function mapPage(
  map: CommunityMap,
  paper: Paper,
  words: Pick<PictureOptions, 'language' | 'peopleData'>,
): { page: PaperPage; labelsLeftOut: number } {
  const { width, height } = PAPER_SIZES[paper]
  const shape = shapeOf(map)
  const landscape = shape.width >= shape.height
  const [across, down] = landscape ? [height, width] : [width, height]
  const pixels = (length: number) => (length - 2 * MARGIN) * PIXELS_A_MILLIMETRE
  const frame = { width: pixels(across), height: pixels(down - LESS), names: NAMES[paper] }
  const picture = pictureOf(map, { ...words, frame, header: true, legend: true, ground: 'paper' })
  const html = contents([h('div', { class: 'map-sheet' }, Element.picture(picture.svg))])
  const { title } = map.session
  return {
    page: { html, title, language: words.language, size: paper, landscape },
    labelsLeftOut: picture.labelsLeftOut,
  }
}
