import {
  beginningOf,
  cleanLine,
  cleanText,
  cut,
  MAX_NAME_LENGTH,
  MAX_RAW,
  MAX_TEXT_LENGTH,
  shortLine,
} from '../../text'
import type { FileNote, FileNoteCode, Where } from '../found'
import { addNote } from '../noted'
import { fieldText } from './fields'

/** How much of a file's own word a note quotes, in UTF-16 code units. */
const QUOTED_LENGTH = 60

/** The longest text that is looked up, in UTF-16 code units: engines take all longer ones for alike before they compare them. */
const LONGEST_KEPT = 16_000

/** What is noted while one file is read, and the cleaning that may have to be noted. */
export class Notes {
  readonly #said = new Set<string>()
  /** Lines and texts cleaned, by what they were: a file's defaults are said of each of its entries. */
  readonly #lines = new Map<string, string>()
  readonly #cleaned = new Map<string, string>()

  /** @param list is added to. */
  constructor(
    readonly list: FileNote[],
    readonly file: number,
  ) {}

  /** Notes something about one entry. @param where `null` for the whole file. */
  note(code: FileNoteCode, where: Where | null, params: FileNote['params'] = {}): void {
    addNote(this.list, { code, where, params })
  }

  /** Notes something about the whole file, once for each of its words. @param value the file's own word, if it is about one. */
  once(code: FileNoteCode, value = ''): void {
    const raw = `${code}\n${beginningOf(value, QUOTED_LENGTH)}`
    if (this.#said.has(raw)) return
    this.#said.add(raw)
    const quoted = shortLine(value, QUOTED_LENGTH)
    // A word that cannot be seen is as good as none.
    if (value !== '' && quoted === '') return
    if (this.#said.has(`${code} ${quoted}`)) return
    this.#said.add(`${code} ${quoted}`)
    this.note(code, null, quoted === '' ? {} : { value: quoted })
  }

  /** One line of text as the map keeps it. */
  line(raw: string, where: Where): string {
    const begun = beginningOf(raw, MAX_NAME_LENGTH)
    const text = this.#lines.get(begun) ?? cleanLine(begun)
    this.#lines.set(begun, text)
    return this.#within(text, raw, MAX_NAME_LENGTH, where)
  }

  /** Text of several lines as the map keeps it. @param where `null` where the whole file says it. */
  text(raw: string, where: Where | null): string {
    return this.#within(this.#clean(raw), raw, MAX_TEXT_LENGTH, where)
  }

  #clean(raw: string): string {
    if (raw.length > LONGEST_KEPT) return cleanText(fieldText(raw))
    const text = this.#cleaned.get(raw) ?? cleanText(raw)
    this.#cleaned.set(raw, text)
    return text
  }

  #within(text: string, raw: string, most: number, where: Where | null): string {
    if (text.length <= most && raw.length <= MAX_RAW * most) return text
    this.note('text-cut', where, { most })
    return cut(text, most)
  }
}
