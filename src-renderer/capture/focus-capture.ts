/** Puts the keyboard into the capture line, with the caret at its end. */
export function focusCapture(): void {
  const line = document.querySelector<HTMLTextAreaElement>('[data-testid="capture-line"]')
  line?.focus()
  line?.setSelectionRange(line.value.length, line.value.length)
}
