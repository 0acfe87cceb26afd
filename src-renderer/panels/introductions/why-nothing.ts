import type { Id } from '../../../src-model/map/ids'
import { type CommunityMap, isParticipant } from '../../../src-model/map/map'
import { tieIndex } from '../../../src-model/map/ties'
import type { InsightState } from '../../state/insight-store'
import type { introductionsStore } from '../../state/introductions-store'
import { hasDismissed } from '../../state/offered-introductions'

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

type Wishes = Pick<ReturnType<typeof introductionsStore.getState>, 'dismissed' | 'onlyFor'>

/** Why no introduction is offered; `wait` while that is being worked out. */
export function whyNothing(
  map: CommunityMap,
  { failed, isRanking, isWorking, moment }: Pick<InsightState, 'failed' | 'isRanking' | 'isWorking' | 'moment'>,
  wishes: Wishes,
): 'wait' | 'few' | 'failed' | 'all-dismissed' | 'all-tied' | 'no-reason' {
  if (map.order.participants.length < 2) return 'few'
  if (failed) return 'failed'
  if (isWorking || isRanking || moment === null) return 'wait'
  if (isAllTied(map, wishes.onlyFor)) return 'all-tied'
  return hasDismissed(map, wishes) ? 'all-dismissed' : 'no-reason'
}
