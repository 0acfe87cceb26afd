import { fieldName } from './fields'
import type { Notes } from './notes'

/** The names of a file's fields for comparing. Each is folded once: entries have the same over and over. */
export class FieldNames {
  readonly #folded = new Map<string, string | null>()

  constructor(private readonly notes: Notes) {}

  /** @returns `null` for a name that is refused, which is noted. */
  of(full: string): string | null {
    const known = this.#folded.get(full)
    if (known !== undefined) return known
    const name = fieldName(full)
    if (name === null) this.notes.once('key-refused', full)
    this.#folded.set(full, name)
    return name
  }

  /**
   * Puts a text under the name of its field where none is there yet.
   *
   * @param full the field's name as the file has it.
   */
  put(fields: Map<string, string>, full: string, text: string): void {
    const name = this.of(full)
    if (name !== null && !fields.has(name)) fields.set(name, text)
  }

  /** What a file says of all entries that do not say otherwise; texts are cleaned here, once for all of them. */
  defaults(said: readonly { name: string | undefined; default: string | undefined }[]): Map<string, string> {
    const fields = new Map<string, string>()
    for (const { name, default: text } of said) {
      if (name !== undefined && text !== undefined) this.put(fields, name, this.notes.text(text, null))
    }
    return fields
  }
}
