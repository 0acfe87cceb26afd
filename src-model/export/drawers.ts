import type { FormatId } from '../formats/format-ids'
import { drawMapPage, drawPng, drawSvg } from '../formats/picture/picture-drawers'
import { drawReport } from '../formats/report/draw-report'
import type { Drawer } from './draft'

/** The kinds of file that are drawn: pictures, which main paints, and pages, which it prints. */
export const DRAWERS: Partial<Record<FormatId, Drawer>> = {
  report: drawReport,
  'picture-png': drawPng,
  'picture-svg': drawSvg,
  'picture-pdf': drawMapPage,
}
