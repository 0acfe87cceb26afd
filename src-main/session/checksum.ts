import { crc32 } from 'node:zlib'

function inDigits(checksum: number): string {
  return checksum.toString(16).padStart(8, '0')
}

/** The CRC-32 of a text's UTF-8 bytes, or of bytes, in eight hexadecimal digits. */
export function checksumOf(content: string | Uint8Array): string {
  return inDigits(crc32(content))
}

/** The checksum of bytes that come in pieces. */
export class Checksum {
  #value = 0

  /** Takes the next piece. */
  take(bytes: Uint8Array): void {
    this.#value = crc32(bytes, this.#value)
  }

  /** As `checksumOf` gives it of all pieces together. */
  get text(): string {
    return inDigits(this.#value)
  }
}
