import type { KeyboardEvent, MouseEvent } from 'react'
import { canvasControl } from '../canvas/canvas-control'

/** The pointer's press must not take the keyboard from the line or the canvas: the next key belongs there. */
export function keepKeyboard(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return
  if (event.target.closest('button, input, label, summary, .introduction-card')) event.preventDefault()
}

/** From anywhere in a panel Escape leads back to the map, unless it had another use there. */
export function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  event.stopPropagation()
  canvasControl()?.focus()
}
