import { useStore } from 'zustand'
import { own } from '../../../src-model/map/map'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { insightStore } from '../../state/insight-store'
import { introductionsStore, offerAllAgain } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'

/** Why no introduction is offered; `wait` while that is being worked out. */
function useWhyNothing(): 'wait' | 'few' | 'failed' | 'all-dismissed' | 'all-tied' {
  const people = useSession(({ map }) => map.order.participants.length)
  const hasDismissed = useStore(introductionsStore, ({ dismissed }) => Object.keys(dismissed).length > 0)
  const { failed, isWorking, moment } = useStore(insightStore)
  if (people < 2) return 'few'
  if (failed) return 'failed'
  if (isWorking || moment === null) return 'wait'
  return hasDismissed ? 'all-dismissed' : 'all-tied'
}

/** What stands in the place of an introduction where there is none, and what can be done about it. */
export function NothingToIntroduce() {
  const { t } = useText()
  const participants = useSession(({ map }) => map.participants)
  const onlyFor = useStore(introductionsStore, (state) => state.onlyFor)
  const why = useWhyNothing()
  usePassKeyboardOn('.introductions-body', '.introduction-card')
  const who = onlyFor === null ? undefined : own(participants, onlyFor)?.name
  // The keyboard may be here for the introduction that comes.
  return (
    <div className="introductions-nothing introductions-heir" tabIndex={-1} aria-busy={why === 'wait'}>
      {why === 'wait' ? null : (
        <p>
          {why === 'all-tied' && who !== undefined
            ? t('introductions.all-tied-to', { who })
            : t(`introductions.${why}`)}
        </p>
      )}
      {why === 'all-dismissed' ? (
        <button type="button" className="button" onClick={offerAllAgain}>
          {t('introductions.offer-again')}
        </button>
      ) : null}
    </div>
  )
}
