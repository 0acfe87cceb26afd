import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { reportOf } from '../../../src-model/insight/report'
import { isTextKey } from '../../../src-model/language/translate'
import type { Id } from '../../../src-model/map/ids'
import { AcrossSection } from '../../../src-renderer/panels/insight/across-section'
import { AllFigures } from '../../../src-renderer/panels/insight/all-figures'
import { FIGURE_GROUPS } from '../../../src-renderer/panels/insight/figure-list'
import { formatFigure } from '../../../src-renderer/panels/insight/format-figure'
import { SketchPicture } from '../../../src-renderer/panels/insight/sketch-picture'
import { SleepingResources } from '../../../src-renderer/panels/insight/sleeping-resources'
import { mapOf } from '../../model/insight/support/map-of'

vi.mock('../../../src-renderer/bridge', () => ({ bridge: {} }))
// Its names are those of the open session; there is none here.
vi.mock('../../../src-renderer/panels/insight/chain-item', () => ({ ChainItem: () => null }))

type Ties = Parameters<typeof mapOf>[1]

function report(people: string, ties: Ties) {
  return reportOf(mapOf(people, ties), { today: '2030-05-04' })
}

/** Figures as they stand on the panel: the full value, and what is read. */
function shown(people: string, ties: Ties): Record<string, [value: string, reads: string]> {
  const { figures, peopleBySide } = report(people, ties)
  const markup = renderToStaticMarkup(createElement(AllFigures, { figures, peopleBySide }))
  const cells = [...markup.matchAll(/data-figure="([^"]+)" data-value="([^"]*)"[^>]*>([^<]*)</g)]
  return Object.fromEntries(cells.map(([, key = '', value = '', reads = '']) => [key, [value, reads]]))
}

describe('numbers', () => {
  test('are written as the language does, in as many digits as can be told apart', () => {
    expect(formatFigure('en', 'count', 1500)).toBe('1,500')
    expect(formatFigure('en', 'share', 26 / 187)).toBe('13.9\u00A0%')
    expect(formatFigure('it', 'share', 26 / 187)).toBe('13,9\u00A0%')
    expect(formatFigure('en', 'share', 1)).toBe('100\u00A0%')
    expect(formatFigure('en', 'share', 299 / 300)).toBe('99.7\u00A0%')
    expect(formatFigure('en', 'index', -1 / 3)).toBe('−0.33')
    expect(formatFigure('it', 'index', 1 / 9)).toBe('+0,11')
    expect(formatFigure('en', 'index', 0)).toBe('0.00')
  })
})

describe('ways from needs to who can meet them', () => {
  test('that are not told are counted', () => {
    const shownOf = (people: Id[], leftOut: number) => {
      const chains = people.map((needer) => ({
        resource: 'van',
        needer,
        holder: 'e0',
        people: [needer, 'e0'],
        ties: [],
      }))
      return renderToStaticMarkup(createElement(SleepingResources, { chains, leftOut }))
    }
    expect(shownOf(['e1', 'e2'], 2_000)).toContain('and 2,000 more')
    expect(shownOf(['e1', 'e2'], 0)).not.toMatch(/more|Show/)
    const many = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6']
    expect(shownOf(many, 2_000)).toContain('Show 6 of 2,006')
    expect(shownOf(many, 0)).toContain('Show all 6')
  })
})

describe('the list of all figures', () => {
  test('has each at full precision', () => {
    const figures = shown('e1 c1 e2', ['e1-c1', 'c1-e2', 'e2-e1'])
    expect(figures.density).toEqual(['1', '100\u00A0%'])
    expect(figures.eiIndex).toEqual([String(1 / 3), '+0.33'])
    expect(figures['eiBySide.customer']).toEqual(['1', '+1.00'])
    expect(figures.stage).toEqual(['too-early', 'Too early to tell'])
    expect(figures['resources.wanted']).toEqual(['0', '0'])
    expect(figures).not.toHaveProperty('eiBySide.guest')
  })

  test('says why one is missing, and never writes 0 or NaN for it', () => {
    const figures = shown('e1 e2', [])
    expect(figures.degreeCentralization).toEqual(['', '– needs at least three people'])
    expect(figures.eiIndex).toEqual(['', '– no ties yet'])
    expect(figures['madeHere.crossSide']).toEqual(['', '– no ties across sides yet'])
    expect(Object.values(shown('', [])).flat().join(' ')).not.toMatch(/NaN|null|undefined|Infinity/)
  })

  test('explains every one of them', () => {
    const explained = FIGURE_GROUPS.flatMap(({ figures }) => figures).map((each) =>
      typeof each === 'string' ? each : each.explains,
    )
    const keys = explained.flatMap((each) =>
      ['', '.what', '.formula', '.source'].map((part) => `figure.${each}${part}`),
    )
    expect(keys.filter((key) => !isTextKey(key))).toEqual([])
  })
})

describe('sides against chance', () => {
  const texts = (people: string, ties: Ties) =>
    renderToStaticMarkup(createElement(AcrossSection, report(people, ties))).replace(/<[^>]+>/g, ' ')

  test('is a plain sentence', () => {
    const ten = 'e1 e2 e3 e4 e5 c1 c2 c3 c4 c5'
    const pairs = ['e1-e2', 'e1-e3', 'e2-e3', 'e3-e4', 'c1-c2', 'c2-c3', 'e1-c1', 'c3-e1', 'e4-c4']
    expect(texts(ten, pairs)).toContain('9 ties between people: 3 lead across, 6 stay within a side.')
    expect(texts(ten, pairs)).toContain('By chance alone 5 would lead across.')
  })

  test('says about how many where chance gives no whole number, and nothing where there are no ties', () => {
    expect(texts('e1 e2 c1', ['e1-c1'])).toContain('By chance alone about 1 would lead across.')
    expect(texts('e1 c1', [])).toContain('No ties between people yet.')
  })
})

test('the sketch shows sides by shape, without a name, and says what is seen', () => {
  const { sketch, figures } = report('e1 c1 g1 c2', ['e1-c1', 'c1-g1'])
  const markup = renderToStaticMarkup(createElement(SketchPicture, { sketch, groups: figures.components }))
  expect(markup).toContain('aria-label="Sketch of this map: 4 people, 2 ties between people, in 2 groups."')
  expect(markup.match(/<rect/g)).toHaveLength(1)
  expect(markup.match(/<circle/g)).toHaveLength(2)
  expect(markup).not.toMatch(/E1|C1|G1/)
})
