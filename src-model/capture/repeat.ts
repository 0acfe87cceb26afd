import { cleanLine } from '../text'
import { parse } from './parse'
import { LINE_BREAK } from './scan'
import type { Clause, Sentence } from './syntax'

function sentenceOf(line: string): Sentence {
  return parse(line, () => {})
}

/** Where the names of a clause stand: all that a repeat takes out of a line about resources. */
function namesOf({ items, span }: Clause): { start: number; end: number } {
  return { start: items[0]?.start ?? span.end, end: items.at(-1)?.end ?? span.end }
}

/** What stands before and behind the place of a line's subject. */
interface Around {
  before: string
  after: string
}

/** A line without whom or what it is about; `null` where it is about nothing. */
function aroundSubject(line: string): Around | null {
  const { subject, clauses } = sentenceOf(line)
  if (subject) return { before: '', after: line.slice(subject.end) }
  const [first] = clauses
  if (first?.mark !== '+') return null
  const { start, end } = namesOf(first)
  return { before: line.slice(0, start), after: line.slice(end) }
}

function sideOf(line: string): string {
  const { side } = sentenceOf(line)
  return side ? ` ${line.slice(side.start, side.end)}` : ''
}

/** What a line says behind its subject, without the side. */
function withoutSide(line: string, after: string): string {
  const { side } = sentenceOf(line)
  if (!side) return after
  const offset = line.length - after.length
  return after.slice(0, Math.max(0, side.start - offset)).trimEnd() + after.slice(Math.max(0, side.end - offset))
}

/** One line, said of somebody else as the last line was. What it says itself stays. */
function likeLast(typed: string, last: string): string {
  const around = aroundSubject(last)
  if (around === null) return typed
  const { subject, side, clauses } = sentenceOf(typed)
  const isThing = around.before !== ''
  if (isThing) return subject && side === null && clauses.length === 0 ? around.before + typed + around.after : typed
  if (subject === null) return typed
  if (clauses.length > 0) {
    if (side !== null) return typed
    return typed.slice(0, subject.end) + sideOf(last) + typed.slice(subject.end)
  }
  return typed + (side === null ? around.after : withoutSide(last, around.after))
}

/** The last line that says something. */
function lastLineOf(text: string): string {
  return text.split(LINE_BREAK).findLast((line) => cleanLine(line) !== '') ?? ''
}

/**
 * What is typed, said as the last line was: the same side, organisation, resources and ties for another name.
 *
 * @param typed one or more lines; each is repeated for.
 * @param last the text captured last; of several lines the last one.
 */
export function repeatFor(typed: string, last: string): string {
  const line = lastLineOf(last).trim()
  return typed
    .split(LINE_BREAK)
    .map((each) => (cleanLine(each) === '' ? each : likeLast(each.trim(), line)))
    .join('\n')
}

/** The last line with the place of its name empty, and where that is; `null` where no name can be taken out. */
export function repeatTemplate(last: string): { text: string; caret: number } | null {
  const around = aroundSubject(lastLineOf(last).trim())
  if (around === null || around.before + around.after.trim() === '') return null
  return { text: around.before + around.after, caret: around.before.length }
}
