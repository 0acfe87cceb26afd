import type { KeyboardEvent } from 'react'
import type { Leaving } from './use-cell-editing'

/** How a key leaves the field of a cell; `null` for a key that does not. */
export function leavingBy({ key, shiftKey }: KeyboardEvent): Leaving | null {
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  return key === 'Enter' ? 'down' : null
}
