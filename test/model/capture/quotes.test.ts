import { expect, test } from 'vitest'
import { quoteName } from '../../../src-model/capture/quotes'
import { blankMap, capture } from './capturing'

test.each([
  ['Anna Rossi'],
  ['Jean-Luc'],
  ['C++'],
  ["D'Amico"],
  ['a@b.it'],
  ['Yahoo! Italia'],
  ['Anna "Nina" Rossi'],
  ['(ex) Acme'],
])('%s needs no quotes', (name) => {
  expect(quoteName(name)).toBe(name)
})

test.each([
  ['Rossi, Anna'],
  ['a: b'],
  ['a > b'],
  ['a → b'],
  ['-x'],
  ['- x'],
  ['• x'],
  ['a +b'],
  ['a @b'],
  ['a !b'],
  ['a -b'],
  ['a - b'],
  ['"Nina" Rossi'],
  ['«x'],
  ['"'],
  ['laser cutter (tool)'],
  ['.!h'],
  ['Anna!hidden'],
  ['Anna@customer'],
  ['Anna!by noon'],
  ['🙂, 🙂'],
])('%s is read as one name in quotes, of a person and of a resource', (name) => {
  expect(quoteName(name)).toMatch(/^".*"$/u)
  for (const mark of ['', '+']) {
    const { map } = capture(blankMap(), mark + quoteName(name))
    expect([...Object.values(map.participants), ...Object.values(map.resources)].map((each) => each.name)).toEqual([
      name,
    ])
  }
})
