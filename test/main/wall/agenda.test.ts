import { expect, it } from 'vitest'
import { SessionAgenda } from '../../../src-main/wall/agenda'
import type { Phase } from '../../../src-model/agenda'
import { ManualClock } from '../support/clocks'

function agendaOf() {
  const clock = new ManualClock()
  const told: (Phase | null)[] = []
  return { clock, told, agenda: new SessionAgenda({ clock, changed: (phase) => told.push(phase) }) }
}

it('goes by the clock, and tells of what changed only', () => {
  const { agenda, clock, told } = agendaOf()
  agenda.begin(true)
  expect(agenda.step('toggle-timer')).toEqual({ ok: true, value: null })
  expect(told).toEqual([])
  agenda.step('next')
  clock.advance(60_000)
  agenda.step('toggle-timer')
  agenda.step('previous')
  expect(told).toEqual([
    { phase: 'welcome', endsAt: Date.parse('2026-05-01T09:05:00.000Z'), left: 300_000 },
    { phase: 'welcome', endsAt: null, left: 240_000 },
  ])
})

it('ends with its session, and there is none without one', () => {
  const { agenda, told } = agendaOf()
  expect(agenda.step('next')).toMatchObject({ ok: false, error: { code: 'no-session-open' } })
  agenda.begin(true)
  agenda.step('next')
  agenda.begin(false)
  expect(told.at(-1)).toBeNull()
  expect(agenda.step('next').ok).toBe(false)
  agenda.begin(true)
  agenda.step('next')
  expect(told.at(-1)?.phase).toBe('welcome')
})
