import { describe, expect, it, vi } from 'vitest'
import { isolated, translate } from '../../src-model/language/translate'
import { nodeLabel } from '../../src-renderer/canvas/node-label'
import { textsOf } from '../../src-renderer/texts'
import { smallMap } from '../model/support/small-map'

// The preload puts the bridge on the page; nothing here goes over it.
vi.mock('../../src-renderer/bridge', () => ({ bridge: {} }))

const HEBREW = 'דנה לוי'
const ALONE = `\u2068${HEBREW}\u2069`

describe('names that are read from right to left', () => {
  it.each([HEBREW, 'نور', 'ߒߞߏ', '𞤀𞤣𞤤𞤢𞤥', `a ${HEBREW}`])('%s stands alone in a sentence', (name) => {
    expect(isolated(name)).toBe(`\u2068${name}\u2069`)
    expect(textsOf('en').t('start.more', { title: name })).toBe(`More for \u2068${name}\u2069`)
  })

  it.each(['Anna Rossi', 'Zoë – 王小明 (Acme)', '👩🏽‍🔧 Ωμέγα', '12,5', ''])('%s needs no such help', (name) => {
    expect(isolated(name)).toBe(name)
  })

  it('stand alone in what refusals and repairs say, in both languages', () => {
    for (const language of ['en', 'it'] as const) {
      const { t, error } = textsOf(language)
      expect(error({ code: 'file-empty', params: { name: `${HEBREW}.json` } })).toContain(
        `“\u2068${HEBREW}.json\u2069”`.slice(1, -1),
      )
      expect(t('repair.position-missing', { where: HEBREW })).toContain(ALONE)
    }
  })

  it('stand alone in what a screen reader says of a node', () => {
    const anna = smallMap().participants.anna
    if (anna === undefined) throw new Error('nobody')
    const label = nodeLabel(textsOf('en').t, { ...anna, name: HEBREW }, false)
    expect(label).toBe(`${ALONE}, Customer, architect, Studio Rossi`)
  })

  it('are kept as they are in what is stored', () => {
    expect(translate('en', 'dialog.copy-title', { title: HEBREW })).toBe(`${HEBREW} (copy)`)
  })
})
