import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PALETTE } from '../../src-model/formats/picture/palette'
import { RESOURCE_ICONS } from '../../src-model/formats/picture/resource-icons'
import { DASHES, KIND_WIDTHS, WIDTHS } from '../../src-model/formats/picture/ties'
import { RESOURCE_KINDS } from '../../src-model/map/map'
import { ResourceIcon } from '../../src-renderer/canvas/resource-icon'
import { ROOT, withoutComments } from '../support/sources'
import { tokensOf } from '../support/tokens'

// Pictures are drawn without style sheets: what the canvas takes from them stands in the model a second time.

const css = `\n${withoutComments(readFileSync(join(ROOT, 'src-renderer/canvas/ties.css'), 'utf8'))}`

/** The value of a property under a selector. */
function declared(selector: string, property: string): string | undefined {
  const start = css.indexOf(`\n${selector} {`)
  const block = start < 0 ? '' : css.slice(start, css.indexOf('}', start))
  return new RegExp(`[\\s{]${property}: ([^;]+);`).exec(block)?.[1]
}

describe('a picture looks like the canvas', () => {
  it('in its colours', () => {
    const tokens = tokensOf('light')
    for (const [name, colour] of Object.entries(PALETTE)) expect([name, tokens.get(name)]).toEqual([name, colour])
  })

  it('in the lines that tell the kinds of its ties', () => {
    const kinds = new Set([...css.matchAll(/\[data-kind="([a-z-]+)"\]/g)].map(([, kind]) => kind))
    expect(kinds).toEqual(new Set([...Object.keys(DASHES), ...Object.keys(KIND_WIDTHS)]))
    for (const kind of Object.keys(DASHES) as (keyof typeof DASHES)[]) {
      const line = `[data-kind="${kind}"] > .tie-line`
      expect(declared(line, 'stroke-dasharray')).toBe(DASHES[kind])
      expect(declared(line, 'stroke-width')).toBe(KIND_WIDTHS[kind]?.toString())
    }
  })

  it('in the weights of its ties', () => {
    expect(declared('.tie-line', 'stroke-width')).toBe(String(WIDTHS.before[2]))
    expect(declared('[data-origin="workshop"] > .tie-line', 'stroke-width')).toBe(String(WIDTHS.workshop[2]))
    for (const origin of ['before', 'workshop'] as const) {
      for (const strength of [1, 3] as const) {
        const selector = `[data-strength="${strength}"][data-origin="${origin}"] > .tie-line`
        expect(declared(selector, 'stroke-width')).toBe(String(WIDTHS[origin][strength]))
      }
    }
  })

  it.each(RESOURCE_KINDS)('in the icon of the kind %s', (kind) => {
    const markup = renderToStaticMarkup(createElement(ResourceIcon, { kind }))
    const inside = markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('</svg>'))
    const ours = RESOURCE_ICONS[kind].map(([name, attributes]) => {
      const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
      return `<${name}${written.join('')}></${name}>`
    })
    expect(inside).toBe(ours.join(''))
  })
})
