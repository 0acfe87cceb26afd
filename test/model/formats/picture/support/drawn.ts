import { DOMParser, type Element } from '@xmldom/xmldom'
import type { PictureOptions } from '../../../../../src-model/formats/picture/picture'
import { boldWidth } from '../../../../../src-model/formats/picture/text-width'
import type { Box } from '../../../../../src-model/layout/footprint'

/** How a map is drawn that is handed over as a picture. */
export const WHOLE: PictureOptions = {
  language: 'en',
  peopleData: 'With full names, without notes.',
  frame: { longest: 40_000, area: 1_600_000_000 },
  header: true,
  legend: true,
  ground: 'canvas',
}

/** Everything that SVG of ours is made of. */
const ELEMENTS = new Set(['svg', 'title', 'desc', 'g', 'rect', 'circle', 'path', 'line', 'polyline', 'text'])
const ATTRIBUTES = new Set([
  ...['xmlns', 'width', 'height', 'viewBox', 'lang', 'role', 'transform', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'rx', 'ry'],
  ...['cx', 'cy', 'r', 'd', 'points', 'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width'],
  ...['stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor'],
])

/** The elements of a picture, as a parser reads it that is not our own. */
export function elementsOf(svg: string): Element[] {
  return [...new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('*')]
}

/** What a picture holds that pictures are not made of, or that reaches out of it. */
export function strangersIn(svg: string): string[] {
  return elementsOf(svg).flatMap(({ tagName, attributes }) => {
    const names = [...attributes].map(({ name }) => name)
    const strange = names.filter((name) => !ATTRIBUTES.has(name)).map((name) => `${tagName} ${name}`)
    const reaching = [...attributes].filter(
      ({ name, value }) => name !== 'xmlns' && /url\(|:\/\/|javascript:/i.test(value),
    )
    return [...(ELEMENTS.has(tagName) ? [] : [tagName]), ...strange, ...reaching.map(({ value }) => value)]
  })
}

/** The texts that are shown, in their order. */
export function textsOf(svg: string): string[] {
  return elementsOf(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map(({ textContent }) => textContent ?? '')
}

function movedBy(element: Element): { x: number; y: number; scale: number } {
  const parent = element.parentNode as Element | null
  const outer = parent?.getAttribute ? movedBy(parent) : { x: 0, y: 0, scale: 1 }
  const own = /translate\((\S+) (\S+)\)(?: scale\((\S+)\))?/.exec(element.getAttribute?.('transform') ?? '')
  if (own === null) return outer
  const { scale } = outer
  return {
    x: outer.x + Number(own[1]) * scale,
    y: outer.y + Number(own[2]) * scale,
    scale: scale * Number(own[3] ?? 1),
  }
}

/** The ground that each line of text takes at most. */
export function textBoxes(svg: string): { text: string; box: Box }[] {
  return elementsOf(svg)
    .filter(({ tagName }) => tagName === 'text')
    .map((element) => {
      const text = element.textContent ?? ''
      const { x, y, scale } = movedBy(element)
      const size = Number(element.getAttribute('font-size')) * scale
      const width = boldWidth(text) * size
      const at = x + Number(element.getAttribute('x')) * scale
      const part = { start: 0, middle: 0.5, end: 1 }[element.getAttribute('text-anchor') ?? 'start'] ?? 0
      const base = y + Number(element.getAttribute('y')) * scale
      const left = at - part * width
      return { text, box: { left, top: base - 0.78 * size, right: left + width, bottom: base + 0.24 * size } }
    })
}
