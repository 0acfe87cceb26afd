import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../src-model/capture/parse'
import { readCapture } from '../../../src-model/capture/read'
import { repeatFor, repeatTemplate } from '../../../src-model/capture/repeat'
import { meaningOf } from '../../../src-model/capture/write-sentence'
import { looseText, tidyLine } from './arbitrary-line'
import { blankMap, contextFor } from './capturing'

describe('a line said as the last one', () => {
  test.each<[string, string, string]>([
    ['Anna Rossi @c, Acme, designer', 'Luca Bianchi', 'Luca Bianchi @c, Acme, designer'],
    ['Anna > Luca: works-with', 'Marta', 'Marta > Luca: works-with'],
    ['+van !underused', 'trailer', '+trailer !underused'],
    ['+van, lamp !underused', 'trailer', '+trailer !underused'],
    ['+van (tool)', 'trailer', '+trailer (tool)'],
    ['+van !underused', '+trailer', '+trailer'],
    ['Anna @c, Acme +van', 'Luca @e', 'Luca @e +van'],
    ['Anna @c, Acme +van', 'Luca +bike', 'Luca @c, Acme +bike'],
    ['Anna @c > Luca', 'Marta > Ugo', 'Marta @c > Ugo'],
    ['Anna @c', 'Luca\n\nMarta', 'Luca @c\n\nMarta @c'],
    ['Ugo @e\nAnna @c\n', 'Luca', 'Luca @c'],
    ['"Rossi, Anna" @c', '"Verdi, Ida"', '"Verdi, Ida" @c'],
    ['Anna', 'Luca', 'Luca'],
    ['@c', 'Luca', 'Luca'],
    ['', 'Luca', 'Luca'],
    ['Anna @c', '@e', '@e'],
  ])('%s, then %s', (last, typed, expected) => {
    expect(repeatFor(typed, last)).toBe(expected)
  })

  test.each<[string, string | null]>([
    ['Anna Rossi @c, Acme', '| @c, Acme'],
    ['+van !underused', '+| !underused'],
    ['- Anna @c', '| @c'],
    ['Anna', null],
    ['@c', null],
    ['', null],
  ])('%s with only its name missing', (last, expected) => {
    const template = repeatTemplate(last)
    expect(template && `${template.text.slice(0, template.caret)}|${template.text.slice(template.caret)}`).toBe(
      expected,
    )
  })

  test('differs in its name only', () => {
    fc.assert(
      fc.property(tidyLine, (last) => {
        if (!readCapture(last, contextFor(blankMap())).ready) return
        const again = parse(repeatFor('Zeno Zanni', last), () => {})
        const before = parse(last, () => {})
        if (before.subject) {
          const renamed = { ...before, subject: { ...before.subject, text: 'Zeno Zanni', quoted: false } }
          expect(meaningOf(again)).toBe(meaningOf(renamed))
        } else expect(again.clauses[0]?.items.map(({ text }) => text)).toEqual(['Zeno Zanni'])
      }),
    )
  })

  test('is always a text', () => {
    fc.assert(
      fc.property(looseText, looseText, (typed, last) => {
        expect(typeof repeatFor(typed, last)).toBe('string')
        const template = repeatTemplate(last)
        if (template) expect(template.caret).toBeLessThanOrEqual(template.text.length)
      }),
    )
  })
})
