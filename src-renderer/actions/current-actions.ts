import type { Step } from '../../src-model/map/commands/command'
import { CONNECTION_KINDS, type ConnectionKind, ORIGINS, own, RESOURCE_STATUSES, SIDES } from '../../src-model/map/map'
import { announceAs } from '../state/announce'
import { execute, sessionStore } from '../state/session-store'
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

function editAll(steps: readonly Step[]): void {
  if (steps.length > 0) void execute({ type: 'batch', steps: [...steps] })
}

/** Corrects the side of the people selected, which is then the next ones' too; with nobody selected just theirs. */
function nextSide(): void {
  const map = sessionStore.getState().session?.map
  const people = selectedNodeIds().flatMap((id) => (map && own(map.participants, id)) ?? [])
  const side = after(SIDES, people.at(-1)?.side ?? viewStore.getState().side)
  viewStore.setState({ side })
  // The commit that corrects people says so itself.
  if (people.length === 0) announceAs(({ t }) => t('announce.side', { side: t(`side.${side}`) }))
  editAll(people.map(({ id }) => ({ type: 'participant/edit', id, changes: { side } })))
}

function nextStatus(): void {
  const map = sessionStore.getState().session?.map
  const resources = selectedNodeIds().flatMap((id) => (map && own(map.resources, id)) ?? [])
  const last = resources.at(-1)
  if (last === undefined) return
  const status = after(RESOURCE_STATUSES, last.status)
  editAll(resources.map(({ id }) => ({ type: 'resource/edit', id, changes: { status } })))
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
  'edit/next-side': nextSide,
  'edit/next-status': nextStatus,
}
