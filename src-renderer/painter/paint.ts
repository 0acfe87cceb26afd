import type { PainterBridge } from '../../src-model/contract/bridge'
import type { PictureToPaint } from '../../src-model/contract/contract'
import { withOwnLetters } from './own-letters'

/** What one message holds: so many texts, and so many bytes in each, as characters. */
const PIECES = 200
const PIECE = 10_000

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    // As an image, an SVG runs nothing and loads nothing: its letters have to be within.
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function painted({ svg, width, height }: PictureToPaint): Promise<Uint8Array> {
  const image = await imageOf(withOwnLetters(svg))
  const canvas = new OffscreenCanvas(width, height)
  // Read back once and never shown: not in the graphics card's memory, whose textures are smaller.
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (pen === null) throw new Error('There is no canvas of this size.')
  pen.drawImage(image, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}

async function giveBack(bridge: PainterBridge, bytes: Uint8Array): Promise<boolean> {
  const size = PIECES * PIECE
  for (let start = 0; start < bytes.length; start += size) {
    const pieces: string[] = []
    for (let at = start; at < Math.min(start + size, bytes.length); at += PIECE) {
      pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)))
    }
    const answer = await bridge.request('paint/bytes', { pieces })
    if (!answer.ok) return false
  }
  return true
}

/** Takes the picture that is to be painted, and gives back its PNG. */
export async function paint(bridge: PainterBridge): Promise<void> {
  const picture = await bridge.request('paint/picture', {})
  if (!picture.ok) return
  const done = await painted(picture.value).then(
    (bytes) => giveBack(bridge, bytes),
    () => false,
  )
  await bridge.request('paint/end', { done })
}
