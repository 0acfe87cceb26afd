import { type Phase, timeLeft, timerText } from '../../src-model/agenda'
import type { Texts } from '../texts'
import { usePhaseTime } from '../use-phase-time'

/** The phase that is on, and what is left of its time. */
export function PhaseClock({ phase, t }: { phase: Phase; t: Texts['t'] }) {
  const now = usePhaseTime(phase)
  return (
    <p className="wall-phase" data-over={timeLeft(phase, now) < 0 || undefined}>
      <span className="wall-phase-name">{t(`agenda.${phase.phase}`)}</span>
      <span className="wall-timer" data-stands={phase.endsAt === null || undefined}>
        {timerText(phase, now)}
      </span>
    </p>
  )
}
