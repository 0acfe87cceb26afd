// The keys of the application menu. Electron leaves them to the system; here a page reports the keys that it did not
// use itself, so that the app can be worked with when a person tries it on the stand-in.
import { Menu } from './menu.mjs'
import { acceleratorOf } from './menu-roles.mjs'

const MODIFIERS = {
  commandorcontrol: process.platform === 'darwin' ? 'metaKey' : 'ctrlKey',
  cmdorctrl: process.platform === 'darwin' ? 'metaKey' : 'ctrlKey',
  command: 'metaKey',
  cmd: 'metaKey',
  meta: 'metaKey',
  super: 'metaKey',
  control: 'ctrlKey',
  ctrl: 'ctrlKey',
  alt: 'altKey',
  option: 'altKey',
  shift: 'shiftKey',
}
const KEY_NAMES = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  del: 'delete',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/**
 * @param {string} accelerator Such as `CommandOrControl+Shift+Z`.
 * @returns {{ key: string, ctrlKey: boolean, shiftKey: boolean, altKey: boolean, metaKey: boolean }}
 */
export function parseAccelerator(accelerator) {
  const parts = accelerator.toLowerCase().split('+')
  const keys = { key: '', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false }
  for (const part of parts) {
    const modifier = MODIFIERS[part]
    if (modifier) keys[modifier] = true
    else keys.key = KEY_NAMES[part] ?? part
  }
  return keys
}

/** Whether pressed keys are those of an accelerator. */
export function matchesAccelerator(accelerator, pressed) {
  const wanted = parseAccelerator(accelerator)
  const key = pressed.key.toLowerCase()
  // Signs such as + and ? need Shift on some keyboards and not on others.
  const isSign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
  const isShiftRight = isSign || wanted.shiftKey === pressed.shiftKey
  const others = ['ctrlKey', 'altKey', 'metaKey'].every((name) => wanted[name] === pressed[name])
  return wanted.key === key && isShiftRight && others
}

/** Clicks the menu item whose keys were pressed in a window. */
export function chooseByAccelerator(pressed, window) {
  const item = findItem(Menu.getApplicationMenu(), pressed)
  item?.click({ triggeredByAccelerator: true }, window)
}

function findItem(menu, pressed) {
  for (const item of menu?.items ?? []) {
    const accelerator = acceleratorOf(item)
    const isUsable = item.enabled && item.visible && item.registerAccelerator
    if (isUsable && accelerator && matchesAccelerator(accelerator, pressed)) return item
    const found = findItem(item.submenu, pressed)
    if (found) return found
  }
  return undefined
}
