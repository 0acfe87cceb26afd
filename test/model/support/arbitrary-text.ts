import fc from 'fast-check'
import { type Id, isId } from '../../../src-model/map/ids'
import { cleanLine, cleanText, cut, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../src-model/text'

/** Any text, with what tends to break things: accents, emoji, right-to-left, quotes, line breaks, control characters. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "D'Amico, Niccolò",
      'Zoë "Zed" O’Brien',
      '=1+1',
      '\u202Eevil',
      '__proto__',
      'a\u0000b',
      'x'.repeat(6_000),
      '👩🏽‍🔧'.repeat(80),
      '\uD83D',
    ),
  },
)

/** One line as the map keeps it, perhaps empty. */
export const line = anyText.map((text) => cut(cleanLine(text), MAX_NAME_LENGTH))
/** One line as the map keeps it, never empty. */
export const name = line.map((text) => text || 'Ada')
/** Text of several lines as the map keeps it. */
export const text = anyText.map((each) => cut(cleanText(each), MAX_TEXT_LENGTH))

/** Ids, among them numbers, which objects keep in an order of their own. */
export const id: fc.Arbitrary<Id> = fc
  .oneof(
    { weight: 5, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/) },
    { weight: 1, arbitrary: fc.constantFrom('0', '7', '10', '-', '__') },
  )
  .filter(isId)

/** A day, `YYYY-MM-DD`. */
export const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** A moment, ISO 8601, UTC. */
export const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
