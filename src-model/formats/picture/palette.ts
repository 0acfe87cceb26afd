/** The light look's colours, as pictures and paper need them. `styles/tokens.css` says the same; a test compares them. */
export const PALETTE = {
  ground: '#f8f4ea',
  line: '#d9d0bd',
  'line-strong': '#857c6b',
  ink: '#1d2a33',
  'ink-soft': '#465150',
  employee: '#1b5791',
  customer: '#932b64',
  guest: '#575915',
  'on-side': '#ffffff',
  resource: '#0b5c46',
  'resource-half': '#cfe6da',
  'resource-ground': '#fffdf8',
  'on-resource': '#ffffff',
  wanted: '#863d00',
  tie: '#878271',
  'tie-here': '#c8500f',
  seal: '#fffdf8',
} as const

/** The red, green and blue of a colour, each from 0 to 255. */
export function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** A colour between two others. @param part how much of the first one, from 0 to 1. */
export function mixed(colour: string, part: number, other: string): string {
  const others = channels(other)
  const values = channels(colour).map((value, index) => Math.round(value * part + (others[index] ?? 0) * (1 - part)))
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
