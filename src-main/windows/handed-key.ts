import type { Input, KeyboardInputEvent } from 'electron'

/** A key press, as a page's contents tell of it. */
export type PressedKey = Pick<Input, 'key' | 'control' | 'shift'>

/** What Electron calls keys whose name on the web is another. */
const ELECTRON_NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  '+': 'Plus',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
}

/** A key press as another page is to get it: what it types is an event of its own. */
export function handedKey({ key, control, shift }: PressedKey): KeyboardInputEvent[] {
  const keyCode = ELECTRON_NAMES[key] ?? key
  const modifiers: KeyboardInputEvent['modifiers'] = [
    ...(control ? ['control' as const] : []),
    ...(shift ? ['shift' as const] : []),
  ]
  const types = [...key].length === 1 && !control
  return [
    { type: 'keyDown', keyCode, modifiers },
    ...(types ? [{ type: 'char' as const, keyCode: key, modifiers }] : []),
    { type: 'keyUp', keyCode, modifiers },
  ]
}
