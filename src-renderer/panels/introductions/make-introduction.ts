import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import type { Command, Step } from '../../../src-model/map/commands/command'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap } from '../../../src-model/map/map'
import { own } from '../../../src-model/map/map'
import { ANEW, introductionsStore, keyOf } from '../../state/introductions-store'
import { execute, sessionStore } from '../../state/session-store'

/** The resources that an introduction would put to work: those that one of the two needs, and few know of or use. */
export function sleepingOf(map: CommunityMap, { met }: Introduction): Id[] {
  const ids = new Set(met.map(({ resource }) => resource))
  return [...ids].filter((id) => {
    const resource = own(map.resources, id)
    return resource !== undefined && resource.status !== 'mobilised'
  })
}

/**
 * Ties the two, as introduced here.
 *
 * @param id of the new tie.
 * @param at when; ISO 8601, UTC.
 * @param mobilised resources that are put to work with it.
 */
export function introductionCommand(
  { a, b }: Introduction,
  { id, at, mobilised }: { id: Id; at: string; mobilised: readonly Id[] },
): Command {
  const steps: Step[] = [
    {
      type: 'connection/add',
      connection: {
        id,
        from: a,
        to: b,
        kind: 'introduced',
        directed: false,
        strength: 2,
        note: '',
        origin: 'workshop',
        createdAt: at,
      },
    },
    ...mobilised.map((each) => ({
      type: 'resource/edit' as const,
      id: each,
      changes: { status: 'mobilised' as const },
    })),
  ]
  return { type: 'batch', steps }
}

/** Draws the tie of an introduction, and puts to work what it matches if that is wished: one step for undo. */
export async function makeIntroduction(introduction: Introduction): Promise<void> {
  const map = sessionStore.getState().session?.map
  if (map === undefined) return
  const key = keyOf(introduction)
  const id = crypto.randomUUID()
  const mobilised = introductionsStore.getState().mobilises ? sleepingOf(map, introduction) : []
  // Not offered from now on: whoever presses the key twice means the next pair, or nothing.
  introductionsStore.setState(({ making }) => ({ ...ANEW, making: [...making, key] }))
  const command = introductionCommand(introduction, { id, at: new Date().toISOString(), mobilised })
  const answer = await execute(command)
  const isStillOpen = sessionStore.getState().session?.map.session.id === map.session.id
  introductionsStore.setState(({ making, done }) => ({
    making: making.filter((each) => each !== key),
    done: answer.ok && isStillOpen ? { is: 'made', introduction, tie: id } : done,
  }))
}
