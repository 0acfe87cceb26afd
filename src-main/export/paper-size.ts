import type { PaperPage } from '../../src-model/export/draft'
import { PAPER_SIZES } from '../../src-model/export/paper-sizes'

const INCH = 25.4

/** The sheet of a page, in inches, as `printToPDF` counts. */
export function sheetOf({ size, landscape }: Pick<PaperPage, 'size' | 'landscape'>): { width: number; height: number } {
  const { width, height } = PAPER_SIZES[size]
  const [across, down] = landscape ? [height, width] : [width, height]
  return { width: across / INCH, height: down / INCH }
}
