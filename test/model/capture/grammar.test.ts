import { describe, expect, test } from 'vitest'
import type { ConnectionKind } from '../../../src-model/map/map'
import { blankMap, capture, captureLines, inWords } from './capturing'

/** What lines, typed one after the other on an empty map, leave on it. */
type Row = [lines: string | string[], map: string[]]

function check(rows: Row[]): void {
  test.each(rows)('%s', (lines, expected) => {
    expect(inWords(captureLines(blankMap(), [lines].flat()))).toEqual(expected)
  })
}

describe('a person', () => {
  check([
    ['Anna Rossi', ['Anna Rossi, employee']],
    ['  Anna   Rossi ', ['Anna Rossi, employee']],
    ['Anna Rossi @c, Acme, designer', ['Anna Rossi, customer, Acme, designer']],
    ['Anna @customer', ['Anna, customer']],
    ['Anna @employee', ['Anna, employee']],
    ['Anna @guest', ['Anna, guest']],
    ['Anna @cliente', ['Anna, customer']],
    ['Anna @Dipendente', ['Anna, employee']],
    ['Anna @OSPITE', ['Anna, guest']],
    ['Anna @d', ['Anna, employee']],
    ['Anna @o', ['Anna, guest']],
    ['Anna @e', ['Anna, employee']],
    ['Anna @g', ['Anna, guest']],
    ['Anna @cust Acme, designer', ['Anna, customer, Acme, designer']],
    ['Anna @c,, designer', ['Anna, customer, designer']],
    ['Anna @c, Acme, designer, mother of two', ['Anna, customer, Acme, designer, mother of two']],
    ['Anna @c, "Acme, Inc", designer', ['Anna, customer, Acme, Inc, designer']],
    ['Anna @c, Acme: Milano', ['Anna, customer, Acme: Milano']],
    [['Anna @c, Acme', 'Anna @, Beta'], ['Anna, customer, Beta']],
    [['Anna @c, Acme, designer', 'anna @e'], ['Anna, employee, Acme, designer']],
    [
      ['Anna @c', 'Luca', 'Sara @g', 'Ugo'],
      ['Anna, customer', 'Luca, customer', 'Sara, guest', 'Ugo, guest'],
    ],
    [['@c', 'Anna'], ['Anna, customer']],
    ['- Anna', ['Anna, employee']],
    ['• Anna @c', ['Anna, customer']],
  ])
})

describe('signs inside a name', () => {
  check([
    ['Jean-Luc', ['Jean-Luc, employee']],
    ['anna@acme.it', ['anna@acme.it, employee']],
    ['Anna@cliente', ['Anna, customer']],
    ['Anna@Clienti, Acme', ['Anna, customer, Acme']],
    ['studio@customers.it', ['studio@customers.it, employee']],
    ['Yahoo! Italia', ['Yahoo! Italia, employee']],
    ['Anna (Acme)', ['Anna (Acme), employee']],
    ["D'Amico Niccolò", ["D'Amico Niccolò, employee"]],
    ['Anna "Nina" Rossi', ['Anna "Nina" Rossi, employee']],
    ['"Rossi, Anna"', ['Rossi, Anna, employee']],
    ['“Rossi, Anna” @c', ['Rossi, Anna, customer']],
    ['«Rossi: Anna»', ['Rossi: Anna, employee']],
    ['„Rossi > Anna“', ['Rossi > Anna, employee']],
    ['"Anna ""Nina"" Rossi"', ['Anna "Nina" Rossi, employee']],
    ['"+39" @c', ['+39, customer']],
    [
      'Anna +C++ +e-commerce',
      [
        'Anna, employee',
        '+C++, other, hidden',
        '+e-commerce, other, hidden',
        'Anna → C++: holds',
        'Anna → e-commerce: holds',
      ],
    ],
    ['+1,5 t truck', ['+1,5 t truck, other, hidden']],
    ['+slot 10:30', ['+slot 10:30, other, hidden']],
    ['+https://example.org', ['+https://example.org, other, hidden']],
    ['+12" monitor', ['+12" monitor, other, hidden']],
  ])
})

