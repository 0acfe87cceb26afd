import type { Introduction } from '../../src-model/insight/introductions/introduction'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { isParticipant } from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'
import { insightStore } from './insight-store'
import { introductionsStore, keyOf } from './introductions-store'
import { sessionStore } from './session-store'

type Choices = Pick<
  ReturnType<typeof introductionsStore.getState>,
  'dismissed' | 'passed' | 'onlyFor' | 'making' | 'broughtBack'
>

function areTied(map: CommunityMap, one: Id, other: Id): boolean {
  return (tieIndex(map).byNode.get(one) ?? []).some(({ from, to }) => from === other || to === other)
}

function isOpen(map: CommunityMap, { a, b, met }: Introduction): boolean {
  const isThere = isParticipant(map, a) && isParticipant(map, b)
  return isThere && met.every(({ resource }) => Object.hasOwn(map.resources, resource)) && !areTied(map, a, b)
}

/** An introduction without acquaintances who are not there any more. */
function withPresent(map: CommunityMap, introduction: Introduction): Introduction {
  const acquaintances = introduction.acquaintances.filter((id) => isParticipant(map, id))
  return acquaintances.length === introduction.acquaintances.length ? introduction : { ...introduction, acquaintances }
}

/** Whether two who might be introduced are not, since they were dismissed. Who is tied by now, or gone, might not be. */
export function hasDismissed(
  map: CommunityMap,
  { dismissed, onlyFor }: Pick<Choices, 'dismissed' | 'onlyFor'>,
): boolean {
  return Object.keys(dismissed).some((pair) => {
    const two = pair.split(' ')
    const [a = '', b = ''] = two
    const isThere = isParticipant(map, a) && isParticipant(map, b)
    return isThere && !areTied(map, a, b) && (onlyFor === null || two.includes(onlyFor))
  })
}

/**
 * The pairs that may be introduced now, in their order: those passed over last. What was tied, dismissed or removed
 * since the figures were computed is left out at once.
 *
 * @param ranked as computed, the best first.
 */
export function offeredOf(ranked: readonly Introduction[], choices: Choices, map: CommunityMap): Introduction[] {
  const { dismissed, passed, onlyFor, making, broughtBack } = choices
  const isRanked = broughtBack === null || ranked.some((each) => keyOf(each) === keyOf(broughtBack))
  const all = isRanked || broughtBack === null ? ranked : [broughtBack, ...ranked]
  const places = new Map(passed.map((key, index) => [key, index + 1]))
  return all
    .filter((each) => {
      const key = keyOf(each)
      const isWished = onlyFor === null || each.a === onlyFor || each.b === onlyFor
      return isWished && dismissed[key] !== each.between && !making.includes(key) && isOpen(map, each)
    })
    .map((each) => ({ each, place: places.get(keyOf(each)) ?? 0 }))
    .sort((one, two) => one.place - two.place)
    .map(({ each }) => withPresent(map, each))
}

type Looked = Pick<ReturnType<typeof introductionsStore.getState>, 'sought' | 'held' | 'current' | 'avoided' | 'passed'>

/**
 * The first of those not passed over yet in which nobody is of the pairs that were just passed over; where all have
 * somebody of them, nobody of the later ones.
 */
function firstOfOthers(
  offered: readonly Introduction[],
  { avoided, passed }: Pick<Looked, 'avoided' | 'passed'>,
): Introduction | undefined {
  if (avoided.length === 0) return undefined
  const people = new Set(avoided.flatMap((pair) => pair.split(' ')))
  const first = offered.find((each) => !people.has(each.a) && !people.has(each.b) && !passed.includes(keyOf(each)))
  return first ?? firstOfOthers(offered, { avoided: avoided.slice(1), passed })
}

/** The pair that keys and menus are about; `null` when none is offered. */
export function currentOf(
  offered: readonly Introduction[],
  { sought, held, current, avoided, passed }: Looked,
): Introduction | null {
  const find = (key: string | null) => offered.find((each) => keyOf(each) === key)
  return (
    find(sought) ?? find(held) ?? find(current) ?? firstOfOthers(offered, { avoided, passed }) ?? offered[0] ?? null
  )
}

/** What was asked last, and the answer: many parts of the window ask the same of every change. */
let last: { of: readonly unknown[]; offered: readonly Introduction[] } = { of: [], offered: [] }
const NONE: readonly Introduction[] = []

/** The pairs that may be introduced now, in their order. The same objects while nothing changes. */
export function offeredNow(): readonly Introduction[] {
  const map = sessionStore.getState().session?.map
  if (map === undefined) return NONE
  const { introductions } = insightStore.getState()
  const choices = introductionsStore.getState()
  const { dismissed, passed, onlyFor, making, broughtBack } = choices
  const { participants, resources, connections } = map
  const of = [introductions, dismissed, passed, onlyFor, making, broughtBack, participants, resources, connections]
  const isSame = of.every((each, at) => each === last.of[at])
  if (!isSame) last = { of, offered: offeredOf(introductions, choices, map) }
  return last.offered
}

/** The pair that keys and menus are about now; `null` when none is offered. */
export function currentIntroduction(): Introduction | null {
  return currentOf(offeredNow(), introductionsStore.getState())
}
