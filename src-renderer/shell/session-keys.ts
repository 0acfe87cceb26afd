import { type ActionId, actionSpec } from '../../src-model/actions'
import { introductionsAreOpen } from '../actions/introduction-action-state'
import { runAction } from '../actions/run-action'
import { onMoveKey, selectedNode } from '../canvas/canvas-keys'
import { focusCapture } from '../capture/focus-capture'
import { handOver } from '../state/capture-store'
import { select, viewStore } from '../state/view-store'
import { isTicked, isTyping } from './is-typing'
import { hasFocusByPointer } from './pointer-focus'
import { fieldHasOwnUndo, focusedTextField } from './text-field'

/** The canvas, or nothing in particular: not a button or a list, which have their own use for keys. */
function isOnCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true
  return target === document.body || target.closest('[data-testid="canvas"]') !== null
}

/** Whether letters begin a line although the focus is in a control: one without a use for them, or just clicked. */
function startsLines(target: EventTarget | null): boolean {
  return hasFocusByPointer(target) || isTicked(target)
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}

/** Keys that are not an action of the menus: they move about on the canvas, or start a line. */
function onCanvasKey(event: KeyboardEvent): boolean {
  if (onMoveKey(event)) return true
  if (event.key === 'Escape') {
    select([])
    return true
  }
  // The letter itself is typed by the browser, into the field that has the focus by then.
  if (isLetter(event) && !event.repeat) focusCapture()
  return false
}

/**
 * Whether a key is an introduction's. It is while introductions are on screen, whatever is being written; else it is
 * the text's, where these keys delete and select.
 */
function isFreeKey(id: ActionId): boolean {
  return actionSpec(id).needs !== 'introduction' || introductionsAreOpen()
}

/** Keys without Ctrl, Command or Alt are letters while a text is written, and actions only elsewhere. */
function isActionNow(event: KeyboardEvent, id: ActionId): boolean {
  if (!isFreeKey(id)) return false
  if (event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key)) return true
  if (isTyping(event.target)) return false
  if (!isOnCanvas(event.target)) return id === 'edit/capture' && startsLines(event.target)
  if (id === 'edit/details') return viewStore.getState().selection.size > 0
  return id !== 'edit/tie' || selectedNode() !== undefined
}

/** What a key does while a session is open. @param id the action whose shortcut it is, if it is one. */
export function onSessionKey(event: KeyboardEvent, id: ActionId | undefined): void {
  if (id && isActionNow(event, id)) {
    const isTextEdit = id === 'edit/undo' || id === 'edit/redo' || id === 'edit/select-all'
    if (isTextEdit && (id === 'edit/select-all' ? focusedTextField() !== null : fieldHasOwnUndo())) return
    event.preventDefault()
    // A key that is held is one introduction, not one after the other.
    if (!event.repeat || actionSpec(id).needs !== 'introduction') runAction(id)
    return
  }
  if (isTyping(event.target)) return
  if (isOnCanvas(event.target)) {
    if (onCanvasKey(event)) event.preventDefault()
  } else if (startsLines(event.target) && isLetter(event)) focusCapture()
}

/** Captures what was pasted beside all fields. */
export function onSessionPaste(text: string): void {
  handOver(text, null)
  focusCapture()
}
