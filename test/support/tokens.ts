import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, withoutComments } from './sources'

const css = withoutComments(readFileSync(join(ROOT, 'src-renderer/styles/tokens.css'), 'utf8'))

const LIGHT = ''
const DARK = 'screen and (prefers-color-scheme: dark)'
const MORE = 'screen and (prefers-contrast: more)'
const MORE_DARK = 'screen and (prefers-contrast: more) and (prefers-color-scheme: dark)'

/** The looks that the app can have, each with the blocks of the file that it is laid together from, in order. */
const LOOKS = {
  light: [LIGHT],
  dark: [LIGHT, DARK],
  contrast: [LIGHT, DARK, ':root[data-theme="contrast"]'],
  'light, more contrast': [LIGHT, MORE],
  'dark, more contrast': [LIGHT, DARK, MORE, MORE_DARK],
  'wall in a lit room': [LIGHT, '.wall[data-room="lit"]'],
  'wall in a dark room': [LIGHT, DARK, '.wall[data-room="dark"]'],
} as const

/** A look of the app. */
export type Look = keyof typeof LOOKS
export const ALL_LOOKS = Object.keys(LOOKS) as Look[]

function declarationsIn(text: string): [string, string][] {
  return [...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name ?? '', (value ?? '').trim()])
}

/** The tokens that stand in the first `:root`, in a media query, or under a selector. */
function block(name: string): [string, string][] {
  const begin = /^[:.]/.test(name) ? `${name} {` : name === LIGHT ? ':root {' : `@media ${name} {`
  const start = css.indexOf(begin)
  if (start < 0) throw new Error(`tokens.css has no block ${begin}`)
  const end = css.indexOf(name.startsWith('screen') ? '\n}' : '}', start)
  return declarationsIn(css.slice(start, end))
}

/** The value of every token in one look. */
export function tokensOf(look: Look): ReadonlyMap<string, string> {
  return new Map(LOOKS[look].flatMap(block))
}
