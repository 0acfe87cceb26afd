/** Where a text field's caret stood. */
interface Caret {
  field: HTMLInputElement | HTMLTextAreaElement
  start: number
  end: number
}

function caretNow(): Caret | null {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null
  const { selectionStart: start, selectionEnd: end } = field
  return start === null || end === null ? null : { field, start, end }
}

/**
 * Opens something over the window, and closes it again. Closing gives the keyboard back to where it was; into a text
 * field, though, without its caret, and what is typed next would go nowhere. The caret is given back here.
 *
 * @param open shows it and puts the focus into it.
 * @param close hides it.
 * @returns closes it.
 */
export function keepingFocus(open: () => void, close: () => void): () => void {
  const caret = caretNow()
  open()
  return () => {
    close()
    if (caret !== null && document.activeElement === caret.field) caret.field.setSelectionRange(caret.start, caret.end)
  }
}
