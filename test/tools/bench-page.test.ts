import { describe, expect, test } from 'vitest'
import { readOptions, yardstickParts } from '../../tools/bench/options.mjs'
import { pageWith, wholeRuns } from '../../tools/bench/page.mjs'

const PAGE = 'Before.\n\n<!-- figures -->\nstale\n<!-- end of figures -->\nAfter.\n'

function run(reached: string, holds: boolean | null) {
  return {
    date: '2030-05-04T10:00:00.000Z',
    machine: 'a machine',
    runtime: 'a runtime',
    seconds: 600,
    build: 'b',
    isWhole: true,
    parts: ['pan', 'open'],
    notes: ['Three rounds.'],
    sizes: [
      { nodes: 100, ties: 300 },
      { nodes: 1_000, ties: 3_000 },
    ],
    figures: [
      { id: 'P100', what: 'panning', goal: 'fast', reached, short: `${reached}!`, bare: '2×', flow: '', holds },
    ],
    growth: [{ what: 'opening', by: 'Trama', values: [20, 50] }],
  }
}

describe('the page of what was measured', () => {
  test('keeps all that stands round the figures, and puts the new ones in the place of the old', () => {
    const page = pageWith(PAGE, [run('60/s', true)])
    expect(page).toMatch(/^Before\.\n\n<!-- figures -->\n.*<!-- end of figures -->\nAfter\.\n$/s)
    expect(page).not.toContain('stale')
    expect(page).toContain('| P100 | panning | fast | 60/s | 2× |  | yes |')
    expect(page).toContain('| opening | Trama | 20.0 | 50.0 | 2.5× |')
    expect(page).not.toContain('runs')
    expect(page).toContain('\n\nThree rounds.\n\n')
    expect(pageWith(page, [run('60/s', true)])).toBe(page)
  })

  test('says aloud what does not hold, and has several runs side by side', () => {
    const page = pageWith(PAGE, [run('60/s', true), run('30/s', false)])
    expect(page).toContain('| 30/s | 2× |  | **no** |')
    expect(page).toContain('| P100 | panning | 60/s! | 30/s! |')
  })

  test('has the figures of a part in their places, and all others as they were', () => {
    const before = run('30/s', false)
    before.figures.push(...run('25/s', true).figures.map((figure) => ({ ...figure, id: 'P1000' })))
    const part = { ...run('60/s', true), isWhole: false, sizes: [{ nodes: 1_000, ties: 3_000 }] }
    part.growth = [{ what: 'opening', by: 'Trama', values: [40] }]
    const runs = wholeRuns([part, run('20/s', false), before, part])
    const page = pageWith(PAGE, runs)
    expect(runs).toHaveLength(2)
    expect(page).toContain('| P100 | panning | fast | 60/s |')
    expect(page).toContain('| P1000 | panning | fast | 25/s |')
    expect(page).toContain('| opening | Trama | 20.0 | 40.0 | 2.0× |')
    expect(page).toContain('Measured anew on 2030-05-04: pan, open, of maps of 1,000 nodes.')
    expect(before.figures[0]?.reached).toBe('30/s')
  })

  test('is refused without its marks', () => {
    expect(() => pageWith('Before.', [run('60/s', null)])).toThrow('needs the marks')
  })
})

describe('what to measure', () => {
  test('is everything, or what is asked for', () => {
    const { sizes, rounds, against, writes } = readOptions([])
    expect([sizes.length, rounds, against.length, writes]).toEqual([5, 5, 2, false])
    expect(readOptions(['--sizes=100,5000', '--only=pan', '--rounds=1', '--against=none', '--write'])).toMatchObject({
      sizes: [{ nodes: 100 }, { nodes: 5_000 }],
      parts: ['pan'],
      rounds: 1,
      against: [],
      writes: true,
    })
  })

  test('is the yardsticks’ pan alone between the sizes that ratios are promised for, unless one asks', () => {
    expect(yardstickParts(readOptions([]), { nodes: 500 })).toEqual(['pan'])
    expect(yardstickParts(readOptions([]), { nodes: 1_000 })).toContain('drag')
    expect(yardstickParts(readOptions(['--sizes=500']), { nodes: 500 })).toContain('drag')
  })

  test.each(['--sizes=7', '--only=dancing', '--rounds=0', '--fast', 'pan'])('is explained after %s', (arg) => {
    expect(() => readOptions([arg])).toThrow('npm run bench')
  })
})
