import { MAX_CONNECTIONS, MAX_NODES } from '../map/limits'
import { cleanLine } from '../text'
import type { CaptureContext } from './context'
import { interpret } from './interpret'
import { Line, type Reader, startReading } from './line'
import { parse } from './parse'
import type { CaptureReading, LineReading } from './reading'
import { LINE_BREAK } from './scan'
import { withUnread } from './unread'

export type {
  CaptureCandidate,
  CaptureChip,
  CaptureProblem,
  CaptureProblemCode,
  CaptureQuestion,
  CaptureReading,
  LineReading,
} from './reading'

/** The longest line that is read: longer than any sensible one, notes included. */
const MAX_LINE_LENGTH = 10_000
/** The most lines that are read at once, and the most steps that they may come to: one command holds no more. */
const MAX_LINES = 2_000
const MAX_STEPS = 20_000

/** @param isLast whether nothing is written behind the line. */
function readLine(reader: Reader, number: number, text: string, isLast: boolean): LineReading {
  const line = new Line(reader, number, text)
  if (text.length > MAX_LINE_LENGTH) {
    line.report('line-too-long', { start: 0, end: text.length }, { most: MAX_LINE_LENGTH })
    return { line: number, text, chips: [], plan: line.plan }
  }
  const before = reader.problems.length
  const sentence = parse(text, line.report)
  interpret(line, sentence)
  const isEmpty = sentence.subject === null && sentence.side === null && sentence.clauses.length === 0
  const isSilent = isEmpty && reader.problems.length === before
  if (isSilent) line.report('name-missing', { start: 0, end: text.length })
  const chips = withUnread(text, line.chips, reader.problems.slice(before), sentence.unread, isLast)
  return { line: number, text, chips, plan: line.plan }
}

/** Reports a text that asks for more than a map or a command holds. */
function checkSize(reader: Reader, lines: readonly LineReading[], count: number): void {
  const last = lines.at(-1)
  if (last === undefined) return
  const { map } = reader.context
  const whole = { line: last.line, start: 0, end: last.text.length }
  const report = (code: 'map-full' | 'paste-too-long', most: number) => {
    reader.problems.push({ code, params: { most }, ...whole })
  }
  const nodes = map.order.participants.length + map.order.resources.length + reader.made.nodes
  const ties = map.order.connections.length + reader.made.ties
  const steps = lines.reduce((sum, { plan }) => sum + plan.steps.length, 0)
  if (reader.made.nodes > 0 && nodes > MAX_NODES) report('map-full', MAX_NODES)
  else if (reader.made.ties > 0 && ties > MAX_CONNECTIONS) report('map-full', MAX_CONNECTIONS)
  if (count > MAX_LINES || steps > MAX_STEPS) report('paste-too-long', MAX_LINES)
}

/**
 * Reads a text of one or more lines on a map: what each line means, what has to be asked, and what
 * has to be written differently. Every text can be read; lines are read as if those before them were
 * captured already.
 */
export function readCapture(text: string, context: CaptureContext): CaptureReading {
  const reader = startReading(context)
  const written = text.split(LINE_BREAK).flatMap((line, number) => (cleanLine(line) === '' ? [] : [{ line, number }]))
  const lines = written
    .slice(0, MAX_LINES)
    .map(({ line, number }, index) => readLine(reader, number, line, index === written.length - 1))
  checkSize(reader, lines, written.length)
  const { sticky } = reader
  const problems = reader.problems.toSorted((a, b) => a.line - b.line || a.start - b.start)
  const questions = [...reader.questions.values()]
  return { lines, questions, problems, ready: lines.length > 0 && questions.length + problems.length === 0, sticky }
}
