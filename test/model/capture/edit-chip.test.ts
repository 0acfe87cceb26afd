import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chipChoices, turnChip } from '../../../src-model/capture/chip-choices'
import { partOf } from '../../../src-model/capture/chip-parts'
import { type ChipChange, editChip } from '../../../src-model/capture/edit-chip'
import { editSentence } from '../../../src-model/capture/edit-sentence'
import { parse } from '../../../src-model/capture/parse'
import { type CaptureChip, readCapture } from '../../../src-model/capture/read'
import { meaningOf, writeSentence } from '../../../src-model/capture/write-sentence'
import { anyText } from '../support/arbitrary-text'
import { tidyLine } from './arbitrary-line'
import { blankMap, capture, contextFor } from './capturing'

const write = (text: string): ChipChange => ({ do: 'write', text })
const REMOVE: ChipChange = { do: 'remove' }

function read(text: string) {
  return readCapture(text, contextFor(blankMap()))
}

/** A text after one of its chips was changed, the chip found by its kind and, of several, its number from 0. */
function edited(text: string, kind: CaptureChip['kind'], change: ChipChange, number = 0): string | null {
  const all = read(text).lines.flatMap((line) => line.chips.map((chip) => ({ line, chip })))
  const found = all.filter(({ chip }) => chip.kind === kind)[number]
  if (found === undefined) throw new Error(`no ${kind} in ${text}`)
  return editChip(text, found.line, found.chip, change, 'en')
}

