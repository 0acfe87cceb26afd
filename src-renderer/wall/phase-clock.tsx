import { useEffect, useState } from 'react'
import { type Phase, timeLeft, timerText } from '../../src-model/agenda'
import type { Texts } from '../texts'

const SECOND = 1_000

/** Renders again at each full second of what is left, while the timer runs. @returns milliseconds since 1970, UTC. */
function useNow(phase: Phase): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setNow(Date.now())
    if (phase.endsAt === null) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      const left = timeLeft(phase, Date.now())
      timer = setTimeout(tick, (((left % SECOND) + SECOND) % SECOND) + 1)
    }
    const tick = () => {
      setNow(Date.now())
      wait()
    }
    wait()
    return () => clearTimeout(timer)
  }, [phase])
  return now
}

/** The phase that is on, and what is left of its time. */
export function PhaseClock({ phase, t }: { phase: Phase; t: Texts['t'] }) {
  const now = useNow(phase)
  return (
    <p className="wall-phase" data-over={timeLeft(phase, now) < 0 || undefined}>
      <span className="wall-phase-name">{t(`agenda.${phase.phase}`)}</span>
      <span className="wall-timer" data-stands={phase.endsAt === null || undefined}>
        {timerText(phase, now).replace('-', '−')}
      </span>
    </p>
  )
}
