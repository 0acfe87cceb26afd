import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Phase } from '../../../src-model/agenda'
import { textsOf } from '../../../src-renderer/texts'
import { PhaseClock } from '../../../src-renderer/wall/phase-clock'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})

afterEach(() => {
  vi.useRealTimers()
})

function drawn(phase: Phase): string {
  return renderToStaticMarkup(createElement(PhaseClock, { phase, t: textsOf('it').t }))
}

it('says what is left of the phase that is on', () => {
  const html = drawn({ phase: 'welcome', endsAt: 1_090_000, left: 90_000 })
  expect(html).toContain('1:30')
  expect(html).not.toContain('data-over')
  expect(html).not.toContain('data-stands')
  expect(html).toContain(textsOf('it').t('agenda.welcome'))
})

it('counts on when the time is over, with a true minus sign', () => {
  const html = drawn({ phase: 'welcome', endsAt: 935_000, left: 90_000 })
  expect(html).toContain('−1:05')
  expect(html).toContain('data-over')
})

it('stands while it is paused', () => {
  const phase: Phase = { phase: 'welcome', endsAt: null, left: 65_000 }
  const html = drawn(phase)
  vi.advanceTimersByTime(10_000)
  expect(drawn(phase)).toBe(html)
  expect(html).toContain('1:05')
  expect(html).toContain('data-stands')
})
