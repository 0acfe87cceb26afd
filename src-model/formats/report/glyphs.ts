import { CUSTOMER, EMPLOYEE, GUEST } from '../../layout/shapes'
import type { Side } from '../../map/map'
import { Element } from '../html/html'

const SHAPES: Readonly<Record<Side, string>> = {
  employee: `<rect ${attributesOf(EMPLOYEE)}/>`,
  customer: `<circle ${attributesOf(CUSTOMER)}/>`,
  guest: `<path d="${GUEST}"/>`,
}

function attributesOf(numbers: Readonly<Record<string, number>>): string {
  return Object.entries(numbers)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
}

const LINES = { arrow: 'M1 6H15M10.5 1.5 15 6 10.5 10.5', line: 'M1 6H15' } as const

/** What stands between two people: an arrow where the tie has a direction. */
export function tieGlyph(directed: boolean): Element {
  const line = LINES[directed ? 'arrow' : 'line']
  return Element.picture(
    `<svg class="tie" viewBox="0 0 16 12" aria-hidden="true" focusable="false"><path d="${line}"/></svg>`,
  )
}

/** The mark of a side as the map has it, beside the side's name. */
export function sideGlyph(side: Side): Element {
  return Element.picture(
    `<svg class="glyph ${side}" viewBox="0 0 56 56" aria-hidden="true" focusable="false">${SHAPES[side]}</svg>`,
  )
}
