import type { ActionId } from '../../src-model/actions'
import { assertNever } from '../../src-model/assert-never'
import type { Id } from '../../src-model/map/ids'
import { isParticipant, nodeOf } from '../../src-model/map/map'
import { canvasControl } from '../canvas/canvas-control'
import { tieNodes } from '../canvas/make-tie'
import { removeFromMap } from '../canvas/remove-from-map'
import { focusCapture } from '../capture/focus-capture'
import { appStore, ask, changeSettings, goToSession, refreshLibrary, say } from '../state/app-store'
import { importMap } from '../state/import-map'
import { closeSession, execute, sessionStore } from '../state/session-store'
import { select, viewStore } from '../state/view-store'
import { focusNewSession } from './focus-new-session'
import { fieldHasOwnUndo, focusedTextField } from './text-field'

const ZOOM_STEP = 1.25
/** Twelve people are sixty-six ties; more than that is a slip, and would bury the map. */
const MOST_TIED_AT_ONCE = 12

async function goToLibrary(): Promise<void> {
  // Refused while the disk does not take the newest edits: they are safe only as long as the session stays open.
  if ((await ask('session/close', {})) === undefined) return
  closeSession()
  await refreshLibrary()
}

async function exportMap(): Promise<void> {
  const outcome = await ask('map/export-json', {})
  if (outcome?.done) say({ kind: 'exported', name: outcome.name })
}

async function duplicateSession(): Promise<void> {
  const id = sessionStore.getState().session?.map.session.id
  const copy = id && (await ask('session/duplicate', { id }))
  if (copy === undefined || copy === '') return
  await goToSession(copy.id)
  say({ kind: 'in-copy' })
}

/** Takes the last step on the map back, or makes it again, whatever is being written. */
export function undoOnMap(kind: 'undo' | 'redo'): void {
  const { session } = sessionStore.getState()
  if (kind === 'undo' ? session?.canUndo : session?.canRedo) void execute({ type: `history/${kind}` })
}

function undoOrRedo(kind: 'undo' | 'redo'): void {
  if (fieldHasOwnUndo()) document.execCommand(kind)
  else undoOnMap(kind)
}

function selectAll(): void {
  const { session } = sessionStore.getState()
  const field = focusedTextField()
  if (field !== null) field.select()
  else if (session) select([...session.map.order.participants, ...session.map.order.resources])
}

function deleteSelected(): void {
  if (focusedTextField() !== null) {
    document.execCommand('delete')
    return
  }
  const map = sessionStore.getState().session?.map
  // Undo may have taken away what is still selected.
  const ids = [...viewStore.getState().selection].filter(
    (id) => map && (nodeOf(map, id) !== undefined || id in map.connections),
  )
  if (ids.length === 0) return
  void removeFromMap(ids)
}

/** The one person who is selected, if it is one person. */
export function selectedPerson(): Id | null {
  const map = sessionStore.getState().session?.map
  const [id, another] = viewStore.getState().selection
  return map && id !== undefined && another === undefined && isParticipant(map, id) ? id : null
}

function erasePerson(): void {
  if (selectedPerson() === null) say({ kind: 'choose-person' })
  else viewStore.setState({ dialog: 'erase-person' })
}

function tieSelected(): void {
  const { session } = sessionStore.getState()
  const nodes = [...viewStore.getState().selection].filter(
    (id) => session && (id in session.map.participants || id in session.map.resources),
  )
  if (nodes.length > MOST_TIED_AT_ONCE) say({ kind: 'too-many-to-tie', most: MOST_TIED_AT_ONCE })
  else if (nodes.length > 1) void tieNodes(nodes, nodes)
  else if (nodes.length === 1) viewStore.setState({ tiePickerOpen: true })
}

function toggleInspector(): void {
  const { inspectorOpen } = viewStore.getState()
  if (inspectorOpen && document.activeElement?.closest('.inspector')) canvasControl()?.focus()
  viewStore.setState({ inspectorOpen: !inspectorOpen })
}

function nextTheme(): void {
  const { theme } = appStore.getState().facts?.settings ?? { theme: 'system' }
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  void changeSettings({ theme: isDark ? 'light' : 'dark' })
}

function otherLanguage(): void {
  void changeSettings({ language: appStore.getState().facts?.language === 'it' ? 'en' : 'it' })
}

/** Does what a menu item, a key or a button asks for. */
export function runAction(id: ActionId): void {
  switch (id) {
    case 'session/new':
      return void (sessionStore.getState().session ? goToLibrary().then(focusNewSession) : focusNewSession())
    case 'session/library':
      return void goToLibrary()
    case 'session/duplicate':
      return void duplicateSession()
    case 'session/delete':
      return viewStore.setState({ dialog: 'delete-session' })
    case 'map/import':
      return void importMap()
    case 'map/export-json':
      return void exportMap()
    case 'edit/undo':
      return undoOrRedo('undo')
    case 'edit/redo':
      return undoOrRedo('redo')
    case 'edit/select-all':
      return selectAll()
    case 'edit/tie':
      return tieSelected()
    case 'edit/delete':
      return deleteSelected()
    case 'edit/erase-person':
      return erasePerson()
    case 'edit/capture':
      return focusCapture()
    case 'view/fit':
      return canvasControl()?.fitAll()
    case 'view/zoom-in':
      return canvasControl()?.zoomBy(ZOOM_STEP)
    case 'view/zoom-out':
      return canvasControl()?.zoomBy(1 / ZOOM_STEP)
    case 'view/inspector':
      return toggleInspector()
    case 'view/theme':
      return nextTheme()
    case 'view/language':
      return otherLanguage()
    case 'help/capture':
      return viewStore.setState({ dialog: 'help' })
    default:
      return assertNever(id)
  }
}