describe('what people hold and need', () => {
  const twoThings = [
    'Anna, employee',
    '+laser cutter, other, hidden',
    '+evening hours, other, hidden',
    'Anna → laser cutter: holds',
    'Anna → evening hours: holds',
  ]
  const van = ['Anna, employee', '+van, other, hidden']
  check([
    ['Anna +laser cutter +evening hours', twoThings],
    ['Anna +laser cutter, evening hours', twoThings],
    ['Anna + laser cutter, + evening hours', twoThings],
    ['Anna -beta testers', ['Anna, employee', '+beta testers, other, hidden', 'Anna → beta testers: needs']],
    [
      ['Anna +van', 'Luca -van'],
      ['Anna, employee', 'Luca, employee', '+van, other, hidden', 'Anna → van: holds', 'Luca → van: needs'],
    ],
    ['Anna +van !mobilised', ['Anna, employee', '+van, other, mobilised', 'Anna → van: holds']],
    ['Anna +van: on Saturdays', [...van, 'Anna → van: holds "on Saturdays"']],
    ['Anna +van: uses', [...van, 'Anna → van: uses']],
    ['Anna -van: h', [...van, 'Anna → van: holds']],
    [
      'Anna +van, bike !u -x',
      [
        'Anna, employee',
        '+van, other, underused',
        '+bike, other, underused',
        '+x, other, hidden',
        'Anna → van: holds',
        'Anna → bike: holds',
        'Anna → x: needs',
      ],
    ],
    ['+van !underused', ['+van, other, underused']],
    ['+van !u', ['+van, other, underused']],
    ['+van !sottoutilizzata', ['+van, other, underused']],
    ['+van !nascosta', ['+van, other, hidden']],
    ['+van !H', ['+van, other, hidden']],
    ['+van !mobilized', ['+van, other, mobilised']],
    ['+van !mobilitato', ['+van, other, mobilised']],
    [['+van', '+van !m'], ['+van, other, mobilised']],
    ['+van +bike !u', ['+van, other, hidden', '+bike, other, underused']],
    ['+laser cutter (tool)', ['+laser cutter, tool, hidden']],
    ['+officina (spazio) !m', ['+officina, space, mobilised']],
    ['+laser cutter (big)', ['+laser cutter (big), other, hidden']],
    ['+"laser cutter (tool)"', ['+laser cutter (tool), other, hidden']],
    ['+(tool)', ['+(tool), other, hidden']],
    [['+van', '+van (tool)'], ['+van, tool, hidden']],
    [
      'Anna @c, Acme, designer +laser cutter -beta testers',
      [
        'Anna, customer, Acme, designer',
        '+laser cutter, other, hidden',
        '+beta testers, other, hidden',
        'Anna → laser cutter: holds',
        'Anna → beta testers: needs',
      ],
    ],
    ['Anna +van @c, Acme', ['Anna, customer, Acme', '+van, other, hidden', 'Anna → van: holds']],
  ])
})

describe('ties', () => {
  const people = ['Anna, employee', 'Luca, employee']
  const three = ['Anna, employee', 'Luca, employee', 'Sara, employee']
  const kinds: [string, string][] = [
    ['k', '– Luca: knows'],
    ['knows', '– Luca: knows'],
    ['conosce', '– Luca: knows'],
    ['w', '– Luca: works-with'],
    ['works-with', '– Luca: works-with'],
    ['Works With', '– Luca: works-with'],
    ['lavora-con', '– Luca: works-with'],
    ['lavora con', '– Luca: works-with'],
    ['i', '– Luca: introduced'],
    ['introduced', '– Luca: introduced'],
    ['presentazione', '– Luca: introduced'],
    ['presentati', '– Luca: introduced'],
    ['presentazione', '– Luca: introduced'],
    ['h', '→ Luca: helps'],
    ['helps', '→ Luca: helps'],
    ['aiuta', '→ Luca: helps'],
    ['l', '→ Luca: learns-from'],
    ['learns-from', '→ Luca: learns-from'],
    ['impara da', '→ Luca: learns-from'],
    ['other', '– Luca: other'],
    ['altro', '– Luca: other'],
    ['old friends', '– Luca: knows "old friends"'],
    ['"helps"', '– Luca: knows "helps"'],
    ['helps: with the accounts', '→ Luca: helps "with the accounts"'],
    ['helps, since 2019', '→ Luca: helps "since 2019"'],
    ['aiuta (da anni)', '→ Luca: helps "(da anni)"'],
    ['helps; at work', '→ Luca: helps "at work"'],
    ['old friends, since school', '– Luca: knows "old friends, since school"'],
    ['met in 2019 - at the fair', '– Luca: knows "met in 2019 - at the fair"'],
  ]
  check(kinds.map(([label, tie]) => [`Anna > Luca: ${label}`, [...people, `Anna ${tie}`]]))

  check([
    ['Anna > Luca, Sara', [...three, 'Anna – Luca: knows', 'Anna – Sara: knows']],
    ['Anna > Luca, Sara: works-with', [...three, 'Anna – Luca: works-with', 'Anna – Sara: works-with']],
    ['Anna>Luca', [...people, 'Anna – Luca: knows']],
    ['Anna -> Luca', [...people, 'Anna – Luca: knows']],
    ['Anna => Luca', [...people, 'Anna – Luca: knows']],
    ['Anna → Luca', [...people, 'Anna – Luca: knows']],
    ['Anna <-> Luca', [...people, 'Anna – Luca: knows']],
    ['Anna —> Luca', [...people, 'Anna – Luca: knows']],
    [
      ['Anna > Luca: h', 'Luca > Anna'],
      [...people, 'Anna → Luca: helps', 'Luca → Anna: helps'],
    ],
    [
      ['Anna > Luca', 'Luca > Anna', 'anna > luca'],
      [...people, 'Anna – Luca: knows'],
    ],
    [
      ['Anna > Luca', 'Luca > Anna: knows: from school'],
      [...people, 'Anna – Luca: knows "from school"'],
    ],
    ['Anna > Luca, luca', [...people, 'Anna – Luca: knows']],
    ['Anna @c > Luca', ['Anna, customer', 'Luca, customer', 'Anna – Luca: knows']],
    ['Anna > Luca: h +van', [...people, '+van, other, hidden', 'Anna → Luca: helps', 'Anna → van: holds']],
  ])
})

