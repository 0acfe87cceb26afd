import { focusCapture } from '../capture/focus-capture'
import { submitCapture } from '../capture/submit'
import { handOver } from '../state/capture-store'
import type { NamerRequest } from './node-namer'

/**
 * Captures a line written at a place of the canvas, tied to where its line was drawn from. What
 * leaves a question goes to the capture line, which asks it.
 */
export async function captureAt(text: string, request: NamerRequest): Promise<void> {
  const isBlank = text.replace('+', '').trim() === ''
  const captured = isBlank || (await submitCapture(text, {}, request))
  if (captured) return
  handOver(text, request)
  focusCapture()
}
