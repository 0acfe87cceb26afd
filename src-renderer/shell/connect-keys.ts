import { actionSpec } from '../../src-model/actions'
import { runAction } from '../actions/run-action'
import { actionOf } from '../actions/shortcut'
import { importFiles, importText } from '../import/import-flow'
import { isForImport } from '../import/pasted'
import { sessionCode } from '../state/session-code'
import { sessionStore } from '../state/session-store'
import { isTyping } from './is-typing'
import { followPointerFocus } from './pointer-focus'

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
  const id = actionOf(event)
  if (sessionStore.getState().session !== null) sessionCode()?.onSessionKey(event, id)
  else if (id !== undefined && actionSpec(id).scope === 'always') {
    event.preventDefault()
    runAction(id)
  }
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
    sessionCode()?.onSessionPaste(text.trim())
  }
  event.preventDefault()
}

/** Listens to the keyboard of the whole window, from before anything is drawn: no key is too early. */
export function connectKeys(): void {
  followPointerFocus()
  window.addEventListener('keydown', onKeyDown)
  window.addEventListener('paste', onPaste)
}
