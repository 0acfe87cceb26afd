/** Puts the keyboard where a new session's title is written. */
export function focusNewSession(): void {
  document.querySelector<HTMLElement>('[data-testid="new-session-title"]')?.focus()
}
