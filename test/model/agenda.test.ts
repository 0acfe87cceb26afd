import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AGENDA,
  AGENDA_STEPS,
  type AgendaStep,
  afterStep,
  clockText,
  type Phase,
  timerStandsFor,
  timerText,
} from '../../src-model/agenda'

const NOW = Date.parse('2030-05-04T09:00:00.000Z')
const MINUTE = 60_000

/** The phase after steps, each a minute after the one before it. */
function phaseAfter(...steps: AgendaStep[]): Phase | null {
  return steps.reduce<Phase | null>((phase, step, index) => afterStep(phase, step, NOW + index * MINUTE), null)
}

describe('the agenda', () => {
  it('begins with the first phase, goes on to the last, and stays there', () => {
    expect(afterStep(null, 'next', NOW)).toEqual({ phase: 'welcome', endsAt: NOW + 5 * MINUTE, left: 5 * MINUTE })
    const names = AGENDA.map((_, index) => phaseAfter(...AGENDA.slice(0, index + 1).map(() => 'next' as const))?.phase)
    expect(names).toEqual(AGENDA.map(({ phase }) => phase))
    const last = phaseAfter(...AGENDA.map(() => 'next' as const))
    expect(afterStep(last, 'next', NOW)).toBe(last)
  })

  it('goes back as far as the first, each phase with its own time', () => {
    expect(phaseAfter('next', 'next', 'previous')).toEqual({
      phase: 'welcome',
      endsAt: NOW + 7 * MINUTE,
      left: 5 * MINUTE,
    })
    const first = phaseAfter('next')
    expect(afterStep(first, 'previous', NOW)).toBe(first)
  })

  it('ends from anywhere, and without a phase there is only a beginning', () => {
    expect(phaseAfter('next', 'next', 'end')).toBeNull()
    for (const step of AGENDA_STEPS) if (step !== 'next') expect(afterStep(null, step, NOW)).toBeNull()
  })

  it('holds its timer and lets it go on with what was left', () => {
    const held = phaseAfter('next', 'toggle-timer')
    expect(held).toEqual({ phase: 'welcome', endsAt: null, left: 4 * MINUTE })
    const later = NOW + 90 * MINUTE
    expect(afterStep(held, 'toggle-timer', later)).toEqual({
      phase: 'welcome',
      endsAt: later + 4 * MINUTE,
      left: 4 * MINUTE,
    })
  })

  it('has five minutes more, held or running', () => {
    expect(phaseAfter('next', 'more-time')?.endsAt).toBe(NOW + 10 * MINUTE)
    expect(phaseAfter('next', 'toggle-timer', 'more-time')).toMatchObject({ endsAt: null, left: 9 * MINUTE })
  })

  it('runs over its time; more time counts from there', () => {
    const welcome = phaseAfter('next')
    const late = NOW + 12 * MINUTE
    expect(afterStep(welcome, 'toggle-timer', late)).toMatchObject({ endsAt: null, left: -7 * MINUTE })
    expect(afterStep(welcome, 'more-time', late)?.endsAt).toBe(late + 5 * MINUTE)
  })
})

describe('the timer', () => {
  it.each([
    [750_000, '12:30'],
    [749_001, '12:30'],
    [65_000, '1:05'],
    [59_000, '0:59'],
    [1, '0:01'],
    [0, '0:00'],
    [-999, '0:00'],
    [-1_000, '−0:01'],
    [-65_000, '−1:05'],
    [75 * MINUTE, '75:00'],
  ])('with %i ms left reads %s', (left, text) => {
    expect(timerText({ phase: 'welcome', endsAt: null, left }, NOW)).toBe(text)
    expect(timerText({ phase: 'welcome', endsAt: NOW + left, left: 0 }, NOW)).toBe(text)
    expect(clockText({ phase: 'welcome', endsAt: null, left }, NOW)).toBe(text.replace('−', ''))
  })

  it('is written the same for as long as it says, and otherwise then', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (left) => {
        const phase: Phase = { phase: 'welcome', endsAt: NOW + left, left: 0 }
        const standsFor = timerStandsFor(phase, NOW) ?? Number.NaN
        expect(standsFor).toBeGreaterThan(0)
        expect(standsFor).toBeLessThanOrEqual(1_000)
        expect(timerText(phase, NOW + standsFor - 1)).toBe(timerText(phase, NOW))
        // Around 0 it is written the same for two of them.
        if (left + 1_000 <= 0 || left > 0) expect(timerText(phase, NOW + standsFor)).not.toBe(timerText(phase, NOW))
      }),
    )
    expect(timerStandsFor({ phase: 'welcome', endsAt: null, left: 1 }, NOW)).toBeNull()
  })
})
