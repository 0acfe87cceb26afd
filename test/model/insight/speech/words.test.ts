import { expect, test } from 'vitest'
import { spokenList, spokenWords } from '../../../../src-model/insight/speech/words'

test.each([
  [['van'], 'van', 'van'],
  [['van', 'ore serali'], 'van and ore serali', 'van e ore serali'],
  [['van', 'ore', 'loft'], 'van, ore and loft', 'van, ore e loft'],
  [['Benedetta', 'Enrico'], 'Benedetta and Enrico', 'Benedetta ed Enrico'],
  [['Enrico', 'Élise'], 'Enrico and Élise', 'Enrico ed Élise'],
  [['Anna', 'Ettore', 'Luca'], 'Anna, Ettore and Luca', 'Anna, Ettore e Luca'],
])('a list: %j', (things, english, italian) => {
  expect(spokenList('en', things)).toBe(english)
  expect(spokenList('it', things)).toBe(italian)
})

test.each([
  ['evening hours.', 'evening hours'],
  ['beta testers?!', 'beta testers'],
  ['and so on …', 'and so on'],
  ['vitamin C', 'vitamin C'],
  ['C++', 'C++'],
  ['(by hand)', '(by hand)'],
  ['…', '“…”'],
])('words: %s', (words, spoken) => {
  expect(spokenWords(words)).toBe(spoken)
})
