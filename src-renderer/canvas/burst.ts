import type { Id } from '../../src-model/map/ids'

/** Keys pressed with a longer pause than this between them are not one gesture, in milliseconds. */
const PAUSE = 1_000

let what = ''
let pressedAt = Number.NEGATIVE_INFINITY
let gesture = ''

/**
 * Takes note of a key press that changes something.
 *
 * @param kind what the key does.
 * @param ids what it does that to.
 * @returns the key of its undo step: the same as that of the press before, while that did the same to the same things
 *   and is not long ago.
 */
export function gestureOfPress(kind: string, ids: readonly Id[]): string {
  const now = performance.now()
  const next = [kind, ...ids].join(' ')
  // A key that was never used before, also not before a crash: undo steps outlive the window.
  if (next !== what || now - pressedAt > PAUSE) gesture = `${kind}:${crypto.randomUUID()}`
  what = next
  pressedAt = now
  return gesture
}
