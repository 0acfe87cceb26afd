import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EyeOff } from 'lucide-react'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PALETTE } from '../../src-model/formats/picture/palette'
import { type IconPart, RESOURCE_ICONS, UNNAMED_ICON } from '../../src-model/layout/icons'
import { DASHES, KIND_WIDTHS, WIDTHS } from '../../src-model/layout/ties/tie-look'
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

/** What is inside of an icon's element. */
function partsOf(icon: ReactElement): string {
  const markup = renderToStaticMarkup(icon)
  return markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('</svg>'))
}

function written(parts: readonly IconPart[]): string {
  return parts
    .map(([name, attributes]) => {
      const each = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
      return `<${name}${each.join('')}></${name}>`
    })
    .join('')
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
      expect(declared(line, 'stroke-dasharray')).toBe(DASHES[kind]?.join(' '))
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
    expect(partsOf(createElement(ResourceIcon, { kind }))).toBe(written(RESOURCE_ICONS[kind]))
  })

  it('in the icon of those who are not to be named', () => {
    expect(partsOf(createElement(EyeOff))).toBe(written(UNNAMED_ICON))
  })
})
