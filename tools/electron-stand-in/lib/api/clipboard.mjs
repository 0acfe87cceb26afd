import { guardedClass } from '../refuse.mjs'
import { Image } from './native-image.mjs'

/** A clipboard of the app's own: the desktop's is left alone. */
export class Clipboard extends guardedClass('clipboard', Object) {
  #content = {}

  readText() {
    return this.#content.text ?? ''
  }

  writeText(text) {
    this.#content = { text: String(text) }
  }

  readHTML() {
    return this.#content.html ?? ''
  }

  writeHTML(html) {
    this.#content = { html: String(html) }
  }

  readImage() {
    return this.#content.image ?? new Image()
  }

  writeImage(image) {
    this.#content = { image }
  }

  write(content) {
    this.#content = { ...content }
  }

  clear() {
    this.#content = {}
  }
}