describe('a chip that is changed', () => {
  test.each<[string, CaptureChip['kind'], ChipChange, string | null, number?]>([
    ['Ana Rosi @c, Acme', 'participant', write('Anna Rossi'), 'Anna Rossi @c, Acme'],
    ['Anna @c', 'participant', write('Rossi, Anna'), '"Rossi, Anna" @c'],
    ['Anna +van +lamp', 'resource', write('blue "van", old'), 'Anna +van +"blue ""van"", old"', 1],
    ['Gigi, Acme +van', 'unread', write('@c, Acme'), 'Gigi @c, Acme +van'],
    ['Luca\nAnna > Luca: holds', 'unread', write('helps'), 'Luca\nAnna > Luca: helps'],
    ['Anna > Luca > Sara', 'unread', write(', Sara'), 'Anna > Luca, Sara'],
    ['Gigi @x, Acme', 'side', { do: 'side', side: 'guest' }, 'Gigi @guest, Acme'],
    ['Anna +van (tool) !u', 'resource', write('bike'), 'Anna +bike (tool) !u'],
    ['Anna @c, Acme, designer', 'organisation', write('Acme, Inc'), 'Anna @c, "Acme, Inc", designer'],
    ['Anna @c Acme, designer', 'role', write('buyer'), 'Anna @c Acme, buyer'],
    ['Anna > Luca: works with', 'tie', { do: 'tie', kind: 'helps' }, 'Anna > Luca: helps'],
    ['Anna > Luca: old friends', 'tie', { do: 'tie', kind: 'helps' }, 'Anna > Luca: helps: old friends'],
    ['Anna +van', 'tie', { do: 'tie', kind: 'uses' }, 'Anna +van: uses'],
    ['Anna @c, Acme', 'side', { do: 'side', side: 'guest' }, 'Anna @guest, Acme'],
    ['Anna @c Acme +van', 'side', { do: 'side', side: 'guest' }, 'Anna @guest Acme +van'],
    ['+van !u', 'status', { do: 'status', status: 'mobilised' }, '+van !mobilised'],
    ['Anna +van', 'resource', { do: 'status', status: 'underused' }, 'Anna +van !underused'],
    [
      'Anna +van (tool)  -lamp',
      'resource',
      { do: 'status', status: 'underused' },
      'Anna +van (tool) !underused  -lamp',
    ],
    [
      'Anna +van, bike: uses !by 12/05 go',
      'resource',
      { do: 'status', status: 'underused' },
      'Anna +van, bike: uses !underused !by 12/05 go',
    ],
    ['Anna  +van !u', 'resource', { do: 'status', status: 'mobilised' }, 'Anna  +van !mobilised'],
    ['Anna +van !m -lamp', 'resource', { do: 'status', status: null }, 'Anna +van -lamp'],
    ['+van (tool)', 'resource-kind', { do: 'resource-kind', kind: 'space' }, '+van (space)'],
    ['Anna > Luca', 'participant', { do: 'resource', resource: true }, 'Anna > +Luca', 1],
    ['Anna', 'participant', { do: 'resource', resource: true }, '+Anna'],
    ['+Anna', 'resource', { do: 'resource', resource: false }, 'Anna'],
    ['Anna > Luca: knows: from school', 'note', write('from work'), 'Anna > Luca: knows: from work'],
    ['Anna > Luca: from school', 'note', write('knows'), 'Anna > Luca: "knows"'],
    [
      'Anna > Luca !by 12/05 call',
      'commitment',
      write('write to the mayor'),
      'Anna > Luca !by 12/05 write to the mayor',
    ],
    ['Anna > Luca !by 12/05 call', 'date', write('13/05'), 'Anna > Luca !by 13/05 call'],
    ['Anna > Luca !by 12/05 call', 'date', write('soon'), null],
    ['Anna @c', 'participant', write(' '), null],
    ['Ugo\r\nAnna @c\r\n\r\nSara', 'side', { do: 'side', side: 'guest' }, 'Ugo\r\nAnna @guest\r\n\r\nSara'],
  ])('%s: %s to %o', (text, kind, change, expected, number) => {
    expect(edited(text, kind, change, number)).toBe(expected)
  })

  test.each<[string, CaptureChip['kind'], string, number?]>([
    ['Anna @c, Acme, designer', 'side', 'Anna @, Acme, designer'],
    ['Anna @c Acme, designer', 'organisation', 'Anna @customer, , designer'],
    ['Anna @c, Acme', 'organisation', 'Anna @c'],
    ['Anna @c', 'side', 'Anna'],
    ['Anna +van +lamp', 'resource', 'Anna +lamp'],
    ['Anna > Luca, Sara', 'participant', 'Anna > Sara', 1],
    ['Anna > Luca, Sara', 'tie', 'Anna > Luca', 1],
    ['Anna > Luca: helps: at work', 'tie', 'Anna > Luca: at work'],
    ['+van (tool) !u', 'resource-kind', '+van !u'],
    ['Anna +van !u', 'status', 'Anna +van'],
    ['Anna > Luca: w: at work', 'note', 'Anna > Luca: w'],
    ['Anna > Luca !by 12/05 call', 'commitment', 'Anna > Luca'],
    ['Anna > Luca !by 12/05 call', 'date', 'Anna > Luca !by call'],
    ['Anna @c +van', 'participant', '@c +van'],
    ['Anna -yarn', 'resource', 'Anna'],
    ['Gigi, Acme +van', 'unread', 'Gigi +van'],
    ['Anna > Luca > Sara', 'unread', 'Anna > Luca'],
    ['+van -yarn', 'resource', '+van', 1],
    ['Anna -yarn, wool', 'resource', 'Anna -yarn', 1],
  ])('%s without its %s', (text, kind, expected, number) => {
    expect(edited(text, kind, REMOVE, number)).toBe(expected)
  })

  test('a resource turns round through its states, written or not', () => {
    const turned = (text: string, by: 1 | -1) => {
      const [line] = read(text).lines
      const chip = line?.chips.find(({ kind }) => kind === 'resource')
      const asked = line && chip && turnChip(line, chip, by)
      return line && chip && asked ? editChip(text, line, chip, asked, 'en') : null
    }
    expect(turned('Anna +van', 1)).toBe('Anna +van !underused')
    expect(turned('Anna +van !underused', 1)).toBe('Anna +van !mobilised')
    expect(turned('Anna +van !mobilised', 1)).toBe('Anna +van')
    expect(turned('Anna +van', -1)).toBe('Anna +van !mobilised')
  })

  test('of a resource that is there already, the state is written that follows its own', () => {
    const { map } = capture(blankMap(), 'Anna +van !u')
    const text = 'Luca -van'
    const [line] = readCapture(text, contextFor(map)).lines
    const chip = line?.chips.find(({ kind }) => kind === 'resource')
    if (!line || !chip) throw new Error('a chip is missing')
    expect(turnChip(line, chip, 1)).toEqual({ do: 'status', status: 'mobilised' })
    expect(turnChip(line, chip, -1)).toEqual({ do: 'status', status: 'hidden' })
  })

  test('turns round through what it may be', () => {
    const [line] = read('Anna @c > Luca').lines
    const chip = (kind: CaptureChip['kind']) => line?.chips.find((each) => each.kind === kind)
    const [side, tie, name] = [chip('side'), chip('tie'), chip('participant')]
    if (!line || !side || !tie || !name) throw new Error('a chip is missing')
    expect(turnChip(line, side, 1)).toEqual({ do: 'side', side: 'guest' })
    expect(turnChip(line, side, -1)).toEqual({ do: 'side', side: 'employee' })
    expect(turnChip(line, tie, 1)).toEqual({ do: 'tie', kind: 'works-with' })
    expect(chipChoices(line, tie)?.changes).toHaveLength(6)
    expect(turnChip(line, name, 1)).toBeNull()
  })
})

