import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contents, escaped, h } from '../../../../src-model/formats/html/html'
import { INJECTIONS } from '../../../electron/support/injections'

/** The texts of a fragment, and how many elements it has, as another parser reads it. */
function read(html: string): { text: string; elements: number } {
  const root = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/xml').documentElement
  return { text: root?.textContent ?? '', elements: root?.getElementsByTagName('*').length ?? 0 }
}

describe('HTML for paper', () => {
  it('holds elements in elements, texts, numbers, and nothing where something is missing', () => {
    const element = h('p', { class: 'soft' }, 'one ', h('strong', null, 2), [null, ' three', false])
    expect(element.html).toBe('<p class="soft">one <strong>2</strong> three</p>')
    expect(contents([element, 'x', null])).toBe(`${element.html}x`)
  })

  it.each(INJECTIONS)('takes %s as a text', (text) => {
    expect(read(h('p', { 'aria-label': text }, text).html)).toEqual({ text, elements: 1 })
  })

  it('gives every text back, and no element besides those that were made', () => {
    const words = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ';', '=', '/', 'a', ' ', 'è', '🧵', ']') })
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(read(h('p', { class: one }, one, h('bdi', null, other)).html)).toEqual({
          text: one + other,
          elements: 2,
        })
      }),
    )
  })

  it('leaves out what no document can hold', () => {
    expect(escaped('a\u0000b\u001Bc\uD800d\ne')).toBe('abcd\ne')
  })
})
