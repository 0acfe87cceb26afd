import type { Message } from '../state/app-store'

const READ_AT_A_GLANCE_MS = 8_000
/** Where something is, and what it does not hold: longer, for it may be looked for at once. */
const READ_WITH_CARE_MS = 30_000

/** What waits to be read, or answered. */
const LASTING: ReadonlySet<Message['kind']> = new Set(['error', 'recovered', 'display-found', 'wall-waiting'])

/** What was just done. Whoever does something else has read it. */
const DONE: ReadonlySet<Message['kind']> = new Set(['exported', 'handed-over', 'imported', 'removed'])

/** How long a message stays that nobody points at, in milliseconds; `null` until it is dismissed. */
export function shownFor(kind: Message['kind']): number | null {
  if (LASTING.has(kind)) return null
  return kind === 'handed-over' ? READ_WITH_CARE_MS : READ_AT_A_GLANCE_MS
}

/** A message and its number. */
interface Numbered {
  id: number
  message: Message
}

/** The messages whose place a new one takes, so that they do not pile up over the canvas. */
export function replacedBy(newest: Numbered, messages: readonly Numbered[]): number[] {
  if (!DONE.has(newest.message.kind)) return []
  return messages.filter(({ id, message }) => id < newest.id && DONE.has(message.kind)).map(({ id }) => id)
}
