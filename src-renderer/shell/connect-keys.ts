import { type ActionId, actionSpec } from '../../src-model/actions'
import { introductionsAreOpen } from '../actions/introduction-action-state'
import { runAction } from '../actions/run-action'
import { actionOf } from '../actions/shortcut'
import { onMoveKey, selectedNode } from '../canvas/canvas-keys'
import { focusCapture } from '../capture/focus-capture'
import { importFiles, importText } from '../import/import-flow'
import { isForImport } from '../import/pasted'
import { handOver } from '../state/capture-store'
import { sessionStore } from '../state/session-store'
import { select, viewStore } from '../state/view-store'
import { followPointerFocus, hasFocusByPointer } from './pointer-focus'
import { fieldHasOwnUndo, focusedTextField } from './text-field'

/** Inputs that are ticked, not written in. */
const TICKED: ReadonlySet<string> = new Set(['radio', 'checkbox'])

/** Whether what has the focus has its own use for letters. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('dialog, textarea, [contenteditable]') !== null) return true
  if (target instanceof HTMLInputElement) return !TICKED.has(target.type)
  const list = target.closest('select')
  return list !== null && (list.matches(':open') || !hasFocusByPointer(list))
}

/** The canvas, or nothing in particular: not a button or a list, which have their own use for keys. */
function isOnCanvas(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true
  return target === document.body || target.closest('[data-testid="canvas"]') !== null
}

/** Whether letters begin a line although the focus is in a control: one without a use for them, or just clicked. */
function startsLines(target: EventTarget | null): boolean {
  return hasFocusByPointer(target) || (target instanceof HTMLInputElement && TICKED.has(target.type))
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

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
  const id = actionOf(event)
  if (sessionStore.getState().session === null) {
    if (id === undefined || actionSpec(id).scope !== 'always') return
    event.preventDefault()
    runAction(id)
    return
  }
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

/** The fields that have the keyboard when a screen opens. */
const FIRST_FIELDS: ReadonlySet<string> = new Set(['capture-line', 'new-session-title'])

/** As long as the first field is empty, a list is pasted into it as on the ground around it: nobody has begun to write. */
function isEmptyFirstField(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  return isField && FIRST_FIELDS.has(target.dataset.testid ?? '') && target.value === ''
}

/** What is pasted beside all fields is meant to be captured, or looked through when it is a table or a file. */
function onPaste(event: ClipboardEvent): void {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return
  if (isTyping(event.target) && !isEmptyFirstField(event.target)) return
  const text = event.clipboardData?.getData('text/plain') ?? ''
  // Cells come with a picture of them: files only count where there is no text.
  const files = text === '' ? [...(event.clipboardData?.files ?? [])] : []
  if (files.length > 0) void importFiles(files)
  else if (isForImport(text)) void importText(text)
  else {
    if (text.trim() === '' || sessionStore.getState().session === null || isTyping(event.target)) return
    handOver(text.trim(), null)
    focusCapture()
  }
  event.preventDefault()
}

/** Listens to the keyboard of the whole window, from before anything is drawn: no key is too early. */
export function connectKeys(): void {
  followPointerFocus()
  window.addEventListener('keydown', onKeyDown)
  window.addEventListener('paste', onPaste)
}
