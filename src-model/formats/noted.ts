import type { FileNote } from './found'

/** More than this about the same files helps nobody. */
export const MOST_NOTES = 1_000

function countOf(note: FileNote): number {
  return note.code === 'more-notes' ? Number(note.params.count) : 1
}

/**
 * Adds a note to a list. Once the list is full its last entry says how many more there would have been.
 *
 * @param list is added to, by nothing else than this, or `addNotes`.
 */
export function addNote(list: FileNote[], note: FileNote): void {
  const last = list.at(-1)
  const isFull = last?.code === 'more-notes'
  if (note.code !== 'more-notes' && !isFull && list.length < MOST_NOTES) {
    list.push(note)
    return
  }
  const count = (isFull ? countOf(last) : 0) + countOf(note)
  const more: FileNote = { code: 'more-notes', where: null, params: { count } }
  if (isFull) list[list.length - 1] = more
  else list.push(more)
}

/** How many notes there are in a list, those counted that are not in it. */
export function countNotes(list: readonly FileNote[]): number {
  return list.reduce((sum, note) => sum + countOf(note), 0)
}

/** Adds notes to a list, as `addNote` does each. */
export function addNotes(list: FileNote[], notes: readonly FileNote[]): void {
  for (const note of notes) addNote(list, note)
}
