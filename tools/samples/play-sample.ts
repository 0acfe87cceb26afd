import { captureCommand } from '../../src-model/capture/command'
import { type CaptureReading, readCapture } from '../../src-model/capture/read'
import type { Command } from '../../src-model/map/commands/command'
import { run } from '../../src-model/map/commit'
import type { CommunityMap, Connection, ConnectionKind, Side } from '../../src-model/map/map'
import { emptyMap, nodeOf } from '../../src-model/map/map'
import { arrange } from './arrange'
import { readSample, type Sample, type SampleLine } from './read-sample'

/** How long a scribe takes for a line. */
const SECONDS_A_LINE = 40

/** A workshop being typed, one line after the other. */
class Play {
  map: CommunityMap
  readonly #sample: Sample
  #at: number
  #count = 0
  #sticky: { side: Side; kind: ConnectionKind } = { side: 'employee', kind: 'knows' }

  constructor(id: string, sample: Sample) {
    this.#sample = sample
    this.#at = Date.parse(sample.startsAt)
    this.map = emptyMap({ id, ...sample.session, startedAt: sample.startsAt })
  }

  type(line: SampleLine): void {
    const { text, origin } = line
    const today = this.#sample.session.date
    const sticky = { ...this.#sticky, ...(line.kind && { kind: line.kind }) }
    const context = { map: this.map, ...sticky, origin, today, answers: {} }
    const reading = readCapture(text, context)
    requireReady(reading, text)
    const newId = () => `${this.map.session.id}-${String(++this.#count).padStart(3, '0')}`
    const { command } = captureCommand(reading, context, { newId, at: this.#now() })
    this.#at += SECONDS_A_LINE * 1_000
    this.#sticky = reading.sticky
    if (command !== null) this.do(command)
  }

  do(command: Command): void {
    const result = run(this.map, command)
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
    this.map = result.map
  }

  #now(): string {
    return new Date(this.#at).toISOString()
  }

  end(): CommunityMap {
    return { ...this.map, session: { ...this.map.session, endedAt: this.#now() } }
  }
}

function requireReady(reading: CaptureReading, text: string): void {
  if (reading.ready) return
  const problems = JSON.stringify([...reading.problems, ...reading.questions])
  throw new Error(`the line “${text}” is not clear: ${problems}`)
}

/** The promise between two people, given by the first words of their names. */
function promiseBetween(map: CommunityMap, from: string, to: string): Connection {
  const isNamed = (id: string, name: string): boolean => nodeOf(map, id)?.name.startsWith(name) ?? false
  const found = Object.values(map.connections).find(
    (each) => each.commitment && isNamed(each.from, from) && isNamed(each.to, to),
  )
  if (found === undefined) throw new Error(`there is no promise from ${from} to ${to}`)
  return found
}

function keep(play: Play, from: string, to: string): void {
  const { id, commitment } = promiseBetween(play.map, from, to)
  if (commitment) play.do({ type: 'commitment/set', id, commitment: { ...commitment, status: 'done' } })
}

/**
 * Plays the text of a sample workshop: every line through the capture line, as a
 * scribe would type it, and then a tidy arrangement of what came of it. The same
 * text always gives the same map.
 *
 * @param id the session's id, which the ids of all else begin with.
 * @throws Error when a line is unclear or refused.
 */
export function playSample(id: string, text: string): CommunityMap {
  const sample = readSample(text)
  const play = new Play(id, sample)
  for (const line of sample.lines) play.type(line)
  for (const { from, to } of sample.done) keep(play, from, to)
  play.do({ type: 'layout/move', positions: arrange(play.map, sample.arrangement) })
  return play.end()
}
