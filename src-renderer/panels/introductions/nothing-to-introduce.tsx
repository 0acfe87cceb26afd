import { useStore } from 'zustand'
import type { Id } from '../../../src-model/map/ids'
import { type CommunityMap, isParticipant, own } from '../../../src-model/map/map'
import { tieIndex } from '../../../src-model/map/ties'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { insightStore } from '../../state/insight-store'
import { introductionsStore, offerAllAgain } from '../../state/introductions-store'
import { hasDismissed } from '../../state/offered-introductions'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'

/** Whether everybody is tied to everybody else, or one person is. */
function isAllTied(map: CommunityMap, onlyFor: Id | null): boolean {
  const people = map.order.participants
  const asked = onlyFor === null ? people : [onlyFor]
  const { byNode } = tieIndex(map)
  return asked.every((id) => {
    const ends = (byNode.get(id) ?? []).flatMap(({ from, to }) => [from, to])
    return new Set([id, ...ends.filter((end) => isParticipant(map, end))]).size === people.length
  })
}

/** Why no introduction is offered; `wait` while that is being worked out. */
function useWhyNothing(onlyFor: Id | null): 'wait' | 'few' | 'failed' | 'all-dismissed' | 'all-tied' | 'no-reason' {
  const map = useSession((session) => session.map)
  const dismissed = useStore(introductionsStore, (state) => state.dismissed)
  const { failed, isRanking, isWorking, moment } = useStore(insightStore)
  if (map.order.participants.length < 2) return 'few'
  if (failed) return 'failed'
  if (isWorking || isRanking || moment === null) return 'wait'
  if (isAllTied(map, onlyFor)) return 'all-tied'
  return hasDismissed(map, { dismissed, onlyFor }) ? 'all-dismissed' : 'no-reason'
}

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
  const participants = useSession(({ map }) => map.participants)
  const onlyFor = useStore(introductionsStore, (state) => state.onlyFor)
  const why = useWhyNothing(onlyFor)
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
      {why === 'all-dismissed' ? <OfferAgain /> : null}
    </div>
  )
}
