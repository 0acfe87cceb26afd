// How a written name falls into its parts. Nobody can know it of every name; where it is unclear, less is taken for a
// first name, so that a wall with first names shows less of the others.

/** What stands before a name and is none. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'dott dottssa dottoressa dottor dottore dr drssa prof profssa professoressa professor professore ing ingegner avv ' +
    'avvocato arch architetto geom rag sig sigra signa signor signora signorina suor mr mrs ms mx miss sir rev'
  ).split(' '),
)

/** What begins a family name and does not stand alone. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de del dello della dei degli delle di da dal dalla dalle dai lo la li le von vom zu van der den dem ter ten du des ' +
    'dos das do el al bin ibn ben abu'
  ).split(' '),
)

/** Those of them that are nobody's first name: with one word more they are a family name alone. */
const NEVER_FIRST: ReadonlySet<string> = new Set(
  'de del dello della dei degli delle di da dal dalla dalle dai von vom zu der dem du des dos das'.split(' '),
)

/** What begins a first name of two words. */
const FIRST_HALVES: ReadonlySet<string> = new Set(['gian', 'pier'])

/** What a family name may begin with before an apostrophe, which goes with its first letter. */
const ELISION = /^\p{L}{1,4}['’](?=\p{L})/u

/** The number that tells a copy of a person from the person. */
const COUNTER = /\s*(\(\d{1,4}\))$/

/** Scripts in which the family name comes first. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\s]+$/u

/** A name in its parts, each as it is written. */
export interface NameParts {
  /** The first name, or the titles of somebody of whom only titles and a family name are known. */
  first: string
  /** What comes before the letters of the family name: `De `, `van der `, `D’`. */
  lead: string
  /** The family name itself; empty for a name of one word. */
  family: string
  /** Whether `first` are titles: by themselves they name nobody. */
  isTitle: boolean
  /** ` (2)` of a copy; empty otherwise. */
  counter: string
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}]/gu, '')
}

/** How many words at the front are of a kind, leaving at least one. */
function leading(words: readonly string[], isOfKind: (word: string) => boolean): number {
  const other = words.findIndex((word) => !isOfKind(word))
  return other === -1 ? Math.max(0, words.length - 1) : other
}

const isTitle = (word: string) => TITLES.has(bare(word))
const isParticle = (word: string) => PARTICLES.has(bare(word))

/** The words of a name that are the person's own: no titles, particles and numbers. */
export function ownWords(name: string): string[] {
  const words = name.replace(COUNTER, '').split(/[\s,]+/)
  return words.filter((word) => /\p{L}/u.test(word) && !isTitle(word) && !isParticle(word))
}

/** A name with its family name in front of a comma, put the usual way; whatever else follows a comma is left out. */
function withoutComma(name: string): string {
  const [before = '', after, ...more] = name.split(',').map((part) => part.trim())
  if (before === '' || after === undefined) return name
  const words = before.split(' ')
  const isFamily = words.length - leading(words, isParticle) === 1
  return isFamily && more.length === 0 && /^\p{Lu}[\p{L}\p{M}.'’ -]*$/u.test(after) ? `${after} ${before}` : before
}

/**
 * A name whose family name is known to come first, the usual way round: words in capitals before others are the family
 * name, otherwise the first word with the particles before it. A name of one word is as it was.
 */
export function withoutFamilyInFront(name: string): string {
  const words = name.split(' ')
  const titles = leading(words, isTitle)
  const own = words.slice(titles)
  const capitals = leading(own, (word) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase())
  const isInCapitals = own.at(-1) !== own.at(-1)?.toUpperCase()
  const family = isInCapitals && capitals > 0 ? capitals : leading(own, isParticle) + 1
  return [...words.slice(0, titles), ...own.slice(family), ...own.slice(0, family)].join(' ')
}

function familyOf(words: readonly string[]): Pick<NameParts, 'lead' | 'family'> {
  // Names in the middle are left out, up to the particles that the family name begins with.
  const particle = words.findIndex((word, index) => isParticle(word) && index < words.length - 1)
  const family = words.slice(particle === -1 ? -1 : particle)
  const particles = leading(family, isParticle)
  const rest = family
    .slice(particles)
    .join(' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
  const elision = ELISION.exec(rest)?.[0] ?? ''
  return {
    lead: [...family.slice(0, particles), ''].join(' ') + elision,
    family: rest.slice(elision.length),
  }
}

/** The parts of a name. @param name as the map keeps it. */
export function namePartsOf(name: string): NameParts {
  const counter = COUNTER.exec(name)?.[1]
  const words = withoutComma(name.replace(COUNTER, ''))
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const shared = { counter: counter === undefined ? '' : ` ${counter}` }
  const titles = leading(words, isTitle)
  const own = words.slice(titles)
  if (own.length === 0) return { first: name, lead: '', family: '', isTitle: false, counter: '' }
  if (titles > 0 && own.length - leading(own, isParticle) === 1) {
    return { first: words.slice(0, titles).join(' '), ...familyOf(own), isTitle: true, ...shared }
  }
  if (own.length === 2 && NEVER_FIRST.has(bare(own[0] ?? ''))) {
    return { first: own.join(' '), lead: '', family: '', isTitle: false, ...shared }
  }
  const ordered = own.length > 1 && FAMILY_FIRST.test(own.join(' ')) ? [...own.slice(1), own[0] ?? ''] : own
  const halves = ordered.length > 2 && FIRST_HALVES.has(bare(ordered[0] ?? '')) ? 2 : 1
  const rest = ordered.slice(halves)
  return {
    first: ordered.slice(0, halves).join(' '),
    ...(rest.length === 0 ? { lead: '', family: '' } : familyOf(rest)),
    isTitle: false,
    ...shared,
  }
}
