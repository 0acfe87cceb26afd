import type { PaperPage } from '../../src-model/export/draft'

/** Portrait, in millimetres (ISO 216). */
const SIZES = { A4: { width: 210, height: 297 }, A3: { width: 297, height: 420 } } as const

const INCH = 25.4

/** The sheet of a page, in inches, as `printToPDF` counts. */
export function sheetOf({ size, landscape }: Pick<PaperPage, 'size' | 'landscape'>): { width: number; height: number } {
  const { width, height } = SIZES[size]
  const [across, down] = landscape ? [height, width] : [width, height]
  return { width: across / INCH, height: down / INCH }
}
