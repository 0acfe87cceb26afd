import { describe, expect, it } from 'vitest'
import { summarise } from '../../tools/test/summary.mjs'

const result = (title: string, outcome: 'passed' | 'failed' | 'skipped', tags: string[] = []) => ({
  title,
  outcome,
  tags,
})

describe('the end of an end-to-end run', () => {
  it('is one line when everything ran', () => {
    expect(summarise([result('a', 'passed'), result('b', 'passed')])).toEqual(['2 passed, 0 failed'])
  })

  it('repeats how what failed begins, last of all, where a log that was cut off still has it', () => {
    const failure = `${'Timeout of 10000ms\n\n'}${'line\n'.repeat(40)}`
    const lines = summarise([{ ...result('b', 'failed'), failure }, result('a', 'passed')])
    expect(lines.slice(0, 3)).toEqual(['Failed: b', '  Timeout of 10000ms', '  line'])
    expect(lines).toHaveLength(14)
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
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

  it('has a table of the figures that were put to the test, aligned, in their order', () => {
    const figure = (id: string, reached: string, holds = true) => ({
      id,
      what: 'a session',
      goal: '0 lost',
      reached,
      holds,
    })
    const results = [
      { ...result('a', 'passed'), figures: [figure('S3', '0 lost'), figure('R10', '3 lost', false)] },
      { ...result('b', 'passed'), figures: [figure('R7', '0 lost')] },
      result('c', 'passed'),
    ]
    expect(summarise(results)).toEqual([
      'Figure  Holds  Goal    Reached  Of',
      'R7      yes    0 lost  0 lost   a session',
      'R10     NO     0 lost  3 lost   a session',
      'S3      yes    0 lost  0 lost   a session',
      '3 passed, 0 failed',
    ])
  })

  it('breaks long figures into lines of their column', () => {
    const [, first, second, last] = summarise([
      {
        ...result('a', 'passed'),
        figures: [{ id: 'S4', what: 'x', goal: `${'word '.repeat(20)}end`, reached: '0', holds: true }],
      },
    ])
    expect(first?.startsWith('S4      yes    word word')).toBe(true)
    expect(second).toMatch(/^ {15}word( word)* end$/)
    expect(last).toBe('1 passed, 0 failed')
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
