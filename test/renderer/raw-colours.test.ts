import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasRawColour } from '../support/raw-colours'
import { inFolder, ROOT } from '../support/sources'

const TOKENS = 'src-renderer/styles/tokens.css'

const styleSheets = readdirSync(join(ROOT, 'src-renderer'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => `src-renderer/${name.replaceAll('\\', '/')}`)
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

describe('colours have their place among the tokens', () => {
  it('and in no other style sheet or component', () => {
    const files = [...styleSheets, ...inFolder('src-renderer')]
    expect(files.filter(hasRawColour).map(({ path }) => path)).toEqual([TOKENS])
  })

  it.each([
    'a { color: #fff; }',
    'a { border: 1px solid #1d2a33; }',
    'a { background: rgb(0 0 0 / 40%); }',
    'a { box-shadow: 0 0 1px hsl(0 0% 0%); }',
    'a { fill: white; }',
    'a { outline: 2px solid Highlight; }',
    'a { background: color-mix(in srgb, darkslategray 10%, transparent); }',
  ])('which is seen in a style sheet with %s', (text) => {
    expect(hasRawColour({ path: 'a.css', text })).toBe(true)
  })

  it.each([
    'a { color: var(--ink); }',
    'a { fill: transparent; stroke: currentcolor; }',
    'a { background: color-mix(in srgb, var(--accent) 10%, transparent); }',
    '/* black */ a { grid-area: red-line; }',
    '.white, #fade { color: inherit; }',
  ])('and not in %s', (text) => {
    expect(hasRawColour({ path: 'a.css', text })).toBe(false)
  })

  it.each([
    `<path fill="#fff" />`,
    `<path stroke={'red'} />`,
    `const ground = '#f8f4ea'`,
    `{ backgroundColor: 'black' }`,
  ])('which is seen in a component with %s', (text) => {
    expect(hasRawColour({ path: 'a.tsx', text })).toBe(true)
  })

  it.each([`<path fill="none" />`, `const kind = 'tan'`, `style={{ borderColor: colour }}`])(
    'and not in %s',
    (text) => {
      expect(hasRawColour({ path: 'a.tsx', text })).toBe(false)
    },
  )
})
