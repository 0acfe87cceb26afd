import { expect, test } from 'vitest'
import { replacedBy, shownFor } from '../../src-renderer/shell/messages-time'
import type { Message } from '../../src-renderer/state/app-store'

const FATES = { new: 1, merged: 0, there: 0, skipped: 0 }
const EXPORTED: Message = { kind: 'handed-over', names: ['a.csv'], folder: 'x', losses: [] }
const IMPORTED: Message = { kind: 'imported', counts: { people: FATES, resources: FATES, ties: FATES, zones: FATES } }
const ERROR: Message = { kind: 'error', error: { code: 'map-full', params: {} } }

test('what was done last takes the place of what was done before, and of nothing else', () => {
  const messages = [
    { id: 1, message: EXPORTED },
    { id: 2, message: ERROR },
    { id: 3, message: { kind: 'no-phase' } satisfies Message },
    { id: 4, message: IMPORTED },
  ]
  const [, error, , imported] = messages
  if (!error || !imported) throw new Error('no messages')
  expect(replacedBy(imported, messages)).toEqual([1])
  expect(replacedBy(error, messages)).toEqual([])
})

test('what an export came to leaves by itself, later than others; an error waits', () => {
  expect(shownFor('handed-over')).toBeGreaterThan(shownFor('imported') ?? Number.POSITIVE_INFINITY)
  expect(shownFor('error')).toBeNull()
})
