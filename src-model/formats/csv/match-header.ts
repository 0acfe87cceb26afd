import { foldForSearch, shortLine } from '../../text'
import { HEADER_MEANINGS, type HeaderMeaning, STRANGE_WORDS, TELLING_WORDS, WHOLE_NAMES } from './header-words'

/** The longest name of a column that is looked at, in UTF-16 code units: forms ask whole questions. */
const LONGEST_HEADER = 200

/** How surely a name of a column means something. */
export const SURENESS = { whole: 3, abbreviated: 2, telling: 1 } as const

/** What the name of a column means. */
export interface HeaderMatch {
  meaning: HeaderMeaning
  sureness: number
  /** Its words, folded, where they are all known ones; empty where one gives it away only. */
  known: string
}

/** Names of columns that alone show that a row holds names. */
const TELLING: ReadonlySet<HeaderMeaning> = new Set([
  'name',
  'first-name',
  'last-name',
  'last-name-first',
  'resource',
  'label',
  'from',
  'to',
  'organisation',
])

/** What only names of columns have words for. */
const NAMES: ReadonlySet<HeaderMeaning> = new Set(['name', 'first-name', 'last-name', 'last-name-first'])

const BY_NAME: ReadonlyMap<string, HeaderMeaning> = new Map(
  HEADER_MEANINGS.flatMap((meaning) => WHOLE_NAMES[meaning].map((words): [string, HeaderMeaning] => [words, meaning])),
)

/** Whether the words are the beginnings of the words of a name, as in “Rag. soc.”. */
function abbreviates(words: readonly string[], name: string): boolean {
  const whole = name.split(' ')
  if (whole.length !== words.length) return false
  return words.every((word, index) => word.length >= 2 && (whole[index] ?? '').startsWith(word))
}

function abbreviated(folded: string): HeaderMeaning | undefined {
  const words = folded.split(' ')
  if (words.join('').length < 3) return undefined
  const fitting = HEADER_MEANINGS.filter((meaning) => WHOLE_NAMES[meaning].some((name) => abbreviates(words, name)))
  return fitting.length === 1 ? fitting[0] : undefined
}

function told(folded: string): HeaderMeaning | undefined {
  const words = ` ${folded} `
  return TELLING_WORDS.find(([, signs]) => signs.some((sign) => words.includes(` ${sign} `)))?.[0]
}

function isStrange(folded: string): boolean {
  return folded.split(' ').some((word) => STRANGE_WORDS.has(word))
}

/** What the name of a column means: whole, abbreviated with dots, or given away by a word of it. */
export function matchHeader(cell: string): HeaderMatch | undefined {
  const text = shortLine(cell, LONGEST_HEADER)
  const folded = foldForSearch(text)
  // A remark in brackets explains: “Offre (al massimo tre cose)”.
  const plain = foldForSearch(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')) || folded
  for (const known of [folded, plain]) {
    const whole = BY_NAME.get(known)
    if (whole !== undefined) return { meaning: whole, sureness: SURENESS.whole, known }
  }
  if (isStrange(plain)) return undefined
  const short = text.includes('.') ? abbreviated(plain) : undefined
  if (short !== undefined) return { meaning: short, sureness: SURENESS.abbreviated, known: plain }
  const meaning = told(plain) ?? told(folded)
  return meaning && { meaning, sureness: SURENESS.telling, known: '' }
}

function isSure({ sureness }: HeaderMatch): boolean {
  return sureness > SURENESS.telling
}

/**
 * Whether a row holds names of columns. That cells have words of them inside is not enough: “Azienda Agricola Rossi”
 * and “cliente” are of a person's row. One has to be a name of a column as a whole, or to
 * ask for somebody's name, or two have to be questions.
 */
export function areColumnNames(cells: readonly string[]): boolean {
  const matches = cells.map(matchHeader).filter((each) => each !== undefined)
  if (matches.some((each) => isSure(each) && TELLING.has(each.meaning))) return true
  const questions = cells.filter((each) => each.trimEnd().endsWith('?') && matchHeader(each))
  const isAnyClear = questions.length >= 2 || matches.some((each) => isSure(each) || NAMES.has(each.meaning))
  return isAnyClear && new Set(matches.map(({ meaning }) => meaning)).size >= 2
}

/**
 * The words of a column's name that are Trama's own: of all others only what sort of column it is, as they may be
 * about somebody.
 */
export function knownWords(cell: string): string {
  const match = matchHeader(cell)
  if (match !== undefined) return isSure(match) ? match.known : `~${match.meaning}`
  return isStrange(foldForSearch(shortLine(cell, LONGEST_HEADER))) ? '-' : ''
}

/** How many cells of a row are names of columns, those that only may be counting half. */
export function headerScore(cells: readonly string[]): number {
  const matches = cells.map(matchHeader).filter((each) => each !== undefined)
  const meanings = new Map(matches.map(({ meaning, sureness }) => [meaning, sureness]))
  return [...meanings.values()].reduce((sum, sureness) => sum + (sureness === SURENESS.telling ? 0.5 : 1), 0)
}
