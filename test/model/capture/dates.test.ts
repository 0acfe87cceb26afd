import { expect, test } from 'vitest'
import { dateFrom, looksLikeDate } from '../../../src-model/capture/dates'

test.each([
  ['12/05', '2026-05-12'],
  ['2/5', '2026-05-02'],
  ['10/03', '2026-03-10'],
  ['09/03', '2027-03-09'],
  ['29/02', '2028-02-29'],
  ['31/12', '2026-12-31'],
  ['12/05/2031', '2031-05-12'],
  ['12/05/31', '2031-05-12'],
  ['12/05/2001', '2001-05-12'],
  ['2026-05-12', '2026-05-12'],
  ['2026-5-2', '2026-05-02'],
  ['29/02/2028', '2028-02-29'],
])('%s is %s', (word, day) => {
  expect(dateFrom(word, '2026-03-10')).toBe(day)
})

test.each([
  ['31/02'],
  ['30/02/2028'],
  ['29/02/2027'],
  ['0/5'],
  ['1/0'],
  ['1/13'],
  ['32/1'],
  ['2026-02-30'],
  ['1/1/0001'],
  ['1/2/3/4'],
  ['1/2/333'],
])('there is no day %s, though it looks like one', (word) => {
  expect(looksLikeDate(word)).toBe(true)
  expect(dateFrom(word, '2026-03-10')).toBeUndefined()
})

test.each([['tomorrow'], ['12'], ['12/'], ['1/a'], ['']])('%s is a word', (word) => {
  expect(looksLikeDate(word)).toBe(false)
})

test('a leap day is found across a century that has none', () => {
  expect(dateFrom('29/02', '2097-01-01')).toBe('2104-02-29')
})
