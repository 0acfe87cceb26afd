import { withoutFamilyInFront } from '../../wall/name-parts'

/** The share of names that have to be written so for all of a table to be taken for it. */
const MOST = 0.5

/** A word that is a name, as opposed to a title, a place or an explanation. */
const GIVEN = /^\p{Lu}[\p{L}\p{M}.'’ -]*$/u

/** The two parts of “Rossi, Anna”; nothing for any other text. */
function atComma(name: string): [family: string, given: string] | undefined {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim())
  return family !== '' && given !== '' && more.length === 0 && GIVEN.test(given) ? [family, given] : undefined
}

/** “Rossi, Anna” as “Anna Rossi”; any other name as it is. */
export function turnedAtComma(name: string): string {
  const parts = atComma(name)
  return parts === undefined ? name : `${parts[1]} ${parts[0]}`
}

/** A name of which the family name is known to come first, the usual way round. */
export function turned(name: string): string {
  return name.includes(',') ? turnedAtComma(name) : withoutFamilyInFront(name)
}

/**
 * Whether a table has its people as “Rossi, Anna”. Names with more than a family name before their commas do not tell:
 * what follows may be a title or an organisation.
 */
export function areTurned(names: readonly string[]): boolean {
  const written = names.filter((name) => name !== '')
  const telling = written.filter((name) => {
    const family = atComma(name)?.[0]
    // A family name of one word, whatever particles it has, has nothing behind it that could come first.
    return family !== undefined && withoutFamilyInFront(family) === family
  })
  return telling.length > MOST * written.length
}
