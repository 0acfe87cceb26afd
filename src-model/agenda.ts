/** The phases of a workshop, in their order, each with the minutes that it usually takes. */
export const AGENDA = [
  { phase: 'welcome', minutes: 5 },
  { phase: 'who-is-here', minutes: 10 },
  { phase: 'ties-before', minutes: 15 },
  { phase: 'what-we-hold', minutes: 20 },
  { phase: 'what-we-need', minutes: 15 },
  { phase: 'introductions', minutes: 25 },
  { phase: 'promises', minutes: 15 },
  { phase: 'film', minutes: 5 },
] as const

/** The language key of a phase's name is `agenda.<phase>`. */
export type PhaseName = (typeof AGENDA)[number]['phase']

/** The phase that is on, with its timer. */
export interface Phase {
  phase: PhaseName
  /** When its time is up, in milliseconds since 1970, UTC; `null` while the timer stands. */
  endsAt: number | null
  /** What is left while the timer stands, in milliseconds; below 0 once the time is over. */
  left: number
}

export const AGENDA_STEPS = ['next', 'previous', 'toggle-timer', 'more-time', 'end'] as const
/** What a facilitator does with the agenda. */
export type AgendaStep = (typeof AGENDA_STEPS)[number]

const SECOND = 1_000

/** What is left of a phase's time, in milliseconds; below 0 once it is over. @param now milliseconds since 1970, UTC. */
export function timeLeft({ endsAt, left }: Phase, now: number): number {
  return endsAt === null ? left : endsAt - now
}

/**
 * A phase's timer as it is written: minutes and seconds that are left, as `12:30`, and once the time is over how long
 * it has been so, as `-1:05`. A second begun counts whole.
 *
 * @param now milliseconds since 1970, UTC.
 */
export function timerText(phase: Phase, now: number): string {
  const seconds = Math.ceil(timeLeft(phase, now) / SECOND)
  const minutes = Math.floor(Math.abs(seconds) / 60)
  return `${seconds < 0 ? '-' : ''}${minutes}:${String(Math.abs(seconds) % 60).padStart(2, '0')}`
}
