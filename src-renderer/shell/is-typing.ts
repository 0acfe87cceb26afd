import { hasFocusByPointer } from './pointer-focus'

/** Inputs that are ticked, not written in. */
const TICKED: ReadonlySet<string> = new Set(['radio', 'checkbox'])

/** Whether this is an input that is ticked, not written in. */
export function isTicked(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && TICKED.has(target.type)
}

/** Whether what has the focus has its own use for letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('dialog, textarea, [contenteditable]') !== null) return true
  if (target instanceof HTMLInputElement) return !isTicked(target)
  const list = target.closest('select')
  return list !== null && (list.matches(':open') || !hasFocusByPointer(list))
}
