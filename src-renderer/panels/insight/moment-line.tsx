import { useStore } from 'zustand'
import { insightStore } from '../../state/insight-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { timeOf } from './format-figure'

/** Which moment of the session the figures are of, and whether newer ones are on their way. */
export function MomentLine() {
  const { t, language } = useText()
  const moment = useStore(insightStore, (state) => state.moment)
  const isWorking = useStore(insightStore, (state) => state.isWorking)
  const failed = useStore(insightStore, (state) => state.failed)
  const isBehind = useSession(({ seq }) => moment !== null && seq !== moment.seq)
  if (failed) return <p className="insight-failed">{t('insight.failed')}</p>
  if (moment === null) return <p className="insight-moment">{t('insight.first')}</p>
  return (
    <p className="insight-moment">
      {t('insight.as-of', { time: timeOf(language, moment.at) })}
      {isWorking || isBehind ? <span className="insight-newer"> · {t('insight.newer')}</span> : null}
    </p>
  )
}
