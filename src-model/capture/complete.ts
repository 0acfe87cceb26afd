import { translate } from '../language/translate'
import type { Id } from '../map/ids'
import type { CommunityMap } from '../map/map'
import { RESOURCE_STATUSES, SIDES } from '../map/map'
import { foldForSearch } from '../text'
import { kindsAfter, type NodeNames, nodesLike, textsLike } from './likely'
import { NameBook } from './name-book'
import { nameKey } from './names'
import { placeAfter } from './parse'
import type { Next } from './parser'
import { textOf } from './pieces'
import { LINE_BREAK, scan, type Token } from './scan'
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

function typedAt(line: string, caret: number): Typed {
  const tokens = scan(line.slice(0, caret))
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

function sideSuggestions(field: number, typed: string, map: CommunityMap): CaptureSuggestion[] {
  const { language } = map.session
  if (field === 0)
    return words(
      SIDES.map((side) => sideWord(side, language)),
      typed,
    )
  const people = map.order.participants.flatMap((id) => map.participants[id] ?? [])
  return textsLike(
    typed,
    people.map((each) => (field === 1 ? each.organisation : each.role)),
  )
}

/** The names that may stand here: not those that the line names already. */
function nameSuggestions({ sentence, isResource, place }: Next, typed: string, source: NodeNames): CaptureSuggestion[] {
  if (typed === '') return []
  const items = [sentence.subject, ...sentence.clauses.flatMap((each) => each.items)]
  const named = new Set(place === 'items' ? items.flatMap((item) => (item ? nameKey(item.text) : [])) : [])
  return nodesLike(typed, source, isResource ? ['resource'] : ['participant', 'resource']).filter(
    ({ label }) => !named.has(nameKey(label)),
  )
}

function suggestionsFor(typed: Typed, map: CommunityMap): CaptureSuggestion[] {
  const { language } = map.session
  const next = placeAfter(typed.before)
  const names = new NameBook(map)
  if (typed.token?.type === 'status' || typed.token?.type === 'promise') {
    const statuses = RESOURCE_STATUSES.map((status) => statusWord(status, language))
    return /^\p{L}*$/u.test(typed.text) ? words([...statuses, promiseWord(language)], typed.text) : []
  }
  if (next.place === 'subject' || next.place === 'items') return nameSuggestions(next, typed.text, { map, names })
  if (next.place === 'side') return sideSuggestions(next.field, typed.text, map)
  if (next.place !== 'label') return []
  const kinds = kindsAfter(next.sentence, names)
  return words(
    kinds.map((kind) => translate(language, `kind.${kind}`)),
    typed.text,
  )
}

/**
 * Names and words that go on from the caret.
 *
 * @param caret in UTF-16 code units from the beginning of the text.
 * @returns `null` when there is nothing to offer.
 */
export function completeCapture(text: string, caret: number, map: CommunityMap): CaptureCompletion | null {
  const at = Math.max(0, Math.min(caret, text.length))
  const lineStart = Math.max(...LINE_BREAKS.map((sign) => text.slice(0, at).lastIndexOf(sign))) + 1
  const line = text.slice(lineStart).split(LINE_BREAK, 1)[0] ?? ''
  const typed = typedAt(line, at - lineStart)
  const suggestions = suggestionsFor(typed, map).slice(0, MOST_SUGGESTIONS)
  if (suggestions.length === 0) return null
  // The mark before a status stays.
  const mark = typed.token?.type === 'status' || typed.token?.type === 'promise' ? 1 : 0
  return { start: lineStart + typed.start + mark, end: lineStart + typed.end, suggestions }
}
