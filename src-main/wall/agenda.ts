import { type AgendaStep, afterStep, type Phase } from '../../src-model/agenda'
import { type Answer, ok, refused } from '../../src-model/contract/errors'
import type { Clock } from '../session/clock'

interface SessionAgendaOptions {
  clock: Pick<Clock, 'now'>
  /** Told of the phase that is on, whenever it changes. */
  changed: (phase: Phase | null) => void
}

/** Which phase of the workshop is on. It lasts as long as its session is open, and is kept nowhere. */
export class SessionAgenda {
  #phase: Phase | null = null
  #isOpen = false

  constructor(private readonly options: SessionAgendaOptions) {}

  /** A session was opened, or the last one closed: no phase is on. */
  begin(isOpen: boolean): void {
    this.#isOpen = isOpen
    this.#set(null)
  }

  /** Does what the facilitator asks for. Refused while no session is open. */
  step(step: AgendaStep): Answer<null> {
    if (!this.#isOpen) return refused('no-session-open')
    this.#set(afterStep(this.#phase, step, this.options.clock.now().getTime()))
    return ok(null)
  }

  #set(phase: Phase | null): void {
    if (phase === this.#phase) return
    this.#phase = phase
    this.options.changed(phase)
  }
}
