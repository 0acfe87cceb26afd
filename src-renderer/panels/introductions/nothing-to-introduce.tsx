import { useStore } from 'zustand'
import { own } from '../../../src-model/map/map'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { insightStore } from '../../state/insight-store'
import { introductionsStore, offerAllAgain } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'

/** Why no introduction is offered, and what can be done about it. */
export function NothingToIntroduce() {
  const { t } = useText()
  const participants = useSession(({ map }) => map.participants)
  const onlyFor = useStore(introductionsStore, (state) => state.onlyFor)
  const hasDismissed = useStore(introductionsStore, ({ dismissed }) => Object.keys(dismissed).length > 0)
  const failed = useStore(insightStore, (state) => state.failed)
  const isWorking = useStore(insightStore, (state) => state.isWorking || state.moment === null)
  usePassKeyboardOn('.introductions-body', '.introduction-card')
  const who = onlyFor === null ? undefined : own(participants, onlyFor)?.name
  const isFew = Object.keys(participants).length < 2
  if (isWorking && !failed && !isFew)
    return <p className="introductions-nothing introductions-heir" tabIndex={-1} aria-busy="true" />
  const everyone = who === undefined ? t('introductions.all-tied') : t('introductions.all-tied-to', { who })
  const text = isFew
    ? t('introductions.few')
    : failed
      ? t('introductions.failed')
      : hasDismissed
        ? t('introductions.all-dismissed')
        : everyone
  return (
    <div className="introductions-nothing introductions-heir" tabIndex={-1}>
      <p>{text}</p>
      {hasDismissed && !isFew ? (
        <button type="button" className="button" onClick={offerAllAgain}>
          {t('introductions.offer-again')}
        </button>
      ) : null}
    </div>
  )
}
