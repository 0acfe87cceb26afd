import type { ToPainter } from '../painting/messages'
import { PainterDesk } from '../painting/painter-desk'
import { soon } from './soon'

// A thread of its own: however much there is to paint, a hand and a key are answered meanwhile.
const desk = new PainterDesk({
  tell: (message, transfer) => self.postMessage(message, { transfer }),
  soon,
  async fonts({ files }) {
    const faces = files.map(
      ({ family, address, range }) =>
        new FontFace(family, `url("${address}")`, { weight: '200 800', unicodeRange: range }),
    )
    for (const face of faces) self.fonts.add(face)
    await Promise.allSettled(faces.map((face) => face.load()))
  },
})
self.onmessage = ({ data }: MessageEvent<ToPainter>) => desk.hear(data)
