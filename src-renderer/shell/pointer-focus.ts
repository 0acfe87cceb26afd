let pressed = false
let focused: Element | null = null
/** The list that was opened with the pointer: whoever then chooses with the keys is still not at it by keyboard. */
let opened: Element | null = null

function onPointerDown({ target }: PointerEvent): void {
  pressed = true
  opened = target instanceof Element ? target.closest('select') : null
}

function onFocusIn({ target }: FocusEvent): void {
  focused = pressed && target instanceof Element ? target : null
}

function onKeyDown({ key }: KeyboardEvent): void {
  pressed = false
  // Keys that work a control: whoever uses them is at it with the keyboard by now.
  if (key === 'Tab' || key.startsWith('Arrow')) focused = null
  if (key === 'Tab') opened = null
}

/**
 * Whether an element has the keyboard only because it was clicked. A list, a box to tick or a button keeps the
 * focus after a click; the letters that follow are the next line, not a choice in that list.
 */
export function hasFocusByPointer(element: EventTarget | null): boolean {
  return element !== null && (element === focused || element === opened)
}

/** Follows how elements come to the focus, as long as the window is there. */
export function followPointerFocus(): void {
  const options = { capture: true }
  window.addEventListener('pointerdown', onPointerDown, options)
  window.addEventListener('focusin', onFocusIn, options)
  window.addEventListener('keydown', onKeyDown, options)
}
