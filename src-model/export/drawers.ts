import type { FormatId } from '../formats/format-ids'
import { drawReport } from '../formats/report/draw-report'
import type { Drawer } from './draft'

/** The kinds of file that are drawn: pictures, which main paints, and pages, which it prints. */
export const DRAWERS: Partial<Record<FormatId, Drawer>> = {
  report: drawReport,
}
