import { describe, expect, it } from 'vitest'
import { mapPage } from '../../../../src-model/formats/picture/map-page'
import { type PictureOptions, pictureOf } from '../../../../src-model/formats/picture/picture'
import type { CommunityMap } from '../../../../src-model/map/map'
import { seededMap } from '../../../../tools/bench/seeded-map'
import { elementsOf, textBoxes, textsOf, WHOLE } from './support/drawn'
import { SAMPLES, sampleMap } from './support/sample-maps'

/** How the report has it on its first page. */
const SMALL: PictureOptions = {
  ...WHOLE,
  frame: { width: 640, height: 450, names: 9.5 },
  ...{ header: false, legend: true, ground: 'paper' },
}

function picturesOf(map: CommunityMap): string[] {
  return [
    pictureOf(map, WHOLE).svg,
    ...(['A4', 'A3'] as const).map((paper) => mapPage(map, paper, WHOLE).page.html),
    pictureOf(map, SMALL).svg,
  ]
}

/** The texts that are a line of one name alone, with the record they name. */
function namedTexts(svg: string, records: readonly { id: string; name: string }[]) {
  const sizes = elementsOf(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map((element) => Number(element.getAttribute('font-size')))
  return textBoxes(svg).flatMap(({ text, box }, index) => {
    const found = records.filter(({ name }) => ` ${name} `.includes(` ${text} `))
    const [only] = found
    return found.length === 1 && only && text.length > 3 ? [{ id: only.id, text, box, size: sizes[index] ?? 0 }] : []
  })
}

describe.each(SAMPLES)('names on the pictures of %s', (sample) => {
  const map = sampleMap(sample)
  const people = Object.values(map.participants)
  const resources = Object.values(map.resources)

  it('have one size for people and one for resources', () => {
    for (const svg of picturesOf(map)) {
      for (const records of [people, resources]) {
        const sizes = new Set(namedTexts(svg, records).map(({ size }) => size))
        expect([...sizes]).toHaveLength(1)
      }
    }
  })

  it('are all there, whole', () => {
    for (const svg of picturesOf(map)) expect(textsOf(svg).filter((text) => text.endsWith('…'))).toEqual([])
    expect(pictureOf(map, SMALL).labelsLeftOut).toBe(0)
  })

  it('stand half a line apart, one above the other', () => {
    for (const svg of picturesOf(map)) {
      const texts = namedTexts(svg, [...people, ...resources])
      const near = texts.flatMap((one) =>
        texts
          .filter(({ id, box }) => id !== one.id && box.left < one.box.right && one.box.left < box.right)
          .filter(
            ({ box, size }) => box.top >= one.box.top && box.top - one.box.bottom < 0.59 * Math.min(size, one.size),
          )
          .map((other) => `${one.text} / ${other.text}`),
      )
      expect(near).toEqual([])
    }
  })

  it('have ground of their own, which ties do not cross', () => {
    for (const svg of picturesOf(map)) {
      const elements = elementsOf(svg)
      const number = (element: (typeof elements)[number], name: string) => Number(element.getAttribute(name))
      const lastTie = elements.findLastIndex((each) => each.getAttribute('stroke-dasharray') === '3 7')
      const clearings = elements.filter(({ tagName }, index) => tagName === 'rect' && index > 0 && lastTie >= 0)
      const rimmed = elements.filter((each) => each.getAttribute('paint-order') === 'stroke')
      expect(rimmed.length).toBeGreaterThan(20)
      const bare = rimmed.filter((text) => {
        const [x, y] = [number(text, 'x'), number(text, 'y') - 0.35 * number(text, 'font-size')]
        return !clearings.some((rect) => {
          const [left, top] = [number(rect, 'x'), number(rect, 'y')]
          return x >= left && x <= left + number(rect, 'width') && y >= top && y <= top + number(rect, 'height')
        })
      })
      expect(bare.map(({ textContent }) => textContent)).toEqual([])
    }
  })

  it('reach over the width of a sheet', () => {
    for (const paper of ['A4', 'A3'] as const) {
      const { html } = mapPage(map, paper, WHOLE).page
      const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(html)?.[1])
      const boxes = namedTexts(html, [...people, ...resources]).map(({ box }) => box)
      const taken = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
      expect(taken / width).toBeGreaterThan(0.85)
    }
  })
})

describe('many people on a small picture', () => {
  const map = seededMap(120, 240, 7)
  const [first, family] = [
    ['Maria Antonietta', 'Giovanni Battista', 'Massimiliano'],
    ['Brenna', 'Bonaventura', 'Galbiati', 'Ferrario'],
  ] as const
  const named = Object.values(map.participants).map((person, index) => {
    const name = `${first[index % 3]} ${family[Math.floor(index / 3) % 4]}`
    return [person.id, { ...person, name, ...(index === 0 && { unnamed: true as const }) }] as const
  })
  const texts = textsOf(pictureOf({ ...map, participants: Object.fromEntries(named) }, SMALL).svg)

  it('have their initials in their marks, however small', () => {
    const letters = texts.filter((text) => /^(MB|MG|MF|GB|GG|GF)$/.test(text))
    expect(letters.length).toBeGreaterThan(0.9 * (named.length - 1))
    expect(letters.length).toBeLessThan(named.length)
  })

  it('are told apart where their names are shortened', () => {
    expect(texts.filter((text) => text.endsWith('…'))).toEqual([])
    expect(texts).toContain('Massimiliano\u00a0Br.')
    expect(texts).toContain('Massimiliano\u00a0G.')
  })
})
