import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { inFolder } from '../support/sources'
import { tokensOf } from '../support/tokens'

const FAMILY = 'Atkinson Hyperlegible Next Variable'
const SHEET = '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
const sheetPath = createRequire(import.meta.url).resolve(SHEET)

/** Letters with every accent that Italian has, and the signs that well set Italian and English need. */
const ITALIAN = 'aàáeèéiìíîoòóuùúAÀÁEÈÉIÌÍÎOÒÓUÙÚçÇ«»‹›’‘“”„…–—·•€°ªº×'

interface Face {
  family: string
  file: string
  ranges: [number, number][]
}

function rangesOf(list: string): [number, number][] {
  return [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ])
}

const faces: Face[] = [...readFileSync(sheetPath, 'utf8').matchAll(/@font-face\s*\{([^}]*)\}/g)].map(
  ([, text = '']) => ({
    family: /font-family:\s*['"]([^'"]+)/.exec(text)?.[1] ?? '',
    file: /url\(([^)]+)\)/.exec(text)?.[1] ?? '',
    ranges: rangesOf(/unicode-range:\s*([^;]+)/.exec(text)?.[1] ?? ''),
  }),
)

function isThere(sign: string): boolean {
  const code = sign.codePointAt(0) ?? -1
  return faces.some(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))
}

it('the font that ships has every letter of Italian', () => {
  expect([...ITALIAN].filter((sign) => !isThere(sign))).toEqual([])
})

it('a sign that it lacks is seen to be lacking', () => {
  expect([...'Жאあ'].filter(isThere)).toEqual([])
})

it('its files are there, and of no other family', () => {
  expect(faces.length).toBeGreaterThan(0)
  for (const { family, file } of faces) {
    expect(family).toBe(FAMILY)
    expect(existsSync(join(dirname(sheetPath), file))).toBe(true)
  }
})

it('it is asked for first, and loaded by every page', () => {
  expect(tokensOf('light').get('font')).toMatch(new RegExp(`^"${FAMILY}",`))
  const pages = inFolder('src-renderer').filter(({ path }) => /^src-renderer\/[\w-]+\.tsx?$/.test(path))
  const drawn = pages.filter(({ text }) => text.includes('./styles/tokens.css'))
  expect(drawn.length).toBeGreaterThan(1)
  for (const { text } of drawn) expect(text).toContain(SHEET)
})
