import { MAX_COORDINATE } from '../../map/limits'
import type { Json, UnknownFields } from '../../map/map'
import { dateSchema, timeSchema } from '../../map/schema'
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
import { z } from '../../zod'
import type { JsonObject } from '../json/json-object'
import { safeJson } from '../json/safe-json'
import { KEYS, type KeyedObject } from './community-map-keys'
import type { Reading } from './reading'

// Allowed in ISO 8601, though the format asks for UTC.
const timeWithOffset = z.iso.datetime({ offset: true })

/** How much of an unfit value a repair's sentence quotes, in UTF-16 code units. */
const QUOTED_LENGTH = 60

function quoted(value: Json): string {
  return shortLine(typeof value === 'string' ? value : JSON.stringify(value), QUOTED_LENGTH)
}

/** Reads the fields of one object of a file. Whatever does not fit is mended, and listed. */
export class FieldReader {
  readonly #raw: JsonObject
  readonly #where: string
  readonly #reading: Reading

  /** @param where how repairs name the object: a person's name, the two ends of a tie. */
  constructor(raw: JsonObject, where: string, reading: Reading) {
    this.#raw = raw
    this.#where = where
    this.#reading = reading
  }

  /** The value as it is in the file. */
  raw(field: string): Json | undefined {
    return Object.hasOwn(this.#raw, field) ? this.#raw[field] : undefined
  }

  /** One line of text, empty when it is missing. */
  line(field: string): string {
    return this.#textOf(field, cleanLine, MAX_NAME_LENGTH)
  }

  /** Text of several lines, empty when it is missing. */
  text(field: string): string {
    return this.#textOf(field, cleanText, MAX_TEXT_LENGTH)
  }

  /** One line of text that must not be empty. */
  name(field: string): string {
    const name = this.line(field)
    if (name !== '') return name
    const used = this.#reading.unnamed()
    this.#reading.note('text-missing', { where: this.#where, field, used })
    return used
  }

  /** Names in a list; what is none is left out. @param most how many there may be. */
  names(field: string, most: number): string[] {
    const raw = this.list(field)
    const names = raw.map((each) => (typeof each === 'string' ? shortLine(each, MAX_NAME_LENGTH) : ''))
    const kept = names.filter((each) => each !== '').slice(0, most)
    if (kept.length < raw.length) this.dropped(field)
    return kept
  }

  /** A list, empty when it is missing. */
  list(field: string): Json[] {
    const raw = this.raw(field)
    if (Array.isArray(raw)) return raw
    if (raw !== undefined) this.dropped(field)
    return []
  }

  /** One of several values. @param fallback stands in where the field is missing or holds another. */
  choice<Value extends Json>(field: string, allowed: readonly Value[], fallback: Value): Value {
    const raw = this.raw(field)
    const found = allowed.find((each) => each === raw)
    if (found === undefined && raw !== undefined) this.replaced(field, raw, fallback)
    return found ?? fallback
  }

  /** A day, `YYYY-MM-DD`. */
  date<Fallback extends string | null>(field: string, fallback: Fallback): string | Fallback {
    const raw = this.raw(field)
    if (dateSchema.safeParse(raw).success) return raw as string
    if (raw !== undefined && raw !== null) this.replaced(field, raw, fallback)
    return fallback
  }

  /** A moment in UTC; one with an offset is carried over. @returns `undefined` when it is missing or unfit. */
  time(field: string): string | undefined {
    const raw = this.raw(field)
    if (raw === undefined) return undefined
    if (timeSchema.safeParse(raw).success) return raw as string
    if (timeWithOffset.safeParse(raw).success) {
      // At the edges of the calendar the year would leave its four digits.
      const time = new Date(raw as string).toISOString()
      if (timeSchema.safeParse(time).success) return time
    }
    this.dropped(field)
    return undefined
  }

  /** A finite number no farther from zero than the canvas reaches. @returns `undefined` when it is none. */
  coordinate(field: string): number | undefined {
    const raw = this.raw(field)
    if (typeof raw !== 'number' || !Number.isFinite(raw)) return undefined
    const within = Math.min(MAX_COORDINATE, Math.max(-MAX_COORDINATE, raw))
    if (within !== raw) this.replaced(field, raw, within)
    // Minus zero does not survive JSON.
    return within + 0
  }

  /** The fields that this version does not know, as an addition to the thing read. */
  unknown(kind: KeyedObject): { unknown?: UnknownFields } {
    const known: ReadonlySet<string> = new Set(KEYS[kind])
    const rest = Object.entries(this.#raw).filter(([key]) => !known.has(key))
    const dropped = (key: string) => this.dropped(shortLine(key, QUOTED_LENGTH))
    const unknown = safeJson(Object.fromEntries(rest), dropped) as UnknownFields
    return Object.keys(unknown).length === 0 ? {} : { unknown }
  }

  /** Lists that a field's value had to go, with nothing in its place. */
  dropped(field: string): void {
    this.#reading.note('value-dropped', { where: this.#where, field })
  }

  /** Lists that another value was put in the place of a field's own. */
  replaced(field: string, value: Json, used: Json): void {
    this.#reading.note('unknown-value', { where: this.#where, field, value: quoted(value), used: quoted(used) })
  }

  #textOf(field: string, clean: (text: string) => string, most: number): string {
    const raw = this.raw(field)
    if (raw === undefined || raw === null) return ''
    if (typeof raw === 'object') {
      this.dropped(field)
      return ''
    }
    const whole = String(raw)
    const text = clean(beginningOf(whole, most))
    if (text.length <= most && whole.length <= MAX_RAW * most) return text
    this.#reading.note('text-cut', { where: this.#where, field, most })
    return cut(text, most)
  }
}