describe('ties to resources', () => {
  const van = ['Anna, employee', '+van, other, hidden']
  const kinds: [string, string][] = [
    ['uses', 'uses'],
    ['usa', 'uses'],
    ['u', 'uses'],
    ['holds', 'holds'],
    ['possiede', 'holds'],
    ['ha', 'holds'],
    ['h', 'holds'],
    ['needs', 'needs'],
    ['cerca', 'needs'],
    ['ha bisogno', 'needs'],
    ['n', 'needs'],
  ]
  check(kinds.map(([label, kind]) => [`Anna > +van: ${label}`, [...van, `Anna → van: ${kind}`]]))
  check([
    [
      ['+van', 'Anna > van: uses'],
      [...van, 'Anna → van: uses'],
    ],
    ['Anna > van: uses', [...van, 'Anna → van: uses']],
    ['Anna > +van', [...van, 'Anna → van: holds']],
    [
      'Anna > Luca, +van',
      ['Anna, employee', 'Luca, employee', '+van, other, hidden', 'Anna – Luca: knows', 'Anna → van: holds'],
    ],
    ['Anna > +van !u', ['Anna, employee', '+van, other, underused', 'Anna → van: holds']],
    ['+van > Anna', [...van, 'Anna → van: holds']],
    ['+van > Anna: needs', [...van, 'Anna → van: needs']],
    ['+van > +trailer', ['+van, other, hidden', '+trailer, other, hidden', 'van – trailer: combines-with']],
    ['+van > trailer: combina', ['+van, other, hidden', '+trailer, other, hidden', 'van – trailer: combines-with']],
    [
      'van > trailer: combines-with',
      ['+van, other, hidden', '+trailer, other, hidden', 'van – trailer: combines-with'],
    ],
  ])
})

