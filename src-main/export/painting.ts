import type { PictureToPaint } from '../../src-model/contract/contract'
import { type Answer, ok, refused } from '../../src-model/contract/errors'
import type { PictureDraft } from '../../src-model/export/draft'
import { paintedSize } from '../../src-model/formats/picture/painted-size'

/** The largest picture that is taken back, in bytes: as many as its pixels have at worst. */
const MOST_BYTES = 300_000_000

interface Commission {
  picture: PictureDraft
  pieces: Buffer[]
  bytes: number
  done: (painted: Uint8Array) => void
  failed: (why: Error) => void
}

/** The desk where the painter's page takes the picture that it is to paint, and gives it back piece by piece. */
export class PaintingDesk {
  #commission: Commission | null = null

  /** Puts a picture on the desk; whatever was there is not painted any more. @returns its PNG. */
  commission(picture: PictureDraft): Promise<Uint8Array> {
    this.clear()
    return new Promise((done, failed) => {
      this.#commission = { picture, pieces: [], bytes: 0, done, failed }
    })
  }

  /** Takes away what is on the desk, if anything is. */
  clear(): void {
    this.#fail('It is not painted any more.')
  }

  /** The picture that is to be painted. */
  take(): Answer<PictureToPaint> {
    if (this.#commission === null) return refused('paint-failed')
    const { svg, width, height, scale } = this.#commission.picture
    const size = paintedSize({ width, height }, scale)
    return ok({ svg, width: size.width, height: size.height })
  }

  /** The next bytes of the picture, each as a character. */
  add(pieces: readonly string[]): Answer<null> {
    const commission = this.#commission
    if (commission === null) return refused('paint-failed')
    for (const piece of pieces) {
      const bytes = Buffer.from(piece, 'latin1')
      commission.pieces.push(bytes)
      commission.bytes += bytes.length
    }
    if (commission.bytes <= MOST_BYTES) return ok(null)
    this.#fail('It is too large.')
    return refused('paint-failed')
  }

  /** All bytes are there, or none will come. */
  end(isPainted: boolean): Answer<null> {
    const commission = this.#commission
    if (commission === null) return refused('paint-failed')
    if (!isPainted || commission.bytes === 0) {
      this.#fail('The page could not paint it.')
      return ok(null)
    }
    this.#commission = null
    commission.done(new Uint8Array(Buffer.concat(commission.pieces)))
    return ok(null)
  }

  #fail(why: string): void {
    const commission = this.#commission
    this.#commission = null
    commission?.failed(new Error(why))
  }
}
