import { Buffer } from 'node:buffer'
import { type Answer, ok, refused } from '../../src-model/contract/errors'
import type { OfferedFile } from '../../src-model/import/work'
import { MOST_BYTES, MOST_MEGABYTES } from '../session/map-file'

/** Files that come in pieces, through the door. */
export class ArrivingFiles {
  readonly files: OfferedFile[]
  /** How many bytes of each have come. */
  readonly #filled: number[]

  private constructor(files: readonly { name: string; bytes: number }[]) {
    this.files = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))
    this.#filled = files.map(() => 0)
  }

  /** Makes room for files. @param files with their sizes in bytes. */
  static announced(files: readonly { name: string; bytes: number }[]): Answer<ArrivingFiles> {
    let total = 0
    for (const { name, bytes } of files) {
      total += bytes
      if (total > MOST_BYTES) return refused('file-too-large', { name, most: MOST_MEGABYTES })
    }
    return ok(new ArrivingFiles(files))
  }

  /** Takes the next bytes of a file, each as a character from U+0000 to U+00FF. */
  take(file: number, pieces: readonly string[]): Answer<null> {
    const bytes = this.files[file]?.bytes
    if (bytes === undefined) return refused('bad-request')
    for (const piece of pieces) {
      const filled = this.#filled[file] ?? 0
      if (filled + piece.length > bytes.length || /[^\0-\xFF]/.test(piece)) return refused('bad-request')
      bytes.set(Buffer.from(piece, 'latin1'), filled)
      this.#filled[file] = filled + piece.length
    }
    return ok(null)
  }

  /** Whether all of them have come whole. */
  get areWhole(): boolean {
    return this.files.every(({ bytes }, index) => this.#filled[index] === bytes.length)
  }
}
