import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameBlock } from '../../../src-model/layout/name-block'

/** Every letter half an em wide, as in a typewriter. */
const typewriter = (text: string) => [...text].length / 2
const linesOf = (name: string, size = 18) => nameBlock(name, size, typewriter).lines

describe('a name under its mark', () => {
  it('stays on one line while that fits', () => {
    expect(linesOf('Anna Rossi')).toEqual(['Anna Rossi'])
    expect(nameBlock('Anna Rossi', 18, typewriter)).toMatchObject({ width: 90, height: 18 * 1.18 })
  })

  it('is broken into two lines as even as can be', () => {
    expect(linesOf('Maria Teresa Castelnuovo')).toEqual(['Maria Teresa', 'Castelnuovo'])
    expect(linesOf('Anna Rossi', 40)).toEqual(['Anna Rossi'])
    expect(linesOf('Francesca Villa', 40)).toEqual(['Francesca', 'Villa'])
  })

  it('is broken at a space where that helps, and otherwise behind a hyphen, which stays', () => {
    expect(linesOf('Jean-Christophe Dufour-Montclair')).toEqual(['Jean-Christophe', 'Dufour-Montclair'])
    expect(linesOf('Hyun-woo Park', 34)).toEqual(['Hyun-woo', 'Park'])
    expect(linesOf('Featherstonehaugh-Smith')).toEqual(['Featherstonehaugh-', 'Smith'])
  })

  it('keeps a word whole where names are large', () => {
    expect(linesOf('Luigi Castelnuovo-P', 40)).toEqual(['Luigi', 'Castelnuovo-P'])
  })

  it('is cut with an ellipsis where two lines are not enough', () => {
    const lines = linesOf('Associazione per la tutela dei sentieri e delle acque del Lambro')
    expect(lines[0]).toBe('Associazione per')
    expect(lines[1]).toMatch(/^la tutela.*…$/)
  })

  it('breaks inside a word that is too long for a line', () => {
    expect(linesOf('x'.repeat(30))).toEqual(['x'.repeat(18), 'x'.repeat(12)])
  })

  it('cuts through no letter of several parts', () => {
    const family = '👨‍👩‍👧‍👦'
    const { lines } = nameBlock(family.repeat(12), 18, (text) => [...text.matchAll(/👦/gu)].length * 2)
    expect(lines.join('').replaceAll(family, '').replaceAll('…', '')).toBe('')
  })

  it('never takes more than two lines or the widest line, and loses nothing but what the ellipsis says', () => {
    const names = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.stringMatching(/^[a-z -]{1,60}$/))
    fc.assert(
      fc.property(names, fc.integer({ min: 12, max: 40 }), (name, size) => {
        const { lines, width } = nameBlock(name, size, typewriter)
        expect(lines.length).toBeLessThanOrEqual(2)
        expect(width).toBeLessThanOrEqual(Math.max(168, 9.3 * size) + 1e-6)
        const shown = lines.join('').replaceAll(/\s/g, '')
        const whole = name.replaceAll(/\s/g, '')
        if (shown.endsWith('…') && shown !== whole) expect(whole.startsWith(shown.slice(0, -1))).toBe(true)
        else expect(shown).toBe(whole)
      }),
    )
  })
})
