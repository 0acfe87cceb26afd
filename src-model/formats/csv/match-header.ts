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
}

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

/** What the name of a column means: whole, abbreviated with dots, or given away by a word of it. */
export function matchHeader(cell: string): HeaderMatch | undefined {
  const text = shortLine(cell, LONGEST_HEADER)
  const folded = foldForSearch(text)
  // A remark in brackets explains: “Offre (al massimo tre cose)”.
  const plain = foldForSearch(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')) || folded
  const whole = BY_NAME.get(folded) ?? BY_NAME.get(plain)
  if (whole !== undefined) return { meaning: whole, sureness: SURENESS.whole }
  if (plain.split(' ').some((word) => STRANGE_WORDS.has(word))) return undefined
  const short = text.includes('.') ? abbreviated(plain) : undefined
  if (short !== undefined) return { meaning: short, sureness: SURENESS.abbreviated }
  const meaning = told(plain) ?? told(folded)
  return meaning && { meaning, sureness: SURENESS.telling }
}

/** How many cells of a row are names of columns, those that only may be counting half. */
export function headerScore(cells: readonly string[]): number {
  const matches = cells.map(matchHeader).filter((each) => each !== undefined)
  const meanings = new Map(matches.map(({ meaning, sureness }) => [meaning, sureness]))
  return [...meanings.values()].reduce((sum, sureness) => sum + (sureness === SURENESS.telling ? 0.5 : 1), 0)
}
