import { expect, test } from 'vitest'
import { FORMATS, formatOfFile } from '../../../src-model/formats/registry'
import { isTextKey } from '../../../src-model/language/translate'

test('every format has an id and an extension of its own, a name in both languages, and reads or writes', () => {
  expect(new Set(FORMATS.map((each) => each.id)).size).toBe(FORMATS.length)
  expect(new Set(FORMATS.map((each) => each.extension)).size).toBe(FORMATS.length)
  for (const each of FORMATS) {
    expect(isTextKey(each.label)).toBe(true)
    expect('read' in each || 'write' in each).toBe(true)
  }
})

test('a format is found by the end of a file name', () => {
  expect(formatOfFile('Open doors.TRAMA.JSON')?.id).toBe('community-map')
  expect(formatOfFile('open-doors.json')).toBeUndefined()
})
