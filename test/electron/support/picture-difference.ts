import { PNG } from 'pngjs'

/** How far apart two colours are in their most unlike part, from 0 to 255, before anybody sees another picture. */
const CLEARLY = 64

/** Two pictures of one size beside each other. */
export interface Difference {
  /** How many pixels are clearly unlike. */
  unlike: number
  /** The first picture, the second, and where they are unlike, in one PNG. */
  sheet: Buffer
}

/** @param clearly how far apart two colours are to be unlike. @throws when they are not of one size. */
export function differenceOf(one: Buffer, other: Buffer, clearly = CLEARLY): Difference {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)]
  if (a.width !== b.width || a.height !== b.height) throw new Error('the pictures are not of one size')
  const sheet = new PNG({ width: a.width * 3, height: a.height })
  PNG.bitblt(a, sheet, 0, 0, a.width, a.height, 0, 0)
  PNG.bitblt(b, sheet, 0, 0, a.width, a.height, a.width, 0)
  let unlike = 0
  for (let at = 0; at < a.data.length; at += 4) {
    const apart = Math.max(...[0, 1, 2].map((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0))))
    if (apart > clearly) unlike += 1
    const pixel = at / 4
    const [x, y] = [a.width * 2 + (pixel % a.width), Math.floor(pixel / a.width)]
    const to = (y * sheet.width + x) * 4
    const shade = Math.max(0, 255 - apart * 3)
    sheet.data.set([apart > clearly ? 255 : shade, apart > clearly ? 0 : shade, shade, 255], to)
  }
  return { unlike, sheet: PNG.sync.write(sheet) }
}
