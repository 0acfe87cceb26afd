import { describe, expect, it } from 'vitest'
import { textLines } from '../../../../src-model/formats/picture/text-lines'
import { boldWidth, regularWidth } from '../../../../src-model/formats/picture/text-width'

describe('the width of a text without a font', () => {
  it('is that of the widest usual font: DejaVu Sans Bold, measured in em', () => {
    const measured = { 'Maria Rossi': 6.519, 'il tavolo grande': 8.894, WWW: 3.309, '0123456789': 6.96, Zoë: 2.09 }
    for (const [text, width] of Object.entries(measured)) {
      expect(boldWidth(text)).toBeGreaterThanOrEqual(width)
      expect(boldWidth(text)).toBeLessThan(width * 1.12)
    }
    expect(regularWidth('Maria Rossi')).toBeLessThan(boldWidth('Maria Rossi'))
  })

  it('does not count accents, and counts letters of other scripts and pictures as wide', () => {
    expect(boldWidth('é')).toBe(boldWidth('e'))
    expect(boldWidth('e\u0301')).toBe(boldWidth('e'))
    for (const text of ['字', 'あ', '한', '😀', 'Щ']) expect(boldWidth(text)).toBeGreaterThanOrEqual(1)
  })
})

describe('a text in lines', () => {
  const measure = (text: string) => text.length

  it('is filled line by line, and cut where it needs more of them', () => {
    expect(textLines('one two three four', 9, 3, measure)).toEqual(['one two', 'three', 'four'])
    expect(textLines('one two three four', 9, 2, measure)).toEqual(['one two', 'three fo…'])
    expect(textLines('extraordinarily long', 9, 2, measure)).toEqual(['extraord…', 'long'])
    expect(textLines('  ', 9, 2, measure)).toEqual([])
  })
})
