import './wall-agenda.css'
import { useStore } from 'zustand'
import { clockText, type Phase, timeLeft } from '../../../src-model/agenda'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { useText } from '../../state/use-text'
import { wallStatusStore } from '../../state/wall-status'
import { usePhaseTime } from '../../use-phase-time'
import { WallButton } from './wall-button'

const SECTION = '.wall-panel-section'
const NEXT = '[data-action="agenda/next-phase"]'

function NoPhase() {
  const { t } = useText()
  usePassKeyboardOn(SECTION, NEXT)
  return (
    <>
      <p className="wall-panel-soft">{t('wall.no-phase')}</p>
      <div className="wall-panel-row">
        <WallButton id="agenda/next-phase" />
      </div>
    </>
  )
}

/** The phase that is on, with its time. */
function PhaseNow({ phase }: { phase: Phase }) {
  const { t } = useText()
  const now = usePhaseTime(phase)
  const isOver = timeLeft(phase, now) < 0
  const state = isOver ? 'over' : phase.endsAt === null ? 'paused' : 'left'
  return (
    <p className="wall-panel-phase" data-time={state}>
      <span className="wall-panel-phase-name">{t(`agenda.${phase.phase}`)}</span>
      {/* A new time each second is not to be spoken each second. */}
      <span className="wall-panel-phase-time" role="timer" aria-live="off">
        {t(`wall.time.${state}`, { time: clockText(phase, now) })}
      </span>
    </p>
  )
}

function PhaseOn({ phase }: { phase: Phase }) {
  usePassKeyboardOn(SECTION, NEXT)
  return (
    <>
      <PhaseNow phase={phase} />
      <div className="wall-panel-row">
        <WallButton id="agenda/previous-phase" pictureOnly />
        <WallButton id="agenda/next-phase" pictureOnly />
        <WallButton id="agenda/toggle-timer" picture={phase.endsAt === null ? 'play' : undefined} pictureOnly />
        <WallButton id="agenda/more-time" />
        <WallButton id="agenda/end" pictureOnly />
      </div>
    </>
  )
}

/** Where the workshop is in its agenda. */
export function WallAgenda() {
  const { t } = useText()
  const phase = useStore(wallStatusStore, (each) => each.phase)
  return (
    <section className="wall-panel-section" aria-label={t('wall.agenda')}>
      {phase === null ? <NoPhase /> : <PhaseOn phase={phase} />}
    </section>
  )
}
