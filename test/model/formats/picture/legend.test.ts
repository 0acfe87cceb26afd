import { describe, expect, it } from 'vitest'
import { legendOf } from '../../../../src-model/formats/picture/legend'
import type { XmlElement } from '../../../../src-model/formats/xml/write-xml'
import { SAMPLES, sampleMap } from './support/sample-maps'

/** Symbols, texts and titles in their order. */
function piecesOf(legend: ReturnType<typeof legendOf>): XmlElement[] {
  const [scaled] = legend.elements
  return (scaled?.children ?? []) as XmlElement[]
}

const textOf = ({ children = [] }: XmlElement) => children.join('')
const isTitle = ({ attributes = {} }: XmlElement) => attributes['font-weight'] !== undefined

describe.each(SAMPLES)('the legend of %s', (sample) => {
  const map = sampleMap(sample)

  it('explains each look once, and every kind of tie', () => {
    const pieces = piecesOf(legendOf(map, 'it', 1400, 1, '#ffffff'))
    const looks = pieces.filter(({ name }) => name === 'g').map(({ children }) => JSON.stringify(children))
    expect(new Set(looks).size).toBe(looks.length)
    const texts = pieces.map(textOf).join(', ')
    for (const kind of ['conosce', 'si combina con', 'aiuta', 'possiede', 'lavora con', 'usa']) {
      expect(texts).toContain(kind)
    }
  })

  it.each([400, 600, 800, 1000, 1200, 1500])(
    'begins a group on a row of its own that does not fit, %i wide',
    (width) => {
      const pieces = piecesOf(legendOf(map, 'en', width, 1, '#ffffff'))
      const at = (piece: XmlElement | undefined, name: string) => Number(piece?.attributes?.[name])
      const titles = pieces.flatMap((piece, index) => (piece.name === 'text' && isTitle(piece) ? [index] : []))
      expect(titles.length).toBeGreaterThan(2)
      for (const [place, index] of titles.entries()) {
        const group = pieces.slice(index, titles[place + 1]).filter(({ name }) => name === 'text')
        const [title, first] = group
        expect(at(first, 'y')).toBe(at(title, 'y'))
        const isBroken = group.some((piece) => at(piece, 'y') !== at(title, 'y'))
        const own = group.filter((piece) => !['Already there', 'Made here'].includes(textOf(piece)))
        if (isBroken && own.some((piece) => at(piece, 'y') !== at(title, 'y'))) expect(at(title, 'x')).toBe(0)
      }
    },
  )
})
