import type { Step } from '../../src-model/map/commands/command'
import type { CommunityMap, ConnectionKind } from '../../src-model/map/map'
import { CONNECTION_KINDS, ORIGINS, own, RESOURCE_STATUSES, SIDES } from '../../src-model/map/map'
import { afterCaptures } from '../capture/submit'
import { announceAs } from '../state/announce'
import { execute } from '../state/session-store'
import { viewStore } from '../state/view-store'
import { selectedNodeIds } from './selected'

/** The one that follows in a list, round and round. */
function after<Each>(list: readonly Each[], current: Each, step: 1 | -1 = 1): Each {
  const next = list[(list.indexOf(current) + step + list.length) % list.length]
  return next ?? current
}

function takeKind(kind: ConnectionKind): void {
  viewStore.setState({ kind })
  announceAs(({ t }) => t('announce.kind', { kind: t(`kind.${kind}`) }))
}

function stepKind(step: 1 | -1): void {
  takeKind(after(CONNECTION_KINDS, viewStore.getState().kind, step))
}

function nextOrigin(): void {
  const origin = after(ORIGINS, viewStore.getState().origin)
  viewStore.setState({ origin })
  announceAs(({ t }) => t('announce.origin', { origin: t(`origin.${origin}`) }))
}

function editAll(steps: readonly Step[]): Promise<unknown> | undefined {
  return steps.length > 0 ? execute({ type: 'batch', steps: [...steps] }) : undefined
}

/** Each press goes on from what the one before it, or the line before it, left. */
function correct(step: (map: CommunityMap) => Promise<unknown> | undefined): void {
  void afterCaptures((map) => (map === null ? undefined : step(map)))
}

/** Corrects the side of the people selected, which is then the next ones' too; with nobody selected just theirs. */
function nextSide(map: CommunityMap): Promise<unknown> | undefined {
  const people = selectedNodeIds().flatMap((id) => own(map.participants, id) ?? [])
  const side = after(SIDES, people.at(-1)?.side ?? viewStore.getState().side)
  viewStore.setState({ side })
  // The commit that corrects people says so itself.
  if (people.length === 0) announceAs(({ t }) => t('announce.side', { side: t(`side.${side}`) }))
  return editAll(people.map(({ id }) => ({ type: 'participant/edit', id, changes: { side } })))
}

function nextStatus(map: CommunityMap): Promise<unknown> | undefined {
  const resources = selectedNodeIds().flatMap((id) => own(map.resources, id) ?? [])
  const last = resources.at(-1)
  if (last === undefined) return undefined
  const status = after(RESOURCE_STATUSES, last.status)
  return editAll(resources.map(({ id }) => ({ type: 'resource/edit', id, changes: { status } })))
}

const kindActions = Object.fromEntries(
  CONNECTION_KINDS.map((kind) => [`kind/${kind}`, () => takeKind(kind)]),
) as Record<`kind/${ConnectionKind}`, () => void>

/** What the next person and the next tie will be, and the same of what is selected, by one key. */
export const CURRENT_ACTIONS = {
  ...kindActions,
  'tie/next-kind': () => stepKind(1),
  'tie/previous-kind': () => stepKind(-1),
  'tie/origin': nextOrigin,
  'edit/next-side': () => correct(nextSide),
  'edit/next-status': () => correct(nextStatus),
}
