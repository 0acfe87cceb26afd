import type { XmlElement } from '../xml/write-xml'

/** Hundredths of a unit are finer than any printer, and files stay small. */
export function short(value: number): number {
  return Math.round(value * 100) / 100
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function shortened(attributes: Attributes): Attributes {
  const entries = Object.entries(attributes)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'number' ? short(value) : value]))
}

/** An element of a picture. Its look stands in its attributes: styles would be refused where it is put into a page. */
export function drawn(name: string, attributes: Attributes, children: XmlElement['children'] = []): XmlElement {
  return { name, attributes: shortened(attributes), children }
}

export function group(attributes: Attributes, children: readonly XmlElement[]): XmlElement {
  return drawn('g', attributes, children)
}

export function moved(x: number, y: number, scale = 1): string {
  const move = `translate(${short(x)} ${short(y)})`
  return scale === 1 ? move : `${move} scale(${Math.round(scale * 10_000) / 10_000})`
}

export const BOLD = 600

interface TextLook {
  x: number
  /** The middle of the line's height. */
  y: number
  size: number
  fill: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
  /** The colour of a rim that keeps lines off the letters. */
  rim?: string
}

/** From the middle of a line down to where its letters stand, in em: half of a capital's height, nearly. */
const TO_BASE = 0.35
const RIM = 0.24

/** A line of text, read in its own direction whatever stands round it. */
export function written(text: string, { x, y, size, fill, weight, anchor, rim }: TextLook): XmlElement {
  const edge = rim && { stroke: rim, 'stroke-width': RIM * size, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
  const look = { x, y: y + TO_BASE * size, 'font-size': size, fill, 'font-weight': weight, ...edge }
  return drawn('text', { ...look, 'text-anchor': anchor === 'start' ? undefined : anchor }, [text])
}
