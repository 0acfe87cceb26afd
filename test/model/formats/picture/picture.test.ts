import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../../src-model/formats/picture/picture'
import { overlaps } from '../../../../src-model/layout/footprint'
import type { CommunityMap, Participant } from '../../../../src-model/map/map'
import { xmlProblems } from '../../../support/graph-readers'
import { communityMap } from '../../support/arbitrary-map'
import { smallMap } from '../../support/small-map'
import { elementsOf, strangersIn, textBoxes, textsOf, WHOLE } from './support/drawn'

const NOBODY: CommunityMap = {
  ...smallMap(),
  ...{ participants: {}, resources: {}, connections: {}, zones: {} },
  order: { participants: [], resources: [], connections: [], zones: [] },
}

function person(id: string, name: string, x: number, more: Partial<Participant> = {}): Participant {
  const known = { side: 'guest', organisation: '', role: '', notes: '', createdAt: '2030-05-04T09:00:00.000Z' } as const
  return { id, name, position: { x, y: 0 }, ...known, ...more }
}

function crowd(people: readonly Participant[]): CommunityMap {
  const participants = Object.fromEntries(people.map((each) => [each.id, each]))
  return { ...NOBODY, participants, order: { ...NOBODY.order, participants: Object.keys(participants) } }
}

/** Lines of text that lie on each other. */
function touching(svg: string): string[] {
  const boxes = textBoxes(svg)
  return boxes.flatMap(({ text, box }, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlaps(box, other.box) ? [`${text} / ${other.text}`] : [])),
  )
}

describe('a picture of a map', () => {
  it('says what it is of, when and where, and which people data it holds', () => {
    const { svg } = pictureOf(smallMap(), WHOLE)
    const texts = textsOf(svg).join('\n').replaceAll('\u00a0', ' ')
    for (const text of ['Open doors', 'What could we do together?', '4 May 2030', 'Como', WHOLE.peopleData]) {
      expect(texts).toContain(text)
    }
    const [title, desc] = ['title', 'desc'].map((name) => elementsOf(svg).find(({ tagName }) => tagName === name))
    expect(title?.textContent).toBe('Open doors')
    expect(desc?.textContent).toContain(WHOLE.peopleData)
  })

  it('is in the language that it is asked in', () => {
    const texts = textsOf(pictureOf(smallMap(), { ...WHOLE, language: 'it' }).svg)
    for (const text of ['Risorse', 'Legami', 'Clienti']) expect(texts).toContain(text)
  })

  it('explains the looks that are there, and no others', () => {
    const texts = textsOf(pictureOf(crowd([person('a', 'Ada', 0)]), WHOLE).svg)
    expect(texts).toContain('Guests')
    for (const text of ['Employees', 'Resources', 'Ties', 'Promises']) expect(texts).not.toContain(text)
  })

  it.each([
    ['nobody', NOBODY, 'Nobody is on this map yet.'],
    ['one person', crowd([person('a', 'Ada', 500_000)]), 'Ada'],
    ['two people as far apart as can be', crowd([person('a', 'Ada', -1e6), person('b', 'Bo', 1e6)]), 'Bo'],
  ])('of %s is a picture, too', (_what, map, text) => {
    const picture = pictureOf(map, WHOLE)
    expect(textsOf(picture.svg)).toContain(text)
    expect(picture.labelsLeftOut).toBe(0)
    expect(picture.svg).not.toMatch(/NaN|Infinity|undefined/)
    for (const side of [picture.width, picture.height]) expect(side).toBeGreaterThan(100)
  })

  it('fills the frame that it is given, with and without its words', () => {
    for (const words of [true, false]) {
      const frame = { width: 700, height: 500, names: 10 }
      const picture = pictureOf(smallMap(), { ...WHOLE, frame, header: words, legend: words, ground: 'paper' })
      expect(picture).toMatchObject({ width: 700, height: 500 })
      expect(picture.svg).toContain('viewBox="0 0 700 500"')
    }
  })

  it('shows who asked not to be named as a mark without letters, and tells their name nowhere', () => {
    const { svg } = pictureOf(crowd([person('a', 'Quintilia', 0, { unnamed: true }), person('b', 'Bo', 300)]), WHOLE)
    expect(svg).not.toContain('Quintilia')
    expect(textsOf(svg)).not.toContain('Q')
    expect(textsOf(svg)).toContain('Bo')
  })

  it('writes a name that is as short as initials into the mark alone', () => {
    const { svg } = pictureOf(crowd([person('a', 'P12', 0)]), WHOLE)
    expect(textsOf(svg).filter((text) => text === 'P12')).toHaveLength(1)
  })

  it('leaves out names that have no room rather than write them over each other, and tells how many', () => {
    const people = Array.from({ length: 60 }, (_, index) => {
      return person(`p${index}`, `Massimiliano Bonaventura ${index}`, (index % 10) * 30, {
        position: { x: (index % 10) * 62, y: Math.floor(index / 10) * 62 },
      })
    })
    const { svg, labelsLeftOut } = pictureOf(crowd(people), WHOLE)
    expect(labelsLeftOut).toBeGreaterThan(10)
    expect(touching(svg)).toEqual([])
    // Who has no label is told of by pointing at the mark.
    const titles = elementsOf(svg).filter(
      ({ tagName, parentNode }) => tagName === 'title' && parentNode?.nodeName === 'g',
    )
    expect(titles).toHaveLength(labelsLeftOut)
  })

  it('of any map is well-formed, alone in its page, and the same whenever it is drawn', () => {
    fc.assert(
      fc.property(communityMap, (map) => {
        const { svg, labelsLeftOut } = pictureOf(map, WHOLE)
        expect(xmlProblems(svg)).toEqual([])
        expect(strangersIn(svg)).toEqual([])
        const values = elementsOf(svg).flatMap(({ attributes }) => [...attributes].map(({ value }) => value))
        expect(values.filter((value) => /NaN|Infinity|undefined/.test(value))).toEqual([])
        expect(labelsLeftOut).toBeGreaterThanOrEqual(0)
        expect(pictureOf(structuredClone(map), WHOLE).svg).toBe(svg)
      }),
      { numRuns: 60 },
    )
  })
})
