import type { Paper } from './choices'

/** Sheets in portrait, in millimetres (ISO 216). */
export const PAPER_SIZES: Readonly<Record<Paper, { width: number; height: number }>> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
}

/** CSS pixels in a millimetre. */
export const PIXELS_A_MILLIMETRE = 96 / 25.4
