import { randomUUID } from 'node:crypto'
import { APP_ORIGIN } from '../asset-path'

/** Pages that are made to be printed. Each has an address that nobody can guess and that answers once. */
export class PaperPages {
  readonly #waiting = new Map<string, string>()

  /** Puts a page out. @param html the whole document. @returns its address. */
  put(html: string): string {
    const url = `${APP_ORIGIN}/paper/${randomUUID()}.html`
    this.#waiting.set(url, html)
    return url
  }

  /** Takes the page of an address away. @returns `null` where there is none, or no longer. */
  take(url: string): string | null {
    const html = this.#waiting.get(url) ?? null
    this.#waiting.delete(url)
    return html
  }
}
