import { isolated, LOCALES, translateCount } from '../../language/translate'
import type { CommunityMap, Language } from '../../map/map'
import type { XmlElement } from '../xml/write-xml'
import { written } from './drawing'
import { PALETTE } from './palette'
import { textLines } from './text-lines'
import { boldWidth, regularWidth } from './text-width'

/** A part of a picture, drawn from its own top left corner. */
export interface Block {
  elements: XmlElement[]
  height: number
}

/** Sizes of letters, in units of text, and how high their lines are, in em. */
const TITLE = { size: 30, line: 1.2, most: 2, weight: 700 }
const QUESTION = { size: 18, line: 1.35, most: 3, weight: undefined }
const FACTS = { size: 14, line: 1.5, most: 2, weight: undefined }
/** Between the title and what follows. */
const GAP = 6

interface Style {
  size: number
  line: number
  most: number
  weight: number | undefined
}

const DOT = ' · '

function dayOf(date: string, language: Language): string {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) return date
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time)
}

/** When and where, and how much there is. */
function factsOf({ session, order }: CommunityMap, language: Language): string {
  const facts = [
    dayOf(session.date, language),
    session.place,
    session.organisation,
    ...(['people', 'resources', 'ties'] as const).map((what) => {
      const count = { people: order.participants, resources: order.resources, ties: order.connections }[what].length
      return count === 0 ? '' : translateCount(language, `start.${what}`, count)
    }),
  ]
  // No line is broken within one of them.
  return facts
    .filter((fact) => fact !== '')
    .map((fact) => isolated(fact).replaceAll(' ', '\u00a0'))
    .join(DOT)
}

/**
 * What the picture is of: title, question, when and where.
 *
 * @param unit of text, in units of the picture.
 */
export function headerOf(map: CommunityMap, language: Language, width: number, unit: number): Block {
  const elements: XmlElement[] = []
  let top = 0
  const add = (text: string, { size, line, most, weight }: Style, fill: string) => {
    const measure = weight === undefined ? regularWidth : boldWidth
    const lines = textLines(text, width / (size * unit), most, measure)
    for (const each of lines) {
      const y = top + (line * size * unit) / 2
      elements.push(written(each, { x: 0, y, size: size * unit, fill, ...(weight && { weight }) }))
      top += line * size * unit
    }
    if (lines.length > 0) top += GAP * unit
  }
  add(map.session.title, TITLE, PALETTE.ink)
  add(map.session.question, QUESTION, PALETTE.ink)
  add(factsOf(map, language), FACTS, PALETTE['ink-soft'])
  return { elements, height: top - GAP * unit }
}
