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
  /**
   * What is left while the timer stands, in milliseconds; below 0 once the time is over. While it runs, what was left
   * when it was started.
   */
  left: number
}

export const AGENDA_STEPS = ['next', 'previous', 'toggle-timer', 'more-time', 'end'] as const
/** What a facilitator does with the agenda. */
export type AgendaStep = (typeof AGENDA_STEPS)[number]

const MINUTE = 60_000
const SECOND = 1_000

/** What “a bit more time” adds, in milliseconds. */
export const MORE_TIME = 5 * MINUTE

/** What is left of a phase's time, in milliseconds; below 0 once it is over. @param now milliseconds since 1970, UTC. */
export function timeLeft({ endsAt, left }: Phase, now: number): number {
  return endsAt === null ? left : endsAt - now
}

/** What is left, in seconds; one begun counts whole. */
function secondsLeft(phase: Phase, now: number): number {
  return Math.ceil(timeLeft(phase, now) / SECOND)
}

function running(phase: PhaseName, left: number, now: number): Phase {
  return { phase, endsAt: now + left, left }
}

function begun(place: number, now: number): Phase | null {
  const entry = AGENDA[place]
  return entry === undefined ? null : running(entry.phase, entry.minutes * MINUTE, now)
}

/**
 * The phase after a step. A phase begins with its usual time, and its timer runs. There is nothing before the first
 * phase and nothing after the last: such a step changes nothing, as do steps of a timer that is not there. More time
 * counts from now where the time is over.
 *
 * @param phase the one that is on; `null` for none.
 * @param now milliseconds since 1970, UTC.
 * @returns the same object where nothing changes.
 */
export function afterStep(phase: Phase | null, step: AgendaStep, now: number): Phase | null {
  if (step === 'end') return null
  if (phase === null) return step === 'next' ? begun(0, now) : null
  const left = timeLeft(phase, now)
  const isRunning = phase.endsAt !== null
  const place = AGENDA.findIndex((each) => each.phase === phase.phase)
  switch (step) {
    case 'next':
      return begun(place + 1, now) ?? phase
    case 'previous':
      return begun(place - 1, now) ?? phase
    case 'toggle-timer':
      return isRunning ? { ...phase, endsAt: null, left } : running(phase.phase, left, now)
    case 'more-time': {
      const more = Math.max(left, 0) + MORE_TIME
      return isRunning ? running(phase.phase, more, now) : { ...phase, left: more }
    }
  }
}

/**
 * A phase's timer as it is written, without a sign: minutes and seconds that are left, as `12:30`, or once the time is
 * over how long it has been so. A second begun counts whole.
 *
 * @param now milliseconds since 1970, UTC.
 */
export function clockText(phase: Phase, now: number): string {
  const seconds = Math.abs(secondsLeft(phase, now))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A phase's timer as it is written, with a minus sign once the time is over, as `−1:05`. @param now see `clockText`. */
export function timerText(phase: Phase, now: number): string {
  return `${secondsLeft(phase, now) < 0 ? '−' : ''}${clockText(phase, now)}`
}

/** How long a phase's timer is written the same, in milliseconds; `null` while it stands. @param now see `clockText`. */
export function timerStandsFor(phase: Phase, now: number): number | null {
  if (phase.endsAt === null) return null
  return timeLeft(phase, now) - (secondsLeft(phase, now) - 1) * SECOND
}