/** A text of tidy lines, and one of its chips. */
const chipInText = fc.tuple(fc.array(tidyLine, { minLength: 1, maxLength: 4 }), fc.nat()).map(([lines, pick]) => {
  const text = lines.join('\n')
  const all = read(text).lines.flatMap((line) => line.chips.map((chip) => ({ line, chip })))
  return { text, at: all[pick % Math.max(1, all.length)] }
})

const change = fc.oneof(
  anyText.map(write),
  fc.constantFrom(write('Rossi, Anna'), write('-40 "days"'), write('knows'), write('Zoë @c'), write('Ada > Bo!')),
  fc.constant(REMOVE),
)

describe('of any line', () => {
  test('what is written in the plainest form says the same', () => {
    fc.assert(
      fc.property(tidyLine, fc.constantFrom('en' as const, 'it' as const), (line, language) => {
        const sentence = parse(line, () => {})
        const again = parse(writeSentence(sentence, language), () => {})
        expect(meaningOf(again)).toBe(meaningOf(sentence))
      }),
    )
  })

  test('a changed chip says what was asked, and every other part and line what it said', () => {
    fc.assert(
      fc.property(chipInText, change, ({ text, at }, asked) => {
        // What is not read says nothing that could be kept.
        if (!at || at.chip.kind === 'unread') return
        const after = editChip(text, at.line, at.chip, asked, 'en')
        if (after === null) return
        const lines = after.split('\n')
        const before = text.split('\n')
        expect(lines.toSpliced(at.line.line, 1)).toEqual(before.toSpliced(at.line.line, 1))
        const sentence = parse(at.line.text, () => {})
        const part = partOf(sentence, at.chip)
        const wanted = part && editSentence(sentence, part, asked, 'en')
        const got = parse(lines[at.line.line] ?? '', () => {})
        const withoutQuotes = (meaning: string) => meaning.replaceAll(/,(true|false),(true|false),/g, ',$2,')
        expect(withoutQuotes(meaningOf(got))).toBe(wanted && withoutQuotes(meaningOf(wanted)))
      }),
      { numRuns: 1_000 },
    )
  })

  test('every value that a chip can be turned to is the one that it then shows', () => {
    fc.assert(
      fc.property(chipInText, ({ text, at }) => {
        if (!at || !read(text).ready) return
        for (const asked of chipChoices(at.line, at.chip)?.changes ?? []) {
          const after = editChip(text, at.line, at.chip, asked, 'en')
          if (after === null) throw new Error(`${text}: ${JSON.stringify(asked)}`)
          const line = read(after).lines.find(({ line }) => line === at.line.line)
          const label = {
            side: (each: ChipChange) => each.do === 'side' && `side.${each.side}`,
            tie: (each: ChipChange) => each.do === 'tie' && `kind.${each.kind}`,
            status: (each: ChipChange) => each.do === 'status' && `resource-status.${each.status}`,
            'resource-kind': (each: ChipChange) => each.do === 'resource-kind' && `resource-kind.${each.kind}`,
          } as Partial<Record<CaptureChip['kind'], (each: ChipChange) => string | false>>
          const wanted = label[at.chip.kind]?.(asked)
          if (wanted) expect(line?.chips.map(({ labelKey }) => labelKey)).toContain(wanted)
          if (asked.do === 'resource') {
            const kind = asked.resource ? 'resource' : 'participant'
            expect(line?.chips.find((chip) => chip.text === at.chip.text)?.kind).toBe(kind)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
