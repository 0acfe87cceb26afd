import { useEffect, useState } from 'react'
import { type Phase, timerStandsFor } from '../src-model/agenda'

/**
 * Renders again whenever a phase's timer is written otherwise, on the wall and in the facilitator's window at the same
 * time. @returns milliseconds since 1970, UTC.
 */
export function usePhaseTime(phase: Phase): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const time = Date.now()
      setNow(time)
      const standsFor = timerStandsFor(phase, time)
      if (standsFor !== null) timer = setTimeout(look, standsFor)
    }
    look()
    return () => clearTimeout(timer)
  }, [phase])
  return now
}
