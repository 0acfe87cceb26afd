import { LEFT_OUT } from '../map/mentions'
import { foldForSearch } from '../text'
import { namePartsOf, ownWords } from '../wall/name-parts'
import type { PeopleData } from './choices'
import type { Mention } from './names-in-texts'

/** A part of a name with fewer letters is left in texts. */
const SHORTEST_PART = 3

/** Of a name with more words than this not every choice of them is looked for: there would be too many. */
const MOST_WORDS = 5

/** The words of a name, each with the particles before it: `Maria`, `De Luca`. Neither titles nor what follows a comma. */
function wordsOf(name: string): string[] {
  const [before = name] = name.split(',').filter((part) => part.trim() !== '')
  const own = new Set(ownWords(before))
  const words: string[] = []
  let particles = ''
  for (const word of before.split(/\s+/u)) {
    if (own.has(word)) {
      words.push(particles + word)
      particles = ''
    } else if (words.length > 0 && /\p{L}/u.test(word)) particles += `${word} `
  }
  return words
}

/** The words of a name that are not its first name: names in the middle and of families, of which people use some. */
function laterWords(name: string): string[] {
  const { first, family } = namePartsOf(name)
  if (family === '') return []
  const firsts = first.split(' ')
  return wordsOf(name).filter((word) => {
    const index = firsts.indexOf(word)
    if (index !== -1) firsts.splice(index, 1)
    return index === -1
  })
}

/** Every choice of words in their order; of many words each of them, neighbours, and all. */
function choicesOf(words: readonly string[]): string[] {
  if (words.length > MOST_WORDS) {
    return [...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`), words.join(' ')]
  }
  let choices: string[] = []
  for (const word of words) choices = [...choices, ...choices.map((chosen) => `${chosen} ${word}`), word]
  return choices
}

/** Ways in which a whole name is written: as it is, with some of its words only, and with the family name first. */
function wholeNames(name: string): string[] {
  const { first, lead, family } = namePartsOf(name)
  if (family === '') return [name]
  const later = [...choicesOf(laterWords(name)), `${lead}${family}`]
  return [...new Set([name, ...later.flatMap((each) => [`${first} ${each}`, `${each} ${first}`])])]
}

/** Words as they are, without their particles, and those that a hyphen joins one by one. */
function inPieces(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const bare = word.split(' ').at(-1) ?? word
    const pieces = bare.split(/\p{Pd}/u)
    return [word, bare, ...pieces]
  })
}

/** The parts of a name that may not leave: all but the first name, and where people have no name at all it, too. */
function partsOf(name: string, how: PeopleData): string[] {
  const { lead, family, isTitle } = namePartsOf(name)
  const families = family === '' ? [] : [`${lead}${family}`, family]
  const later = [...families, ...inPieces(choicesOf(laterWords(name)))]
  const parts = how === 'first-names' && !isTitle ? later : [...later, ...inPieces(ownWords(name))]
  return [...new Set(parts)].filter((part) => (part.match(/\p{L}/gu) ?? []).length >= SHORTEST_PART)
}

/** The first names of people, as they are compared. */
export function firstNamesOf(names: Iterable<string>): Set<string> {
  return new Set(Array.from(names, (name) => foldForSearch(namePartsOf(name).first)))
}

/**
 * Names to look for in texts: whole ones for every text, and parts of them for those in which they mean people.
 *
 * @param firstNames that may be said, as they are compared. Whose name in the middle is one of them is not meant by
 * it; whose family name is one may be, or not.
 */
export function mentionsOfName(
  name: string,
  instead: string,
  how: PeopleData,
  firstNames: ReadonlySet<string> = new Set(),
): { whole: Mention[]; parts: Mention[] } {
  const whole = wholeNames(name).map((each) => ({ name: each, instead }))
  if (how === 'full') return { whole, parts: [] }
  const { family } = namePartsOf(name)
  const parts = partsOf(name, how).flatMap((part): Mention[] => {
    const isFirst = firstNames.has(foldForSearch(part))
    if (isFirst && part !== family) return []
    return [{ name: part, instead: isFirst ? LEFT_OUT : instead, exactly: true }]
  })
  return { whole, parts }
}
