import { captureCommand } from '../../src-model/capture/command'
import type { CaptureContext } from '../../src-model/capture/context'
import { usedBy } from '../../src-model/capture/habits'
import { readCapture } from '../../src-model/capture/read'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { canvasControl } from '../canvas/canvas-control'
import { announceNothingNew } from '../state/announce'
import { type CaptureRequest, keepForLater, noteSent, noteUsed } from '../state/capture-store'
import { inTurn } from '../state/in-turn'
import { execute, sessionStore } from '../state/session-store'
import { select, viewStore } from '../state/view-store'
import { captureContext } from './capture-context'

/** Comes with all commands and their schemas: only for whoever draws by hand. */
const requested = () => import('./requested')

/**
 * Does something once all that was sent off before is on the map, and selected; what is sent off later waits for it.
 * So each line is read against the map that holds what the line before it made.
 */
export const afterCaptures = inTurn()

function openId(): Id | undefined {
  return sessionStore.getState().session?.map.session.id
}

/** A text that was sent off, with what was current then. */
interface Sent {
  text: string
  /** The session that it was written in. */
  session: Id
  request: CaptureRequest | null
  choices: Omit<CaptureContext, 'map'>
}

/**
 * What is current for a text counts from when it is sent off, and what it makes current counts for the next: keys
 * pressed while it is on its way are not for it.
 */
function sendOff(text: string, answers: CaptureContext['answers'], request: CaptureRequest | null): Sent | null {
  const { session } = sessionStore.getState()
  if (session === null) return null
  const { map, ...choices } = captureContext(session.map, answers)
  const reading = readCapture(text, { map, ...choices })
  if (reading.ready) viewStore.setState(reading.sticky)
  noteSent(text)
  return { text, session: map.session.id, request, choices }
}

async function capture(map: CommunityMap, { text, request, choices }: Sent): Promise<boolean> {
  const context = { map, ...choices }
  const reading = readCapture(text, context)
  if (!reading.ready) return false
  const options = { newId: () => crypto.randomUUID(), at: new Date().toISOString() }
  const isEmpty = map.order.participants.length + map.order.resources.length === 0
  // The first people gather in the middle of what is seen; later ones round the map's heart.
  const around = isEmpty ? canvasControl()?.middle() : undefined
  const read = captureCommand(reading, context, around ? { ...options, around } : options)
  const made = request === null ? read : (await requested()).asRequested(read, map, request)
  if (made.command !== null) {
    const answer = await execute(made.command)
    if (!answer.ok || openId() !== map.session.id) return answer.ok
  }
  noteUsed(usedBy(reading, made.nodes))
  // One line leads to its subject, whose details can be written at once; several lines lead to all they name.
  select(reading.lines.length === 1 ? made.nodes.slice(0, 1) : made.nodes)
  const isNew = new Set(made.made)
  canvasControl()?.reveal([...made.nodes.filter((id) => !isNew.has(id)), ...made.made])
  if (made.command === null && made.nodes.length > 0) announceNothingNew()
  return true
}

/**
 * Captures a text as one undo step, after those submitted before it.
 *
 * @param request where it was asked for, if by hand on the canvas.
 * @returns whether it was captured, or is kept in the line of its session, which was left; when not, the caller gives
 *   the text back to the user.
 */
export function submitCapture(
  text: string,
  answers: CaptureContext['answers'],
  request: CaptureRequest | null = null,
): Promise<boolean> {
  const sent = sendOff(text, answers, request)
  if (sent === null) return Promise.resolve(false)
  return afterCaptures(async (map) => {
    const isCaptured = map !== null && (await capture(map, sent).catch(() => false))
    if (isCaptured || openId() === sent.session) return isCaptured
    keepForLater(sent.session, text)
    return true
  })
}
