import { ACTIONS, type Action, type ActionId } from '../../src-model/actions'
import { isTextKey } from '../../src-model/language/translate'
import type { Texts } from '../texts'

const isMac = () => document.documentElement.dataset.platform === 'darwin'

const KEY_NAMES: Readonly<Record<string, string>> = { Plus: '+' }

/** Whether a key press is this shortcut. @param shortcut in Electron's accelerator notation. */
export function matchesShortcut(shortcut: string, event: KeyboardEvent): boolean {
  const parts = shortcut.split('+')
  const name = parts.at(-1) || '+'
  const key = KEY_NAMES[name] ?? name
  const wantsCommand = parts.includes('CmdOrCtrl')
  const hasCommand = isMac() ? event.metaKey : event.ctrlKey
  if (wantsCommand !== hasCommand || parts.includes('Alt') !== event.altKey) return false
  // On many layouts `/`, `+` and `=` need Shift: it tells apart shortcuts of letters and named keys only.
  if (/^[a-z]$|^\w{2,}$/i.test(key) && parts.includes('Shift') !== event.shiftKey) return false
  // With Alt, macOS types other signs; on French keyboards digits need Shift.
  if (/^\d$/.test(key) && event.code === `Digit${key}`) return true
  return event.key.toLowerCase() === key.toLowerCase()
}

/** The action that a key press asks for, if any. */
export function actionOf(event: KeyboardEvent): ActionId | undefined {
  const specs: readonly Action[] = ACTIONS
  // Cut, copy and paste are left to the browser, which tells the page of them.
  return specs.find(
    ({ shortcut, alsoShortcuts = [], role }) =>
      role === undefined &&
      [shortcut, ...alsoShortcuts].some((each) => each !== undefined && matchesShortcut(each, event)),
  )?.id
}

/** A shortcut as people read it on this computer's keys. @param t the texts of the language in use. */
export function shortcutText(shortcut: string, t: Texts['t']): string {
  const mac = isMac()
  const parts = shortcut.split(/\+(?=.)/).map((part) => {
    if (part === 'CmdOrCtrl') return mac ? '⌘' : 'Ctrl'
    if (part === 'Shift') return mac ? '⇧' : t('key.Shift')
    if (part === 'Alt') return mac ? '⌥' : 'Alt'
    const name = `key.${part}`
    return isTextKey(name) ? t(name) : part
  })
  // Set apart by spaces, or Ctrl++ and Ctrl+- could not be read.
  return parts.join(mac ? '' : ' + ')
}
