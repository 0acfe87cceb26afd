import { captureCommand } from '../../src-model/capture/command'
import type { CaptureContext } from '../../src-model/capture/context'
import { readCapture } from '../../src-model/capture/read'
import { canvasControl } from '../canvas/canvas-control'
import { announceCapture } from '../state/announce'
import type { CaptureRequest } from '../state/capture-store'
import { execute, sessionStore } from '../state/session-store'
import { select, viewStore } from '../state/view-store'
import { captureContext } from './capture-context'
import { asRequested } from './requested'

// One at a time: each line is read against the map that holds what the line before it made.
let queue: Promise<boolean> = Promise.resolve(true)

async function capture(
  text: string,
  answers: CaptureContext['answers'],
  request: CaptureRequest | null,
): Promise<boolean> {
  const { session } = sessionStore.getState()
  if (session === null) return false
  const context = captureContext(session.map, answers)
  const reading = readCapture(text, context)
  if (!reading.ready) return false
  const options = { newId: () => crypto.randomUUID(), at: new Date().toISOString() }
  const isEmpty = session.map.order.participants.length + session.map.order.resources.length === 0
  // The first people gather in the middle of what is seen; later ones round the map's heart.
  const around = isEmpty ? canvasControl()?.middle() : undefined
  const read = captureCommand(reading, context, around ? { ...options, around } : options)
  const made = request === null ? read : asRequested(read, session.map, request)
  if (made.command !== null) {
    const answer = await execute(made.command)
    if (!answer.ok) return false
  }
  viewStore.setState(reading.sticky)
  // One line leads to its subject, whose details can be written at once; several lines lead to all they name.
  select(reading.lines.length === 1 ? made.nodes.slice(0, 1) : made.nodes)
  canvasControl()?.reveal(made.nodes)
  announceCapture(made)
  return true
}

/**
 * Captures a text as one undo step, after those submitted before it.
 *
 * @param request where it was asked for, if by hand on the canvas.
 * @returns whether it was captured; when not, the caller gives the text back to the user.
 */
export function submitCapture(
  text: string,
  answers: CaptureContext['answers'],
  request: CaptureRequest | null = null,
): Promise<boolean> {
  queue = queue.catch(() => false).then(() => capture(text, answers, request))
  return queue
}
