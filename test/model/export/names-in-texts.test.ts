import { describe, expect, it } from 'vitest'
import { type Mention, rewriteOf } from '../../../src-model/export/names-in-texts'

const PEOPLE: Mention[] = [
  { name: 'Anna Rossi', instead: 'P1' },
  { name: 'Anna Rossi Conti', instead: 'P2' },
  { name: 'Niccolò D’Angelo', instead: 'P3' },
  { name: 'Sole', instead: 'P4', exactly: true },
  { name: 'Luca Bianchi', instead: 'P5' },
  { name: 'Luca Bianchi', instead: 'P6' },
  { name: 'A', instead: 'P7' },
  { name: '美咲', instead: 'P8' },
  { name: '(c) Weird', instead: 'P9' },
  { name: 'Anna Rossi (2)', instead: 'P10' },
]

describe('names in a text', () => {
  it.each([
    ['ask Anna Rossi, or anna  ROSSI\n', 'ask P1, or P1\n'],
    ['Anna\nRossi', 'P1'],
    ['Anna Rossi Conti and Anna Rossi', 'P2 and P1'],
    ['Anna Rossini, Joanna Rossi', 'Anna Rossini, Joanna Rossi'],
    ["Niccolò D'Angelo’s van", 'P3’s van'],
    ['Sole and SOLE, the sole owner', 'P4 and P4, the sole owner'],
    // Who is meant of two cannot be known, so neither is said.
    ['Luca Bianchi', '…'],
    ['A plan', 'A plan'],
    ['美咲 さん', 'P8 さん'],
    ['with (c) Weird', 'with (P9'],
    ['Anna Rossi (2), Anna Rossi (3), Anna Rossi', 'P10, P1 (3), P1'],
    ['Anna, Rossi; Anna', 'Anna, Rossi; Anna'],
    ['', ''],
  ])('%j becomes %j', (text, written) => {
    expect(rewriteOf(PEOPLE)(text)).toBe(written)
  })

  it('are not looked for in what stands in their place', () => {
    const rewrite = rewriteOf([
      { name: 'Anna', instead: 'Luca' },
      { name: 'Luca', instead: 'Anna' },
    ])
    expect(rewrite('Anna, Luca')).toBe('Luca, Anna')
  })

  it('of several words are found in small letters, too, but for those that are somebody’s whole name', () => {
    const rewrite = rewriteOf([
      { name: 'Maria Rossi', instead: 'P1', exactly: true },
      { name: 'Conti', instead: 'P1', exactly: true },
      { name: 'De Luca', instead: 'P1', exactly: true },
      { name: 'Maria Rossi', instead: 'P2' },
    ])
    expect(rewrite('maria rossi, de luca, conti, CONTI')).toBe('P2, P1, conti, P1')
  })

  it('leave a text without any the same', () => {
    expect(rewriteOf([])('Anna')).toBe('Anna')
  })
})
