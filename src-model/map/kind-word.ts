import type { Connection } from './map'

/** A note of more letters would cover the map, and is more than a word for what a tie is. */
const MOST_LETTERS = 36

/** The first line of what is written about a tie, shortened: what a tie of the kind `other` is. */
export function kindWord({ note }: Pick<Connection, 'note'>): string {
  const [first = ''] = note.split('\n', 1)
  const letters = Array.from(first)
  if (letters.length <= MOST_LETTERS) return first
  const beginning = letters.slice(0, MOST_LETTERS - 1).join('')
  return `${beginning.trimEnd()}…`
}
