import { cleanLine, cleanText, cut, MAX_NAME_LENGTH, MAX_RAW, MAX_TEXT_LENGTH, shortLine } from '../../text'
import type { FileNote, FileNoteCode, Where } from '../found'
import { fieldText } from './fields'

/** More than this about one file helps nobody. */
const MOST_NOTES = 1_000

/** How much of a file's own word a note quotes, in UTF-16 code units. */
const QUOTED_LENGTH = 60

/** What is noted while one file is read, and the cleaning that may have to be noted. */
export class Notes {
  readonly #said = new Set<string>()

  /** @param list is added to. */
  constructor(
    readonly list: FileNote[],
    readonly file: number,
  ) {}

  /** Notes something about one entry. */
  note(code: FileNoteCode, where: Where, params: FileNote['params'] = {}): void {
    if (this.list.length < MOST_NOTES) this.list.push({ code, where, params })
  }

  /** Notes something about the whole file, once for each of its words. @param value the file's own word, if it is about one. */
  once(code: FileNoteCode, value = ''): void {
    const quoted = shortLine(value, QUOTED_LENGTH)
    // A word that cannot be seen is as good as none.
    if (value !== '' && quoted === '') return
    if (this.#said.has(`${code} ${quoted}`) || this.list.length >= MOST_NOTES) return
    this.#said.add(`${code} ${quoted}`)
    this.list.push({ code, where: null, params: quoted === '' ? {} : { value: quoted } })
  }

  /** One line of text as the map keeps it. */
  line(raw: string, where: Where): string {
    const text = cleanLine(raw.slice(0, MAX_RAW * MAX_NAME_LENGTH))
    return this.#within(text, raw, MAX_NAME_LENGTH, where)
  }

  /** Text of several lines as the map keeps it. */
  text(raw: string, where: Where): string {
    return this.#within(cleanText(fieldText(raw)), raw, MAX_TEXT_LENGTH, where)
  }

  #within(text: string, raw: string, most: number, where: Where): string {
    if (text.length <= most && raw.length <= MAX_RAW * most) return text
    this.note('text-cut', where, { most })
    return cut(text, most)
  }
}
