import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type Phase, timeLeft, timerText } from '../../../src-model/agenda'
import { useText } from '../../state/use-text'
import { wallStatusStore } from '../../state/wall-status'
import { WallButton } from './wall-button'

const SECOND = 1_000

/** The time, in milliseconds since 1970, looked at each second while a phase's timer runs. */
function useNow({ endsAt }: Phase): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (endsAt === null) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), SECOND)
    return () => clearInterval(timer)
  }, [endsAt])
  return now
}

/** The phase that is on, with its time. */
function PhaseNow({ phase }: { phase: Phase }) {
  const { t } = useText()
  const now = useNow(phase)
  const isOver = timeLeft(phase, now) < 0
  const state = isOver ? 'over' : phase.endsAt === null ? 'paused' : 'left'
  return (
    <p className="wall-panel-phase" data-time={state}>
      <span className="wall-panel-phase-name">{t(`agenda.${phase.phase}`)}</span>
      {/* A new time each second is not to be spoken each second. */}
      <span className="wall-panel-phase-time" role="timer" aria-live="off">
        {t(`wall.time.${state}`, { time: timerText(phase, now).replace('-', '') })}
      </span>
    </p>
  )
}

/** Where the workshop is in its agenda. */
export function WallAgenda() {
  const { t } = useText()
  const phase = useStore(wallStatusStore, (each) => each.phase)
  return (
    <section className="wall-panel-section" aria-label={t('wall.agenda')}>
      {phase === null ? <p className="wall-panel-soft">{t('wall.no-phase')}</p> : <PhaseNow phase={phase} />}
      <div className="wall-panel-row">
        {phase === null ? null : <WallButton id="agenda/previous-phase" pictureOnly />}
        <WallButton id="agenda/next-phase" pictureOnly={phase !== null} />
        {phase === null ? null : (
          <>
            <WallButton id="agenda/toggle-timer" picture={phase.endsAt === null ? 'play' : undefined} pictureOnly />
            <WallButton id="agenda/more-time" />
            <WallButton id="agenda/end" pictureOnly />
          </>
        )}
      </div>
    </section>
  )
}
