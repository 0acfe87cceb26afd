import { flushSync } from 'react-dom'
import { canvasControl } from '../canvas/canvas-control'
import { findStore } from '../state/find-store'

/** What had the keyboard when the bar was opened. */
let before: Element | null = null

function field(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('.find-field')
}

/** Opens the find bar with the keyboard in its field, and what was looked for last ready to be typed over. */
export function openFind(): void {
  const focused = document.activeElement
  if (focused?.closest('.find') === null) before = focused
  // Drawn at once: a frame later, the keys pressed meanwhile would have gone elsewhere.
  flushSync(() => findStore.setState({ open: true }))
  field()?.focus()
  field()?.select()
}

/** Opens the find bar, or closes it. */
export function toggleFind(): void {
  if (findStore.getState().open) closeFind()
  else openFind()
}

/** Closes the find bar and gives the keyboard back to where it was. The selection and the filter stay. */
export function closeFind(): void {
  const wasInside = document.activeElement?.closest('.find') !== null
  flushSync(() => findStore.setState({ open: false }))
  if (!wasInside) return
  const isOnCanvas = before === null || before === document.body || before.closest('[data-testid="canvas"]') !== null
  if (!isOnCanvas && before instanceof HTMLElement && before.isConnected) before.focus()
  // The canvas itself, not the node of then: another may be selected by now.
  else canvasControl()?.focus()
  before = null
}
