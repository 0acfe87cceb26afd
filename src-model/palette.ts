import { distance } from './capture/names'
import { foldForSearch } from './text'

/** Something that the palette finds: an action by its label, a person or a resource by the name. */
export interface Findable {
  id: string
  label: string
  /** What else people may call it, separated by commas. */
  words?: string
}

/** A findable thing made ready for being looked for at every key. */
export interface Entry<Thing extends Findable = Findable> {
  thing: Thing
  /** The label and its words, folded. */
  label: string
  labelWords: readonly string[]
  /** Of the label and of what else it may be called. */
  allWords: readonly string[]
}

/** Makes things ready to be looked for. */
export function entriesOf<Thing extends Findable>(things: readonly Thing[]): Entry<Thing>[] {
  return things.map((thing) => {
    const label = foldForSearch(thing.label)
    const labelWords = label.split(' ')
    const otherWords = foldForSearch(thing.words ?? '').split(' ')
    return { thing, label, labelWords, allWords: [...labelWords, ...otherWords] }
  })
}

/** Longer abbreviations are words, and of longer texts nobody makes any; so looking for them stays quick, too. */
const LONGEST_ABBREVIATION = 6
const MOST_ABBREVIATED = 8

/** Shorter words are not taken for misspelt ones: too many would be like them. */
const SHORTEST_MISSPELT = 4

function allBeginAWord(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((each) => words.some((word) => word.startsWith(each)))
}

function standInOrder(typed: readonly string[], words: readonly string[]): boolean {
  let from = 0
  return typed.every((each) => {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(each))
    from = at + 1
    return at >= 0
  })
}

/** Whether letters are the beginnings of words one after the other: `swm` and `shma` of *show the whole map*. */
function areBeginnings(letters: string, words: readonly string[]): boolean {
  if (letters === '') return true
  return words.some((word, index) => {
    let common = 0
    while (common < letters.length && word[common] === letters[common]) common += 1
    for (let taken = common; taken > 0; taken -= 1) {
      if (areBeginnings(letters.slice(taken), words.slice(index + 1))) return true
    }
    return false
  })
}

function isAbbreviation(typed: string, words: readonly string[]): boolean {
  if (typed.length < 2 || typed.length > LONGEST_ABBREVIATION) return false
  return areBeginnings(typed, words.slice(0, MOST_ABBREVIATED))
}

/** Whether a word is begun with one slip: a letter too few, too many, another, or two that changed places. */
function isSlipOf(typed: string, word: string): boolean {
  if (typed.length < SHORTEST_MISSPELT || typed[0] !== word[0]) return false
  return [-1, 0, 1].some((more) => distance(typed, word.slice(0, typed.length + more), 1) <= 1)
}

/** How well a thing fits, the lower the better; `null` when it does not. @param typed folded. */
function fitOf({ label, labelWords, allWords }: Entry, typed: string, typedWords: readonly string[]): number | null {
  if (label === typed) return 0
  if (label.startsWith(typed)) return 1
  if (standInOrder(typedWords, labelWords)) return 2
  if (allBeginAWord(typedWords, labelWords)) return 3
  if (allBeginAWord(typedWords, allWords)) return 4
  if (typedWords.length === 1 && isAbbreviation(typed, labelWords)) return 5
  if (typed.length > 2 && label.includes(typed)) return 6
  const isBegun = (each: string) => allWords.some((word) => word.startsWith(each) || isSlipOf(each, word))
  return typedWords.every(isBegun) ? 7 : null
}

/**
 * The things that what is typed may mean, the likeliest first; those that fit alike stay in their order.
 *
 * @param typed as it is in the field. Of nothing, or of signs alone, nothing comes.
 */
export function find<Thing extends Findable>(entries: readonly Entry<Thing>[], typed: string): Thing[] {
  const folded = foldForSearch(typed)
  if (folded === '') return []
  const typedWords = folded.split(' ')
  return entries
    .flatMap((entry) => {
      const fit = fitOf(entry, folded, typedWords)
      return fit === null ? [] : [{ thing: entry.thing, fit }]
    })
    .sort((one, two) => one.fit - two.fit)
    .map(({ thing }) => thing)
}
