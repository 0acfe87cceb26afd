import { useStore } from 'zustand'
import { own } from '../../../src-model/map/map'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { insightStore } from '../../state/insight-store'
import { introductionsStore, offerAllAgain } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { whyNothing } from './why-nothing'

function OfferAgain() {
  const { t } = useText()
  usePassKeyboardOn('.introductions-body', '.introduction-card, .introductions-heir')
  return (
    <button type="button" className="button" onClick={offerAllAgain}>
      {t('introductions.offer-again')}
    </button>
  )
}

/** What stands in the place of an introduction where there is none, and what can be done about it. */
export function NothingToIntroduce() {
  const { t } = useText()
  const map = useSession((session) => session.map)
  const onlyFor = useStore(introductionsStore, (state) => state.onlyFor)
  const dismissed = useStore(introductionsStore, (state) => state.dismissed)
  const why = useStore(insightStore, (insight) => whyNothing(map, insight, { dismissed, onlyFor }))
  usePassKeyboardOn('.introductions-body', '.introduction-card')
  const who = onlyFor === null ? undefined : own(map.participants, onlyFor)?.name
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
      {why === 'all-dismissed' ? <OfferAgain /> : null}
    </div>
  )
}
