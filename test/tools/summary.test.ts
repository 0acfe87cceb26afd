import { describe, expect, it } from 'vitest'
import { summarise } from '../../tools/test/summary.mjs'

const result = (title: string, outcome: 'passed' | 'failed' | 'skipped', tags: string[] = []) => ({
  title,
  outcome,
  tags,
})

describe('the end of an end-to-end run', () => {
  it('is one line when everything ran', () => {
    expect(summarise([result('a', 'passed'), result('b', 'failed')])).toEqual(['1 passed, 1 failed'])
  })

  it('names what only the real binary can show', () => {
    expect(summarise([result('a', 'passed'), result('fuses', 'skipped', ['@real-binary'])])).toEqual([
      '1 did not run on the stand-in: only the real Electron binary shows them:',
      '  fuses',
      '1 passed, 0 failed, 1 skipped',
    ])
  })

  it('names none of them on the real binary, where they ran', () => {
    expect(summarise([result('fuses', 'passed', ['@real-binary'])])).toEqual(['1 passed, 0 failed'])
  })

  it('names other tests that did not run, with their reason', () => {
    const others = [{ ...result('a', 'skipped'), reason: 'macOS only' }, result('b', 'skipped')]
    expect(summarise(others)).toEqual([
      '2 did not run:',
      '  a (macOS only)',
      '  b (no reason given)',
      '0 passed, 0 failed, 2 skipped',
    ])
  })
})
