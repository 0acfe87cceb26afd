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
