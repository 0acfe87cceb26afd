import { type ActionId, actionSpec } from '../../src-model/actions'
import { SIDE_PANELS } from '../../src-model/contract/kept-view'
import { isFiltering } from '../../src-model/find/filter'
import type { TextKey } from '../../src-model/language/translate'
import { CONNECTION_KINDS, isParticipant, own } from '../../src-model/map/map'
import { appStore } from '../state/app-store'
import { awayStore } from '../state/away-store'
import { findStore } from '../state/find-store'
import { type OpenSession, sessionStore } from '../state/session-store'
import { viewStore } from '../state/view-store'
import type { Texts } from '../texts'
import { whyNotIntroduction } from './introduction-action-state'
import { selectedIds, selectedNodeIds, selectedPerson, selectedZoneIds } from './selected'
import { isWallChecked, wallChoiceOf, whyNotWall } from './wall-action-state'

/** Why an action would do nothing now. */
type Reason = Extract<TextKey, `unavailable.${string}`>

type Look = (session: OpenSession) => Reason | null

const needsSelection: Look = () => (selectedIds().length > 0 ? null : 'unavailable.select-something')
const needsNode: Look = () => (selectedNodeIds().length > 0 ? null : 'unavailable.select-node')
const needsCopyable: Look = () =>
  selectedNodeIds().length + selectedZoneIds().length > 0 ? null : 'unavailable.select-node'
const needsNodes: Look = ({ map: { order } }) =>
  order.participants.length + order.resources.length > 0 ? null : 'unavailable.nothing-there'

const needsPeople: Look = ({ map }) => (map.order.participants.length > 0 ? null : 'unavailable.nobody-there')

/** Somebody has to be selected to be taken away; to bring them back, nobody has. */
const needsPerson: Look = ({ map }) => {
  const isOn = awayStore.getState().whom === 'selected'
  return isOn || selectedNodeIds().some((id) => isParticipant(map, id)) ? null : 'unavailable.select-person'
}

const needsMovable: Look = (session) => (viewStore.getState().locked ? 'unavailable.locked' : needsNodes(session))

const needsResource: Look = ({ map }) =>
  selectedNodeIds().some((id) => own(map.resources, id)) ? null : 'unavailable.select-resource'

const needsDirectedTie: Look = ({ map }) =>
  selectedIds().some((id) => own(map.connections, id)?.directed) ? null : 'unavailable.select-directed-tie'

const needsFilter: Look = () => (isFiltering(findStore.getState().filter) ? null : 'unavailable.no-filter')

/** What an action needs of the session besides one being open. */
const NEEDS: Partial<Record<ActionId, Look>> = {
  'edit/undo': ({ canUndo }) => (canUndo ? null : 'unavailable.nothing-to-undo'),
  'edit/redo': ({ canRedo }) => (canRedo ? null : 'unavailable.nothing-to-redo'),
  'edit/cut': needsCopyable,
  'edit/copy': needsCopyable,
  'edit/duplicate': needsCopyable,
  'edit/clear-filter': needsFilter,
  'edit/select-all': needsNodes,
  'edit/details': needsSelection,
  'edit/next-status': needsResource,
  'edit/delete': needsSelection,
  'edit/erase-person': () => (selectedPerson() === null ? 'unavailable.select-person' : null),
  'edit/tie': needsNode,
  'tie/reverse': needsDirectedTie,
  'view/fit': needsNodes,
  'view/fit-selection': needsSelection,
  'view/tidy': needsMovable,
  'view/tidy-sides': needsMovable,
  'view/take-away': needsPeople,
  'view/take-away-selected': needsPerson,
}

/** Why an action would do nothing now; `null` when it would do something. */
export function whyNot(id: ActionId): Reason | null {
  const { session } = sessionStore.getState()
  if (session === null && actionSpec(id).scope !== 'always') return 'unavailable.no-session'
  return whyNotWall(id) ?? whyNotIntroduction(id) ?? (session === null ? null : (NEEDS[id]?.(session) ?? null))
}

/** Whether an action would do something now, to the map or to what the window shows. */
export function isAvailable(id: ActionId): boolean {
  return whyNot(id) === null
}

/** What an action that goes round some choices has come to; `null` for all others. */
export function choiceOf(id: ActionId, texts: Texts): string | null {
  const { t } = texts
  const settings = appStore.getState().facts?.settings
  if (settings === undefined) return null
  if (id === 'view/theme') return t(`menu.theme.${settings.theme}`)
  if (id === 'view/text-size') return t('menu.text-size', { percent: settings.textSize })
  return wallChoiceOf(id, texts)
}

/** Whether what an action switches, or chooses among others, is on now; `null` for an action that does neither. */
export function isChecked(id: ActionId): boolean | null {
  const { sidePanel, outlineOpen, trayOpen, locked, kind } = viewStore.getState()
  const panel = SIDE_PANELS.find((each) => id === `view/${each}`)
  if (panel !== undefined) return panel === sidePanel
  if (id === 'view/outline') return outlineOpen
  if (id === 'edit/find') return findStore.getState().open
  if (id === 'view/tray') return trayOpen
  if (id === 'view/lock') return locked
  if (id === 'view/take-away') return awayStore.getState().whom === 'busiest'
  if (id === 'view/take-away-selected') return awayStore.getState().whom === 'selected'
  const chosen = CONNECTION_KINDS.find((each) => id === `kind/${each}`)
  return chosen === undefined ? isWallChecked(id) : chosen === kind
}
