import { cleanLine, cleanText, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../text'
import { dayAtStart, looksLikeDate } from './dates'
import type { Span } from './reading'
import type { Token } from './scan'
import type { Item, Label, Piece, PromiseClause, Report } from './syntax'
import { isPromiseWord, kindsFrom, resourceKindFrom } from './words'

export type TextToken = Extract<Token, { type: 'text' }>
export type PromiseToken = Extract<Token, { type: 'promise' }>

const KIND_IN_BRACKETS = /\(([^()]*)\)$/u
const BEFORE_NOTE = /^[^:,;(]*/u
/** A name and a kind where only a note can stand: `: helps, Sara: knows`. */
const KIND_AFTER_NAME = /^\s*[^:,;]+:([^:]*)$/u
/** Something that begins like another promise. */
const SECOND_PROMISE = /(?:^|\s)!\s?(\p{L}+)/u
const FIRST_WORD = /^(\s*)(\S+)/u

/** The text of a token without its quotes. */
export function textOf({ quoted, plain }: Pick<TextToken, 'quoted' | 'plain'>): string {
  return cleanLine((quoted ?? '') + plain)
}

/** The kind of resource in brackets at the end of a name that goes on outside of them. */
function kindOf(token: TextToken): Item['kind'] {
  const [brackets, word] = KIND_IN_BRACKETS.exec(token.plain.trimEnd()) ?? ['', '']
  const is = resourceKindFrom(word ?? '')
  const start = token.end - brackets.length
  return is !== undefined && start > token.start ? { is, start, end: token.end } : null
}

/** A name; of a resource also the kind in brackets behind it. */
export function itemFrom(token: TextToken, mark: Span, resource: boolean, report: Report): Item {
  const kind = resource ? kindOf(token) : null
  const plain = kind ? token.plain.trimEnd().slice(0, kind.start - kind.end) : token.plain
  const text = textOf({ quoted: token.quoted, plain })
  if (text === '') report('name-missing', token)
  if (text.length > MAX_NAME_LENGTH) report('name-too-long', token, { most: MAX_NAME_LENGTH })
  return {
    text,
    quoted: token.quoted !== null,
    resource,
    kind,
    mark,
    start: token.start,
    end: token.end - (token.plain.trimEnd().length - plain.trimEnd().length),
    fit: text !== '' && text.length <= MAX_NAME_LENGTH,
  }
}

function noteFrom(text: string, span: Span, report: Report): Piece | null {
  const note = cleanText(text)
  if (note.length > MAX_TEXT_LENGTH) report('text-too-long', span, { most: MAX_TEXT_LENGTH })
  return note === '' ? null : { text: note, start: span.start, end: span.end }
}

/**
 * What stands behind a colon: a kind of tie, a note, or a kind and then a note behind a colon, a comma, a
 * semicolon or in brackets. In quotes it is a note.
 */
export function labelFrom(token: TextToken, report: Report): Label {
  const span = { start: token.start, end: token.end }
  const noLabel = { ...span, kinds: [], word: '' }
  if (token.quoted !== null) return { ...noLabel, note: noteFrom(token.quoted + token.plain, span, report) }
  const [word] = BEFORE_NOTE.exec(token.plain) ?? ['']
  const kinds = kindsFrom(word)
  if (kinds.length === 0) return { ...noLabel, note: noteFrom(token.plain, span, report) }
  const rest = token.plain.slice(word.length).replace(/^[:,;]/, '')
  const last = KIND_AFTER_NAME.exec(rest)?.[1] ?? ''
  if (kindsFrom(last).length > 0) report('one-kind', span, { kind: last.trim() })
  return { ...span, kinds, word: word.trim(), note: noteFrom(rest, span, report) }
}

/** Takes the first word off a text, with where both stand. */
function firstWord(text: string, start: number): { word: string; wordStart: number; rest: string } {
  const [all, space, word] = FIRST_WORD.exec(text) ?? ['', '', '']
  return { word: word ?? '', wordStart: start + (space ?? '').length, rest: text.slice(all.length) }
}

/**
 * A promise: `by`, a day, and what is promised, each but the last optional.
 *
 * @returns `null` when it was reported.
 */
export function promiseFrom(token: PromiseToken, report: Report): PromiseClause | null {
  const { start, end } = token
  const mark = firstWord(token.text, start + 1)
  const isGlued = mark.wordStart === start + 1
  const isNamed = isPromiseWord(mark.word)
  if (mark.word === '') {
    report('mark-missing', token)
    return null
  }
  if (isGlued && !isNamed && !looksLikeDate(mark.word)) {
    report('mark-unknown', { start, end: mark.wordStart + mark.word.length }, { word: mark.word })
    return null
  }
  const text = isNamed ? mark.rest : token.text
  const textStart = end - text.length
  const found = dayAtStart(text)
  // Round the clock, not the 24th of July, unless a day is asked for.
  const day = isNamed || found?.text !== '24/7' ? found : null
  const what = cleanText(day ? text.slice(day.end) : text)
  if (what === '') report('promise-empty', token)
  const [, second] = SECOND_PROMISE.exec(what) ?? []
  if (second !== undefined && isPromiseWord(second)) report('promise-twice', token)
  if (what.length > MAX_TEXT_LENGTH) report('text-too-long', token, { most: MAX_TEXT_LENGTH })
  return { start, end, what, day: day && { text: day.text, start: textStart + day.start, end: textStart + day.stop } }
}
