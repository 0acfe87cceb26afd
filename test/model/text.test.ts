import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText, cut, foldForSearch } from '../../src-model/text'
import { anyText } from './support/arbitrary-text'

describe('text as the map keeps it', () => {
  test('once clean stays as it is, and survives UTF-8', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const clean of [cleanLine, cleanText]) {
          const once = clean(text)
          expect(clean(once)).toBe(once)
          expect(new TextDecoder().decode(new TextEncoder().encode(once))).toBe(once)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('cut to a length is clean still', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 30 }), (text, length) => {
        const short = cut(cleanLine(text), length)
        expect(short.length).toBeLessThanOrEqual(length)
        expect(cleanLine(short)).toBe(short)
      }),
      { numRuns: 1_000 },
    )
  })

  test('is clean at once, whatever invisible characters stand where', () => {
    const odd = [
      'a',
      'e',
      'я',
      '1',
      ' ',
      '\n',
      'न',
      'ن',
      '🏴',
      '👩',
      '\u0301',
      '\u0315',
      '\u094D',
      '\u200B',
      '\u200C',
      '\u200D',
    ]
    const tags = [
      '\u{E0067}',
      '\u{E0062}',
      '\u{E007F}',
      '\u{E0001}',
      '\u202E',
      '\u2066',
      '\u3164',
      '\uFE0F',
      '\uD83D',
      '\0',
    ]
    const anyOdd = fc.array(fc.constantFrom(...odd, ...tags), { maxLength: 60 }).map((each) => each.join(''))
    fc.assert(
      fc.property(anyOdd, fc.nat({ max: 40 }), (text, length) => {
        const once = cleanLine(text)
        expect(cleanLine(once)).toBe(once)
        expect(cleanLine(cut(once, length))).toBe(cut(once, length))
        expect(once).not.toMatch(/[\u200B\u202E\u2066\u3164\0]|a[\u200C\u200D]/)
      }),
      { numRuns: 5_000 },
    )
  })

  test.each([
    ['direction marks', 'a\u202Etxt.exe\u2066\u200F', 'atxt.exe'],
    ['zero-width characters', 'An\u200Bna\u2060\u200D\u200C\uFEFF', 'Anna'],
    ['fillers that fonts leave blank', '\u3164\u115F\uFFA0', ''],
    ['hidden tags', 'Anna\u{E0068}\u{E0069}\u{E007F}', 'Anna'],
    ['joiners behind letters that do not join', 'Paypa\u200Dl', 'Paypal'],
    ['a heap of marks', `a${'\u0315'.repeat(31)}`, `a${'\u0315'.repeat(30)}`],
  ])('loses %s', (_what, text, clean) => {
    expect(cleanLine(text)).toBe(clean)
    expect(cleanText(text)).toBe(clean)
  })

  test('keeps flags of regions, joined letters, and emoji', () => {
    for (const text of [
      '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
      'क्\u200Dष',
      'می\u200Cخواهم',
      '👩\u200D💻',
      '1\uFE0F\u20E3',
    ]) {
      expect(cleanLine(text)).toBe(text.normalize('NFC'))
    }
  })

  test('is clean in time that grows with its length, not with its square', () => {
    // Half a million marks on one letter took half a minute to compose.
    expect(cleanLine(`a${'\u0315\u0300'.repeat(250_000)}`)).toHaveLength(30)
  })

  test('a line has no line breaks, a text keeps them', () => {
    expect(cleanLine(' a\r\n\tb ')).toBe('a b')
    expect(cleanText(' a\r\nb\rc ')).toBe('a\nb\nc')
  })

  test('letters of two characters and joined emoji stay whole', () => {
    expect(cleanLine('👩🏽‍🔧 نور‌الدین')).toBe('👩🏽‍🔧 نور‌الدین')
  })

  test('names are compared without accents, case and punctuation', () => {
    expect(foldForSearch("Niccolò D'Amico")).toBe(foldForSearch('NICCOLO  d’amico'))
  })
})
