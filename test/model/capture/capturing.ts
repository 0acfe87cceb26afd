import { type CapturedCommand, captureCommand } from '../../../src-model/capture/command'
import type { CompletionContext } from '../../../src-model/capture/complete'
import type { CaptureContext } from '../../../src-model/capture/context'
import { NO_HABITS } from '../../../src-model/capture/habits'
import { type CaptureReading, readCapture } from '../../../src-model/capture/read'
import { run } from '../../../src-model/map/commit'
import { type CommunityMap, type Connection, emptyMap, nodeOf } from '../../../src-model/map/map'

export const AT = '2026-03-10T09:00:00.000Z'

/** A map with nobody in it. */
export function blankMap(): CommunityMap {
  return emptyMap({
    id: 'workshop',
    title: 'Open doors',
    question: '',
    organisation: 'Acme',
    place: '',
    date: '2026-03-10',
    language: 'en',
    facilitators: [],
  })
}

/** A context with what a workshop begins with: employees, who know each other. */
export function contextFor(map: CommunityMap, changes: Partial<CaptureContext> = {}): CaptureContext {
  return { map, side: 'employee', kind: 'knows', origin: 'before', today: '2026-03-10', answers: {}, ...changes }
}

/** What a line is completed from at the beginning of a workshop, with nothing captured lately. */
export function completing(map: CommunityMap, changes: Partial<CompletionContext> = {}): CompletionContext {
  return { map, kind: 'knows', lately: NO_HABITS, ...changes }
}

export interface Captured {
  map: CommunityMap
  reading: CaptureReading
  captured: CapturedCommand
}

/** Ids that no arbitrary map has by accident. */
function idsAfter(map: CommunityMap): () => string {
  let last = Object.values(map.order).reduce((sum, ids) => sum + ids.length, 0)
  return () => {
    last += 1
    return `made-here-${last}`
  }
}

/** Captures a text on a map. @throws when it cannot be captured as it stands. */
export function capture(map: CommunityMap, text: string, changes: Partial<CaptureContext> = {}): Captured {
  const context = contextFor(map, changes)
  const reading = readCapture(text, context)
  if (!reading.ready) throw new Error(JSON.stringify({ text, ...reading }))
  const captured = captureCommand(reading, context, { newId: idsAfter(map), at: AT })
  if (captured.command === null) return { map, reading, captured }
  const result = run(map, captured.command)
  if (!result.ok) throw new Error(JSON.stringify({ text, error: result.error }))
  return { map: result.map, reading, captured }
}

/** Captures lines one after the other, each with the side and kind that the one before leaves current. */
export function captureLines(start: CommunityMap, lines: readonly string[], changes: Partial<CaptureContext> = {}) {
  let sticky = {}
  return lines.reduce((map, line) => {
    const { map: next, reading } = capture(map, line, { ...changes, ...sticky })
    sticky = reading.sticky
    return next
  }, start)
}

function tieText(map: CommunityMap, tie: Connection): string {
  const nameOf = (id: string) => nodeOf(map, id)?.name ?? id
  const note = tie.note === '' ? '' : ` "${tie.note}"`
  const { commitment } = tie
  const who = commitment?.who.map(nameOf).join(' and ')
  const promise = commitment ? ` ! ${who}: ${commitment.what} by ${commitment.by}` : ''
  return `${nameOf(tie.from)} ${tie.directed ? '→' : '–'} ${nameOf(tie.to)}: ${tie.kind}${note}${promise}`
}

/** A map in words, a line for each thing in the order in which they came: people, resources, ties. */
export function inWords(map: CommunityMap): string[] {
  const people = map.order.participants.flatMap((id) => map.participants[id] ?? [])
  const resources = map.order.resources.flatMap((id) => map.resources[id] ?? [])
  const ties = map.order.connections.flatMap((id) => map.connections[id] ?? [])
  return [
    ...people.map((each) => [each.name, each.side, each.organisation, each.role].filter(Boolean).join(', ')),
    ...resources.map((each) => `+${each.name}, ${each.kind}, ${each.status}`),
    ...ties.map((each) => tieText(map, each)),
  ]
}
