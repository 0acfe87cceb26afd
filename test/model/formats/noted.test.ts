import { expect, test } from 'vitest'
import type { FileNote } from '../../../src-model/formats/found'
import { addNote, addNotes, countNotes, MOST_NOTES } from '../../../src-model/formats/noted'

const NOTE: FileNote = { code: 'name-missing', where: { file: 0, part: 'row', number: 2 }, params: {} }

test('a full list says how many more notes there would have been', () => {
  const list: FileNote[] = []
  for (let index = 0; index < MOST_NOTES; index += 1) addNote(list, NOTE)
  expect(list).toEqual(Array.from({ length: MOST_NOTES }, () => NOTE))
  addNote(list, NOTE)
  addNote(list, NOTE)
  expect(list).toHaveLength(MOST_NOTES + 1)
  expect(list.at(-1)).toEqual({ code: 'more-notes', where: null, params: { count: 2 } })
})

test('lists that are put together count theirs together', () => {
  const full: FileNote[] = []
  addNotes(
    full,
    Array.from({ length: MOST_NOTES + 3 }, () => NOTE),
  )
  const list = [NOTE]
  addNotes(list, full)
  addNotes(list, full)
  expect(list).toHaveLength(MOST_NOTES + 1)
  expect(countNotes(list)).toBe(1 + 2 * (MOST_NOTES + 3))
  expect(list.at(-1)?.params).toEqual({ count: 1 + 2 * (MOST_NOTES + 3) - MOST_NOTES })
})
