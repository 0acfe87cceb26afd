import { describe, expect, test } from 'vitest'
import { completeCapture } from '../../../src-model/capture/complete'
import { readCapture } from '../../../src-model/capture/read'
import { blankMap, captureLines, completing, contextFor } from './capturing'

const ROOM = captureLines(blankMap(), [
  'Anna Rossi @c, Acme, designer',
  'Luca Bianchi @e, Acme, buyer',
  'Lucia Neri @c, Alba, designer',
  '"Verdi, Ida" @c, "Conti, Figli"',
  'Rosa Luna @g',
  '+laser cutter',
  '+"van, blue"',
])
const ITALIAN = { ...ROOM, session: { ...ROOM.session, language: 'it' as const } }

/** A text with its caret as `|`, and the texts that it may become. */
function completed(typed: string, map = ROOM): string[] {
  const caret = typed.indexOf('|')
  const text = typed.replace('|', '')
  const completion = completeCapture(text, caret, completing(map))
  if (completion === null) return []
  const { start, end, suggestions } = completion
  return suggestions.map((each) => text.slice(0, start) + each.text + text.slice(end))
}

describe('names', () => {
  test.each<[string, string[]]>([
    ['An|', ['Anna Rossi']],
    ['an|', ['Anna Rossi']],
    ['Luc|', ['Lucia Neri', 'Luca Bianchi']],
    ['ros|', ['Rosa Luna', 'Anna Rossi']],
    ['verd|', ['"Verdi, Ida"']],
    ['"Ver|', ['"Verdi, Ida"']],
    ['An|na', ['Anna Rossi']],
    ['las|', ['laser cutter']],
    ['Anna +la|', ['Anna +laser cutter']],
    ['Anna +an|', []],
    ['Anna -van|', ['Anna -"van, blue"']],
    ['Anna > lu|', ['Anna > Lucia Neri', 'Anna > Luca Bianchi', 'Anna > Rosa Luna']],
    ['Anna > Luca Bianchi, lu|', ['Anna > Luca Bianchi, Lucia Neri', 'Anna > Luca Bianchi, Rosa Luna']],
    ['Anna > +l|', ['Anna > +laser cutter']],
    [
      'Anna > L|, Sara: h',
      [
        'Anna > Lucia Neri, Sara: h',
        'Anna > Luca Bianchi, Sara: h',
        'Anna > laser cutter, Sara: h',
        'Anna > Rosa Luna, Sara: h',
      ],
    ],
    ['Ugo\nAn|\nLuca', ['Ugo\nAnna Rossi\nLuca']],
    ['Ugo\r\nSara > An|', ['Ugo\r\nSara > Anna Rossi']],
    ['Anna Rossi|', []],
    ['Zeno|', []],
    ['|', []],
    ['Anna +|', []],
    ['Anna > |', ['Anna > Rosa Luna', 'Anna > "Verdi, Ida"', 'Anna > Lucia Neri', 'Anna > Luca Bianchi']],
  ])('%s', (typed, expected) => {
    expect(completed(typed)).toEqual(expected)
  })

  test('come with their id, and with what tells people apart', () => {
    const [first] = completeCapture('An', 2, completing(ROOM))?.suggestions ?? []
    expect(first).toEqual({ text: 'Anna Rossi', id: ROOM.order.participants[0], label: 'Anna Rossi', detail: 'Acme' })
  })

  test('are six at most', () => {
    const map = captureLines(
      blankMap(),
      Array.from({ length: 9 }, (_, index) => `Guest ${index}`),
    )
    expect(completed('g|', map)).toHaveLength(6)
  })

  test('are read as the node whose name they are', () => {
    for (const typed of ['Verd', 'Anna > verd', 'Anna -van']) {
      const { start = 0, suggestions = [] } = completeCapture(typed, typed.length, completing(ROOM)) ?? {}
      const [first] = suggestions
      const reading = readCapture(typed.slice(0, start) + first?.text, contextFor(ROOM))
      expect(reading.lines[0]?.plan.nodes.at(-1)).toBe(first?.id)
    }
  })
})

describe('words', () => {
  test.each<[string, string[]]>([
    ['Anna @|', ['Anna @employee', 'Anna @customer', 'Anna @guest']],
    ['Anna @c|', ['Anna @customer']],
    ['Anna @c, A|', ['Anna @c, Acme', 'Anna @c, Alba']],
    ['Anna @c, |', ['Anna @c, Acme', 'Anna @c, "Conti, Figli"', 'Anna @c, Alba']],
    ['Anna @c, Acme, |', ['Anna @c, Acme, designer', 'Anna @c, Acme, buyer']],
    ['Anna @c, Acme, b|', ['Anna @c, Acme, buyer']],
    ['Anna > Luca: w|', ['Anna > Luca: works with']],
    [
      'Anna > laser cutter: |',
      [
        'Anna > laser cutter: holds',
        'Anna > laser cutter: needs',
        'Anna > laser cutter: uses',
        'Anna > laser cutter: other',
      ],
    ],
    ['+laser cutter > +x: c|', ['+laser cutter > +x: combines with']],
    ['+van !|', ['+van !hidden', '+van !underused', '+van !mobilised', '+van !by']],
    ['+van !un|', ['+van !underused']],
    ['Anna > Luca !b|', ['Anna > Luca !by']],
    ['Anna > Luca !by call|', []],
    ['Anna > Luca: old friends|', []],
  ])('%s', (typed, expected) => {
    expect(completed(typed)).toEqual(expected)
  })

  test.each<[string, string[]]>([
    ['Anna @|', ['Anna @dipendente', 'Anna @cliente', 'Anna @ospite']],
    ['Anna > Luca: l|', ['Anna > Luca: lavora con']],
    ['+van !|', ['+van !nascosta', '+van !sottoutilizzata', '+van !mobilitata', '+van !entro']],
  ])('in Italian: %s', (typed, expected) => {
    expect(completed(typed, ITALIAN)).toEqual(expected)
  })

  test('that are offered are understood', () => {
    for (const map of [ROOM, ITALIAN]) {
      for (const typed of [
        'Anna Rossi @',
        'Anna Rossi > Luca Bianchi: ',
        'Anna Rossi > laser cutter: ',
        '+laser cutter !',
      ]) {
        for (const { text } of completeCapture(typed, typed.length, completing(map))?.suggestions.slice(0, 3) ?? []) {
          const reading = readCapture(typed + text, contextFor(map))
          expect(reading.lines[0]?.chips.some(({ kind }) => kind === 'note')).toBe(false)
          expect(reading.problems).toEqual([])
        }
      }
    }
  })
})
