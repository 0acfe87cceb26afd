// Keys that the main process sends to a page, as the DevTools protocol has them.

const WEB_NAMES = { Space: ' ', Plus: '+', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight', Up: 'ArrowUp' }
const BITS = { alt: 1, control: 2, meta: 4, shift: 8 }
const TYPES = { keyDown: 'rawKeyDown', keyUp: 'keyUp', char: 'char' }

/**
 * @param {{ type: string, keyCode: string, modifiers?: string[] }} event As `webContents.sendInputEvent` takes it.
 * @returns {object} The parameters of `Input.dispatchKeyEvent`.
 * @throws {Error} for anything but keys.
 */
export function toKeyEvent({ type, keyCode, modifiers = [] }) {
  if (!TYPES[type]) throw new Error(`stand-in: sendInputEvent of ${type} is not supported`)
  const bits = modifiers.reduce((sum, each) => sum + (BITS[each] ?? 0), 0)
  const key = WEB_NAMES[keyCode] ?? keyCode
  return { type: TYPES[type], modifiers: bits, key, ...(type === 'char' && { text: key }) }
}
