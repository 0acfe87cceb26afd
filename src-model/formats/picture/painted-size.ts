/** The most pixels of a painted picture, and of its longer side: more is too much for Chromium's canvas, or for a small computer's memory. */
export const MOST_PIXELS = 100_000_000
export const LONGEST_SIDE = 16_384

/** How many pixels a picture is painted with. */
export interface PaintedSize {
  /** Pixels a unit, perhaps fewer than wished for. */
  scale: number
  width: number
  height: number
}

/** @param scale pixels a unit that are wished for. */
export function paintedSize(picture: { width: number; height: number }, scale: number): PaintedSize {
  const { width, height } = picture
  const most = Math.min(LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
  const pixels = Math.min(scale, most)
  const whole = (length: number) => Math.max(1, Math.floor(length * pixels))
  return { scale: pixels, width: whole(width), height: whole(height) }
}
