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

/** The mark of a side as the map has it, beside the side's name. */
export function sideGlyph(side: Side): Element {
  return Element.picture(
    `<svg class="glyph ${side}" viewBox="0 0 56 56" aria-hidden="true" focusable="false">${SHAPES[side]}</svg>`,
  )
}