describe('promises', () => {
  const people = ['Anna, employee', 'Luca, employee']
  const promised = [...people, 'Anna – Luca: knows ! Anna: call the supplier by 2026-05-12']
  const undated = [...people, 'Anna – Luca: knows ! Anna: call the supplier by null']
  check([
    ['Anna > Luca !by 12/05 call the supplier', promised],
    ['Anna > Luca !BY 12/5/2026 call the supplier', promised],
    ['Anna > Luca !entro 12/05/26 call the supplier', promised],
    ['Anna > Luca !by 2026-05-12: call the supplier', promised],
    ['Anna > Luca !12/05 call the supplier', promised],
    ['Anna > Luca ! 12/05 call the supplier', promised],
    ['Anna > Luca !by call the supplier', undated],
    ['Anna > Luca !promise call the supplier', undated],
    ['Anna > Luca !promessa call the supplier', undated],
    ['Anna > Luca ! call the supplier', undated],
    [
      ['Luca', 'Anna > Luca', 'Anna > Luca !by 12/05 call the supplier'],
      [...people.toReversed(), promised[2] ?? ''],
    ],
    ['Anna > Luca !by 10/03 go', [...people, 'Anna – Luca: knows ! Anna: go by 2026-03-10']],
    ['Anna > Luca !by Friday go', [...people, 'Anna – Luca: knows ! Anna: go by 2026-03-13']],
    ['Anna > Luca !venerdì go', [...people, 'Anna – Luca: knows ! Anna: go by 2026-03-13']],
    ['Anna > Luca !entro domani, go', [...people, 'Anna – Luca: knows ! Anna: go by 2026-03-11']],
    ['Anna > Luca !by 9/3 go', [...people, 'Anna – Luca: knows ! Anna: go by 2027-03-09']],
    [
      'Anna > Luca: h: at work !by 12/05 call +2, -1: "ok"',
      [...people, 'Anna → Luca: helps "at work" ! Anna: call +2, -1: "ok" by 2026-05-12'],
    ],
    ['Anna -van !by lend it', ['Anna, employee', '+van, other, hidden', 'Anna → van: needs ! Anna: lend it by null']],
    [
      'Anna +van !m !by lend it',
      ['Anna, employee', '+van, other, mobilised', 'Anna → van: holds ! Anna: lend it by null'],
    ],
    ['+van > Anna !by lend it', ['Anna, employee', '+van, other, hidden', 'Anna → van: holds ! Anna: lend it by null']],
    // The kind is not named: the promise goes on the tie that is there.
    [
      ['Anna > Luca: w', 'Luca > Sara: k', 'Luca > Anna !by call'],
      [...people, 'Sara, employee', 'Anna – Luca: works-with ! Luca: call by null', 'Luca – Sara: knows'],
    ],
    [
      ['Anna > Luca ! call', 'Anna > Luca !by 12/05 Call'],
      [...people, 'Anna – Luca: knows ! Anna: call by 2026-05-12'],
    ],
    // Nobody's promise takes the place of another: it goes on a tie beside it.
    [
      ['Anna > Luca ! call', 'Anna > Luca !by 12/05 write', 'Luca > Anna ! call', 'Anna > Luca !by 13/05 write'],
      [
        ...people,
        'Anna – Luca: knows ! Anna: call by null',
        'Anna – Luca: knows ! Anna: write by 2026-05-13',
        'Anna – Luca: knows ! Luca: call by null',
      ],
    ],
    // A tie that goes the other way says something else.
    [
      ['Anna > Luca: helps', 'Luca > Anna !by call'],
      [...people, 'Anna → Luca: helps', 'Luca → Anna: helps ! Luca: call by null'],
    ],
    ['Anna > Luca !entro il 12/05 call the supplier', promised],
    ['Anna > Luca !by the 12.05. call the supplier', promised],
    ['Anna > Luca !by (12/05) call the supplier', promised],
    ['Anna > Luca !by 12 May call the supplier', promised],
    ['Anna > Luca !entro 12 maggio 2026: call the supplier', promised],
    ['Anna > Luca !entro 12 mag. call the supplier', promised],
    ['Anna > Luca !by the 12th of May call the supplier', promised],
    ['Anna > Luca !by May 12 call the supplier', promised],
    ['Anna > Luca !by 12 May, 2026 call the supplier', promised],
    ['Anna > Luca !entro 3 set. apparecchiare', [...people, 'Anna – Luca: knows ! Anna: apparecchiare by 2026-09-03']],
    ['Anna > Luca !by 3 set the table', [...people, 'Anna – Luca: knows ! Anna: 3 set the table by null']],
    ['Anna > Luca!by 12/05 call the supplier', promised],
    ['Anna > Luca! call the supplier', undated],
    ['Anna > Luca !by 3 people call', [...people, 'Anna – Luca: knows ! Anna: 3 people call by null']],
    ['Anna > Luca ! 24/7 support', [...people, 'Anna – Luca: knows ! Anna: 24/7 support by null']],
    ['Anna > Luca !by 24/7 write', [...people, 'Anna – Luca: knows ! Anna: write by 2026-07-24']],
  ])
})

test('the kind that is current is used where it fits, and the usual one elsewhere', () => {
  const { map, reading } = capture(blankMap(), 'Anna > Luca, +van', { kind: 'learns-from' })
  expect(inWords(map).slice(3)).toEqual(['Anna → Luca: learns-from', 'Anna → van: holds'])
  expect(reading.sticky.kind).toBe('learns-from')
})

test('a side or a kind that is named stays current', () => {
  expect(capture(blankMap(), 'Anna @g > Luca: aiuta').reading.sticky).toEqual({ side: 'guest', kind: 'helps' })
  expect(capture(blankMap(), 'Anna +van > Luca').reading.sticky).toEqual({ side: 'employee', kind: 'knows' })
})

test('a kind that is named for resources leaves the current one of people, and the other way round', () => {
  const current = (line: string, kind: ConnectionKind) => capture(blankMap(), line, { kind }).reading.sticky.kind
  expect(current('Anna > +van: uses', 'helps')).toBe('helps')
  expect(current('Anna > +van: uses', 'needs')).toBe('uses')
  expect(current('Anna > Luca: helps', 'needs')).toBe('needs')
})

test('ties have the origin that is current', () => {
  const { map } = capture(blankMap(), 'Anna > Luca +van', { origin: 'workshop' })
  expect(Object.values(map.connections).map(({ origin }) => origin)).toEqual(['workshop', 'workshop'])
})
