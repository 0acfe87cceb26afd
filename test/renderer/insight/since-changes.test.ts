import { describe, expect, it } from 'vitest'
import type { Difference } from '../../../src-model/insight/differences'
import { sinceChanges } from '../../../src-renderer/panels/insight/since-changes'

const ALL: Difference[] = [
  { figure: 'stage', before: 'scattered', after: 'single-hub' },
  { figure: 'people', before: 4, after: 10 },
  { figure: 'ties', before: 2, after: 9 },
  { figure: 'components', before: 3, after: 1 },
  { figure: 'isolates', before: 2, after: 0 },
  { figure: 'transitivity', before: null, after: 0.5 },
  { figure: 'eiIndex', before: -1, after: 0.5 },
]

describe('what has changed since the session was opened', () => {
  it('is told in plain words first, and in figures to those who ask', () => {
    const { told, others } = sinceChanges(ALL)
    expect(told.map(({ figure }) => figure)).toEqual(['stage', 'ties', 'isolates', 'components'])
    expect(others.map(({ figure }) => figure)).toEqual(['people', 'eiIndex', 'across'])
  })

  it('has a share of the ties in place of an index', () => {
    const { told } = sinceChanges(ALL.slice(2))
    expect(told.at(-1)).toEqual({ figure: 'across', look: 'share', before: 0, after: 0.75 })
  })

  it('leaves out what could not be told at the opening', () => {
    expect(sinceChanges([{ figure: 'density', before: null, after: 1 }])).toEqual({ told: [], others: [] })
    expect(sinceChanges([{ figure: 'eiIndex', before: 0, after: null }]).others).toHaveLength(1)
  })
})
