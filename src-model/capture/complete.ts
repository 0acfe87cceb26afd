import { translate } from '../language/translate'
import type { Id } from '../map/ids'
import type { CommunityMap, ConnectionKind } from '../map/map'
import { RESOURCE_STATUSES, SIDES } from '../map/map'
import { foldForSearch } from '../text'
import type { Habits } from './habits'
import type { Standing } from './likelihood'
import { type Known, kindsAfter, nodesLike, organisationsLike, rolesLike } from './likely'
import { matchName } from './match'
import { NameBook, named } from './name-book'
import { nameKey } from './names'
import { placeAfter } from './parse'
import type { Next } from './parser'
import { textOf } from './pieces'
import { LINE_BREAK, scan, type Token } from './scan'
import type { Sentence } from './syntax'
import { promiseWord, sideWord, statusWord } from './words'

/** One way to go on from what is typed. */
export interface CaptureSuggestion {
  /** Takes the place of the completion's stretch; in quotes where it needs them. */
  text: string
  /** The node whose name it is. */
  id?: Id
  label: string
  /** The organisation or role, to tell people of like names apart. */
  detail: string
}

/** What the stretch of text at the caret may become. */
export interface CaptureCompletion {
  /** In UTF-16 code units from the beginning of the whole text. */
  start: number
  end: number
  /** The likeliest first, six at most. */
  suggestions: CaptureSuggestion[]
}

/** What a completion is drawn from. */
export interface CompletionContext {
  map: CommunityMap
  /** The current kind of tie. */
  kind: ConnectionKind
  /** What was captured lately in this window; the map tells the rest. */
  lately: Habits
}

const MOST_SUGGESTIONS = 6
/** The last signs of the line breaks. */
const LINE_BREAKS = ['\n', '\r', '\u2028', '\u2029']

/** The word at the caret: what stands before it, what is typed of it, and where it begins and ends in the line. */
interface Typed {
  before: readonly Token[]
  token: Token | undefined
  text: string
  start: number
  end: number
}

/** A minus at the caret is going to mark what is typed next; only with a space behind it it stands alone. */
function asMark(token: Token, caret: number): Token {
  const { type, start, end } = token
  return type === 'dash' && end === caret ? { type: 'mark', mark: '-', start, end } : token
}

function typedAt(line: string, caret: number): Typed {
  const tokens = scan(line.slice(0, caret)).map((token) => asMark(token, caret))
  const last = tokens.at(-1)
  const isOpen = last?.type === 'text' || last?.type === 'status' || last?.type === 'promise'
  if (last === undefined || !isOpen) return { before: tokens, token: undefined, text: '', start: caret, end: caret }
  const rest = scan(line).find(({ start, end }) => start === last.start && end >= caret)
  const text = last.type === 'text' ? textOf(last) : line.slice(last.start + 1, caret)
  return { before: tokens.slice(0, -1), token: last, text, start: last.start, end: rest?.end ?? caret }
}

function words(all: readonly string[], typed: string): CaptureSuggestion[] {
  const folded = foldForSearch(typed)
  const fitting = all.filter((word) => foldForSearch(word).startsWith(folded) && foldForSearch(word) !== folded)
  return fitting.map((text) => ({ text, label: text, detail: '' }))
}

function sideSuggestions({ field, sentence: { side } }: Next, typed: string, known: Known): CaptureSuggestion[] {
  const { language } = known.map.session
  if (field === 0)
    return words(
      SIDES.map((each) => sideWord(each, language)),
      typed,
    )
  if (field === 1) return organisationsLike(typed, known, side?.side ?? null)
  return rolesLike(typed, known, side?.side ?? null, side?.organisation?.text ?? '')
}

/** The node of the map that a sentence is about, if it is one for certain. */
function sourceOf({ subject, side, clauses }: Sentence, names: NameBook): Id | undefined {
  if (subject === null) return undefined
  const isPerson = side !== null || clauses.some(({ mark }) => mark !== '>')
  const match = matchName(names, {
    name: named('', 'participant', subject.text),
    quoted: subject.quoted,
    kinds: isPerson ? ['participant'] : ['participant', 'resource'],
    agrees: () => true,
  })
  return match !== 'new' && 'is' in match ? match.is.ref : undefined
}

function standingOf({ place, sentence }: Next, names: NameBook, kind: ConnectionKind): Standing {
  const mark = sentence.clauses.at(-1)?.mark
  if (place === 'subject' || mark === undefined) return { as: 'subject', source: undefined, kind }
  const as = ({ '+': 'held', '-': 'needed', '>': 'target' } as const)[mark]
  return { as, source: sourceOf(sentence, names), kind }
}

/** The names that may stand here: not those that the line names already. */
function nameSuggestions(next: Next, typed: string, known: Known, kind: ConnectionKind): CaptureSuggestion[] {
  const { sentence, isResource, place } = next
  // Every line begins with a name: what is offered there before anything is typed would only be in the way.
  if (typed === '' && (place === 'subject' || sentence.subject === null)) return []
  const items = [sentence.subject, ...sentence.clauses.flatMap((each) => each.items)]
  const taken = new Set(place === 'items' ? items.flatMap((item) => (item ? nameKey(item.text) : [])) : [])
  const standing = standingOf(next, known.names, kind)
  return nodesLike(typed, known, isResource ? ['resource'] : ['participant', 'resource'], standing).filter(
    ({ label, id }) => !taken.has(nameKey(label)) && (id === undefined || id !== standing.source),
  )
}

function suggestionsFor(typed: Typed, { map, kind, lately }: CompletionContext): CaptureSuggestion[] {
  const { language } = map.session
  const next = placeAfter(typed.before)
  const known: Known = { map, names: new NameBook(map), lately }
  if (typed.token?.type === 'status' || typed.token?.type === 'promise') {
    const statuses = RESOURCE_STATUSES.map((status) => statusWord(status, language))
    return /^\p{L}*$/u.test(typed.text) ? words([...statuses, promiseWord(language)], typed.text) : []
  }
  if (next.place === 'subject' || next.place === 'items') return nameSuggestions(next, typed.text, known, kind)
  if (next.place === 'side') return sideSuggestions(next, typed.text, known)
  if (next.place !== 'label') return []
  const kinds = kindsAfter(next.sentence, known, kind)
  return words(
    kinds.map((each) => translate(language, `kind.${each}`)),
    typed.text,
  )
}

/**
 * Names and words that go on from the caret.
 *
 * @param caret in UTF-16 code units from the beginning of the text.
 * @returns `null` when there is nothing to offer.
 */
export function completeCapture(text: string, caret: number, context: CompletionContext): CaptureCompletion | null {
  const at = Math.max(0, Math.min(caret, text.length))
  const lineStart = Math.max(...LINE_BREAKS.map((sign) => text.slice(0, at).lastIndexOf(sign))) + 1
  const line = text.slice(lineStart).split(LINE_BREAK, 1)[0] ?? ''
  const typed = typedAt(line, at - lineStart)
  const suggestions = suggestionsFor(typed, context).slice(0, MOST_SUGGESTIONS)
  if (suggestions.length === 0) return null
  // The mark before a status stays.
  const mark = typed.token?.type === 'status' || typed.token?.type === 'promise' ? 1 : 0
  return { start: lineStart + typed.start + mark, end: lineStart + typed.end, suggestions }
}
