import type { Drawer } from '../../export/draft'
import type { CommunityMap } from '../../map/map'
import { pictureOf } from '../picture/picture'
import { reportPage } from './report'

/** The picture's units across the first page, and the size of the smallest names in them: 7 pt on paper. */
const WIDTH = 640
const NAMES = 9.5
/** The picture's height, by how much the opening says above it. */
const HEIGHTS = { short: 500, long: 450, longest: 390 } as const

function heightBeside({ title, question }: CommunityMap['session']): number {
  if (title.length > 100 || question.length > 200) return HEIGHTS.longest
  return title.length > 40 || question.length > 100 ? HEIGHTS.long : HEIGHTS.short
}

/** Draws the report of a map: one page after the other, with the map's picture on the first. */
export const drawReport: Drawer = (map, { language, peopleData, choices, today }) => {
  const isEmpty = map.order.participants.length + map.order.resources.length === 0
  const frame = { width: WIDTH, height: heightBeside(map.session), names: NAMES }
  const picture = isEmpty
    ? null
    : pictureOf(map, { language, peopleData, frame, header: false, legend: true, ground: 'paper' })
  const count = picture?.labelsLeftOut ?? 0
  return {
    files: [
      {
        ...{ suffix: '', extension: '.pdf' },
        is: 'page',
        page: reportPage({ map, picture, peopleData, notes: choices.notes, today }),
      },
    ],
    losses: count === 0 ? [] : [{ code: 'labels-left-out', params: { count } }],
  }
}
