import { describe, expect, it } from 'vitest'
import { cut, wrapped } from '../../../src-renderer/painting/wrapped'

const letters = (text: string) => [...text].length

// As Chromium breaks the same texts in a box that is so many letters of one width wide.
describe('a text is broken as a browser breaks it', () => {
  it.each([
    ['bread oven', 6, ['bread', 'oven']],
    ['bread  oven', 10, ['bread oven']],
    ['well-known e-mail', 8, ['well-', 'known e-', 'mail']],
    ['and/or km/h', 6, ['and/or', 'km/h']],
    ['25–30 people', 5, ['25–30', 'peopl', 'e']],
    ['25–30 people', 4, ['25–', '30', 'peop', 'le']],
    ['why?not', 5, ['why?', 'not']],
    ['C++ (and) more', 6, ['C++', '(and)', 'more']],
    ['Handwerkerinnen', 6, ['Handwe', 'rkerin', 'nen']],
    ['a Handwerkerin', 6, ['a', 'Handwe', 'rkerin']],
    ['王小明東京。あいう', 5, ['王小明東', '京。あいう']],
    ['abc王def', 4, ['abc王', 'def']],
    ['aa—bb', 3, ['aa—', 'bb']],
  ])('%s in lines of %i', (text, widest, lines) => {
    expect(wrapped(text, widest, 9, letters)).toEqual(lines)
  })

  it('and ends in an ellipsis where there would be more lines', () => {
    expect(wrapped('production of everything that grows', 13, 2, letters)).toEqual(['production of', 'everything…'])
    expect(wrapped('production of everything and all', 14, 2, letters)).toEqual(['production of', 'everything an…'])
    expect(wrapped('one two', 7, 2, letters)).toEqual(['one two'])
  })

  it('not within what is seen as one letter', () => {
    expect(cut('ab👩🏽‍🔧cd', 4, letters)).toBe('ab…')
  })
})
