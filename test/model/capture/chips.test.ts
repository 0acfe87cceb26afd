import { describe, expect, test } from 'vitest'
import { readCapture } from '../../../src-model/capture/read'
import { translate } from '../../../src-model/language/translate'
import { smallMap } from '../support/small-map'
import { blankMap, contextFor } from './capturing'

/** The chips of a line in words: the stretch, its kind, its state, and what it says. */
function chips(line: string): string[] {
  const [reading] = readCapture(line, contextFor(smallMap())).lines
  return (reading?.chips ?? []).map(({ kind, state, text, labelKey, nodeId, start, end }) => {
    const label = labelKey ? translate('en', labelKey) : ''
    const says = [label, text, nodeId && `(${nodeId})`].filter(Boolean).join(' ')
    return `${line.slice(start, end)} | ${kind} ${state}: ${says}`
  })
}

describe('chips show how a line is read', () => {
  test('somebody new with everything', () => {
    expect(chips('Ugo Conti @g, Beta, "cook, baker" +ovens (tool), -flour !u')).toEqual([
      'Ugo Conti | participant new: Guest Ugo Conti',
      '@g | side new: Guest',
      'Beta | organisation new: Beta',
      '"cook, baker" | role new: cook, baker',
      '+ | tie new: holds',
      'ovens | resource new: Hidden ovens',
      '(tool) | resource-kind new: Tool',
      '- | tie new: needs',
      'flour | resource new: Underused flour',
      '!u | status new: Underused',
    ])
  })

  test('somebody who is there, by first name, and what changes', () => {
    expect(chips('anna @c, Studio Rossi, engineer')).toEqual([
      'anna | participant changed: Customer Anna Rossi (anna)',
      '@c | side known: Customer',
      'Studio Rossi | organisation known: Studio Rossi',
      'engineer | role changed: engineer',
    ])
  })

  test('ties, known and new, with their kinds', () => {
    expect(chips('Luca > Anna, Sara, laser cutter: i')).toEqual([
      'Luca | participant known: Employee Luca Bianchi (luca)',
      '> | tie known: introduced',
      'Anna | participant known: Customer Anna Rossi (anna)',
      ', | tie new: introduced',
      'Sara | participant new: Employee Sara',
      ', | tie problem: ',
      'laser cutter | resource known: Hidden laser cutter (cutter)',
    ])
  })

  test('a note and a promise', () => {
    expect(chips('Luca > Anna: i: at lunch !by 12/05 call')).toEqual([
      'Luca | participant known: Employee Luca Bianchi (luca)',
      '> | tie known: introduced',
      'Anna | participant known: Customer Anna Rossi (anna)',
      'i: at lunch | note new: at lunch',
      '!by 12/05 call | commitment new: call',
      '12/05 | date new: 2026-05-12',
    ])
  })

  test('a question, and what waits for its answer', () => {
    expect(chips('Ana Rosi @e +press')).toEqual([
      'Ana Rosi | participant question: Ana Rosi',
      '@e | side question: Employee',
      '+ | tie question: ',
      'press | resource new: Hidden press',
    ])
  })

  test('problems', () => {
    expect(chips('Ugo @x > Ugo !by 31/02 go')).toEqual([
      'Ugo | participant new: Employee Ugo',
      '@x | side problem: @x',
      '> | tie problem: ',
      'Ugo | participant problem: Employee Ugo',
      '!by 31/02 go | commitment problem: go',
      '31/02 | date problem: 31/02',
    ])
  })

  test('what stands behind a lonely minus is nobody, and shown as not read', () => {
    expect(chips('anna - press')).toEqual([
      'anna | participant known: Customer Anna Rossi (anna)',
      '- press | unread problem: - press',
    ])
  })

  test('a status on what has it already', () => {
    expect(chips('+laser cutter !h')).toEqual([
      'laser cutter | resource known: Hidden laser cutter (cutter)',
      '!h | status known: Hidden',
    ])
    expect(chips('+laser cutter !m')).toEqual([
      'laser cutter | resource changed: Mobilised laser cutter (cutter)',
      '!m | status changed: Mobilised',
    ])
  })
})

/** What of a text is shown as a problem. */
function problemChips(text: string): string[] {
  const all = readCapture(text, contextFor(blankMap())).lines.flatMap((line) => line.chips)
  return all.filter((chip) => chip.state === 'problem' && chip.text !== '').map((chip) => `${chip.kind} ${chip.text}`)
}

describe('what cannot be read is shown before anybody asks', () => {
  test.each([
    ['Anna Rossi, customer of Acme, offers a cutter', ['unread , customer of Acme, offers a cutter']],
    ['Gigi, Acme, designer', ['unread , Acme, designer']],
    ['Gigi, Acme +van', ['unread , Acme']],
    ['Gigi @x', ['side @x']],
    ['Anna > Luca > Sara', ['unread > Sara']],
    ['Anna > Luca > Sara > Ugo', ['unread > Sara > Ugo']],
    ['Luca\nAnna > Luca: holds', ['unread holds']],
    ['Anna > Luca @c, Acme', ['unread @c, Acme']],
    ['Anna: a friend', ['unread : a friend']],
    ['Anna <- Luca', ['unread <- Luca']],
    ['Anna @c @e', ['unread @e']],
    ['+van !underused since May', ['unread since May']],
    ['Anna !by 12/05 call', ['unread !by 12/05 call']],
    ['Anna > anna', ['participant Anna']],
    ['Anna + > Luca', ['unread +']],
    ['Anna @\nLuca', ['unread @']],
    ['Anna > Luca > Sara !by 12/05 call', ['unread > Sara']],
  ])('%j', (text, shown) => {
    expect(problemChips(text)).toEqual(shown)
  })

  test.each([
    'Anna @',
    'Anna > ',
    'Anna +',
    'Anna -',
    'Anna,',
    'Anna > Luca >',
    'Anna > Luca !',
    'Anna > Luca !b',
    'Anna > Luca !by',
    'Luca\nAnna > Luca: u',
    '"Rossi, An',
    'Ugo\nAnna @',
  ])('%j may still be typed on', (text) => {
    expect(problemChips(text)).toEqual([])
  })
})

test('lines keep their number, empty ones counted', () => {
  const { lines } = readCapture('\n Anna \r\n\u200B\n\nLuca', contextFor(smallMap()))
  expect(lines.map(({ line, text }) => [line, text])).toEqual([
    [1, ' Anna '],
    [4, 'Luca'],
  ])
})

test.each([[''], ['  \n\t\n'], ['\u200B']])('nothing written is nothing to do: %j', (text) => {
  expect(readCapture(text, contextFor(smallMap()))).toEqual({
    lines: [],
    questions: [],
    problems: [],
    ready: false,
    sticky: { side: 'employee', kind: 'knows' },
  })
})
