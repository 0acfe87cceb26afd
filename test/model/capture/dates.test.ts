import { expect, test } from 'vitest'
import { dateFrom, dayAtStart, looksLikeDate } from '../../../src-model/capture/dates'

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

test.each([['soon'], ['Fri'], ['12'], ['12/'], ['1/a'], ['']])('%s is a word', (word) => {
  expect(looksLikeDate(word)).toBe(false)
})

test('a leap day is found across a century that has none', () => {
  expect(dateFrom('29/02', '2097-01-01')).toBe('2104-02-29')
})

// 2026-03-10 is a Tuesday.
test.each([
  ['today', '2026-03-10'],
  ['Oggi', '2026-03-10'],
  ['tomorrow', '2026-03-11'],
  ['domani', '2026-03-11'],
  ['dopodomani', '2026-03-12'],
  ['Wednesday', '2026-03-11'],
  ['friday', '2026-03-13'],
  ['venerdì', '2026-03-13'],
  ['venerdi', '2026-03-13'],
  ['domenica', '2026-03-15'],
  ['Monday', '2026-03-16'],
  ['Tuesday', '2026-03-17'],
  ['martedì', '2026-03-17'],
])('%s, said on a Tuesday, is %s', (word, day) => {
  expect(looksLikeDate(word)).toBe(true)
  expect(dateFrom(word, '2026-03-10')).toBe(day)
})

test('the week goes on over the end of a year', () => {
  expect(dateFrom('tomorrow', '2026-12-31')).toBe('2027-01-01')
  expect(dateFrom('Thursday', '2026-12-31')).toBe('2027-01-07')
})

test.each([
  [' Friday call', 'Friday', 'call'],
  [' venerdì: chiamare', 'venerdì', 'chiamare'],
  [' domani, chiamare', 'domani', 'chiamare'],
  [' tomorrow', 'tomorrow', ''],
])('%j begins with a day', (text, day, rest) => {
  const found = dayAtStart(text)
  expect(found?.text).toBe(day)
  expect(found && text.slice(found.start, found.stop)).toBe(day)
  expect(found && text.slice(found.end).trim()).toBe(rest)
})

test.each([[' Fridays are free'], [' today’s menu'], [" today's menu"], [' call on Friday']])(
  '%j begins with no day',
  (text) => {
    expect(dayAtStart(text)).toBeNull()
  },
)
