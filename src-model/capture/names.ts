import { cleanLine } from '../text'

/**
 * What two names must share to mean the same: without accents, case and punctuation. Other than
 * `foldForSearch` it keeps symbols, or C, C++ and C# were one skill.
 */
export function nameKey(name: string): string {
  const folded = cleanLine(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}#]+/gu, ' ')
    .trim()
  // A name of punctuation only is compared as it stands.
  return folded === '' ? cleanLine(name).toLowerCase() : folded
}

/** Names of up to this many letters are never near one another, of fewer than the next only by one mistake. */
const ONE_MISTAKE_FROM = 4
const TWO_MISTAKES_FROM = 8

/** How many slips of the hand two names of this length may differ by and still be taken for one. */
export function mistakesAllowed(longer: number): number {
  if (longer < ONE_MISTAKE_FROM) return 0
  return longer < TWO_MISTAKES_FROM ? 1 : 2
}

/**
 * How many letters have to be added, dropped, changed or swapped with their neighbour to make one
 * text of the other (Damerau–Levenshtein, each letter moved once at most).
 *
 * @param most past this the exact number does not matter; any larger one is returned.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      const change = (last[column - 1] ?? 0) + (same ? 0 : 1)
      let cost = Math.min(change, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (older[column - 2] ?? 0) + 1)
      }
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    older = last
    last = next
  }
  return last[b.length] ?? 0
}
