import { readFileSync } from 'node:fs'
import { guardedClass, supportOnly } from '../refuse.mjs'

/** Holds a PNG as it is; pictures are not decoded here. */
export class Image extends guardedClass('nativeImage', Object) {
  #png

  /** @param {Buffer} [png] */
  constructor(png = Buffer.alloc(0)) {
    super()
    this.#png = png
  }

  toPNG() {
    return this.#png
  }

  toDataURL() {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }

  isEmpty() {
    return this.#png.length === 0
  }

  /** A PNG tells its size in the bytes after its signature. */
  getSize() {
    if (this.isEmpty()) return { width: 0, height: 0 }
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
  }
}

export function makeNativeImage() {
  return supportOnly('nativeImage', {
    createEmpty: () => new Image(),
    createFromBuffer: (buffer) => new Image(buffer),
    createFromDataURL: (url) => new Image(Buffer.from(url.split(',')[1] ?? '', 'base64')),
    createFromPath: (file) => new Image(read(file)),
  })
}

/** As in Electron, a file that cannot be read makes an empty image. */
function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
