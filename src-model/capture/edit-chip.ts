import type { Language } from '../map/map'
import { cleanLine } from '../text'
import { type Part, partOf } from './chip-parts'
import { type ChipChange, editSentence } from './edit-sentence'
import { lineStart } from './lines'
import { parse } from './parse'
import { inQuotes, quoteName } from './quotes'
import type { CaptureChip, LineReading, Span } from './reading'
import { LINE_BREAK } from './scan'
import type { Sentence } from './syntax'
import { resourceKindWord, sideWord, statusWord } from './words'
import { meaningOf, writeSentence } from './write-sentence'

export type { ChipChange } from './edit-sentence'

/** A line whose chip is to be changed: its number, from 0 with empty lines counted, and its text. */
type EditedLine = Pick<LineReading, 'line' | 'text'>

function spliced(line: string, { start, end }: Span, text: string): string {
  return line.slice(0, start) + text + line.slice(end)
}

/** What may stand in the chip's own place so that the rest of the line need not be touched. */
function replacements(change: ChipChange, language: Language): string[] {
  switch (change.do) {
    case 'write': {
      const text = cleanLine(change.text)
      return [text, quoteName(text), inQuotes(text)]
    }
    case 'side':
      return [`@${sideWord(change.side, language)}`]
    case 'status':
      return change.status === null ? [] : [`!${statusWord(change.status, language)}`]
    case 'resource-kind':
      return [`(${resourceKindWord(change.kind, language)})`]
    default:
      return []
  }
}

/** Where a change is written: the chip's own place, or that of the status which a resource shows. */
function placeOf(chip: Span, part: Part, { clauses }: Sentence, change: ChipChange): Span {
  const clause = change.do === 'status' && part.is === 'item' ? clauses[part.clause] : undefined
  if (clause === undefined) return chip
  const ends = [...clause.items.map(({ end, kind }) => kind?.end ?? end), clause.label?.end ?? 0]
  const end = Math.max(...ends)
  return clause.status ?? { start: end, end }
}

function joined(before: string, after: string): string {
  const [start, end] = [before.trimEnd(), after.trimStart()]
  const isGlued = start === '' || end === '' || (end.startsWith(',') && !start.endsWith(','))
  return isGlued ? start + end : `${start} ${end}`
}

/** The line without a stretch: with the comma before it or behind it, with the mark before it, or without either. */
function cutOut(line: string, { start, end }: Span): string[] {
  const [before, after] = [line.slice(0, start), line.slice(end)]
  const behind = before.replace(/\s*,\s*$/u, '')
  const ahead = after.replace(/^\s*,\s*/u, '')
  const withComma = behind === before ? [] : [joined(behind, after)]
  return [
    ...withComma,
    joined(before, ahead),
    joined(before.replace(/[-+>:=→]+\s*$/u, ''), after),
    joined(before, after),
  ]
}

/** Ways to write the change, those that touch least first. */
function candidates(line: string, place: Span, part: Part, change: ChipChange, language: Language): string[] {
  const space = place.start === place.end ? ' ' : ''
  const inPlace = replacements(change, language).map((text) => spliced(line, place, space + text))
  const bare = change.do === 'remove' && part.is === 'side' ? [spliced(line, place, '@')] : []
  const isOut = change.do === 'remove' || (change.do === 'status' && change.status === null)
  return [...inPlace, ...bare, ...(isOut ? cutOut(line, place) : [])]
}

interface Parsed {
  sentence: Sentence
  problems: readonly string[]
}

function parsed(line: string): Parsed {
  const codes: string[] = []
  const sentence = parse(line, (code) => codes.push(code))
  return { sentence, problems: codes }
}

/** Whether a line says just what was asked for, with no other problem than these. A name that had to be quoted is the same name. */
function says(line: string, part: Part, next: Sentence, problems: readonly string[]): boolean {
  const read = parsed(line)
  if (read.problems.some((code) => !problems.includes(code))) return false
  return meaningOf(unquoted(read.sentence, part)) === meaningOf(unquoted(next, part))
}

function unquoted(sentence: Sentence, part: Part): Sentence {
  const plain = <Item extends { quoted: boolean }>(item: Item): Item => ({ ...item, quoted: false })
  if (part.is === 'subject') return { ...sentence, subject: sentence.subject && plain(sentence.subject) }
  if (part.is !== 'item') return sentence
  return {
    ...sentence,
    clauses: sentence.clauses.map((clause, index) =>
      index === part.clause
        ? { ...clause, items: clause.items.map((item, at) => (at === part.item ? plain(item) : item)) }
        : clause,
    ),
  }
}

/** A line with other text in place of what is not read of it. Nothing was made of that, so nothing is to be kept. */
function withoutUnread({ start, end, text }: CaptureChip, line: string, change: ChipChange): string | null {
  const [before, after] = [line.slice(0, start), line.slice(end)]
  const typed = change.do === 'write' ? cleanLine(change.text) : ''
  if (change.do === 'remove') return joined(before, after)
  if (typed === '' || typed === text) return null
  const isGlued = typed.startsWith(',') || typed.startsWith(':')
  const head = isGlued ? before.trimEnd() : before
  return head + (isGlued || /(?:^|\s)$/u.test(head) ? '' : ' ') + typed + after
}

/**
 * Changes what a chip shows by rewriting its line just there.
 *
 * @param text the whole text of the capture line.
 * @param line the chip's line in it.
 * @returns the text that says so and is otherwise read as before; `null` where no text does.
 */
export function editChip(
  text: string,
  line: EditedLine,
  chip: CaptureChip,
  change: ChipChange,
  language: Language,
): string | null {
  if (chip.kind === 'unread') {
    const without = withoutUnread(chip, line.text, change)
    return without === null ? null : withLine(text, line.line, without)
  }
  const before = parsed(line.text)
  const part = partOf(before.sentence, chip)
  const next = part && editSentence(before.sentence, part, change, language)
  if (!part || !next) return null
  const place = placeOf(chip, part, before.sentence, change)
  const ways = [...candidates(line.text, place, part, change, language), writeSentence(next, language)]
  const written = ways.find((each) => says(each, part, next, before.problems))
  return written === undefined ? null : withLine(text, line.line, written)
}

function withLine(text: string, number: number, line: string): string {
  const start = lineStart(text, number)
  const [old = ''] = text.slice(start).split(LINE_BREAK, 1)
  return text.slice(0, start) + line + text.slice(start + old.length)
}
