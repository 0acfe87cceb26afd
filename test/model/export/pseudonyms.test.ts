import { expect, it } from 'vitest'
import { NO_PSEUDONYMS, withNewcomers, withoutPseudonym } from '../../../src-model/export/pseudonyms'

it('everybody keeps their number, and nobody gets that of somebody who went', () => {
  const first = withNewcomers(NO_PSEUDONYMS, ['c', 'a', 'b'])
  expect(first).toEqual({ next: 4, people: { c: 1, a: 2, b: 3 } })
  expect(withNewcomers(first, ['b', 'a'])).toBe(first)
  const erased = withoutPseudonym(first, 'b')
  expect(erased).toEqual({ next: 4, people: { c: 1, a: 2 } })
  expect(withNewcomers(erased, ['d', 'a'])).toEqual({ next: 5, people: { c: 1, a: 2, d: 4 } })
  expect(withoutPseudonym(first, 'nobody')).toBe(first)
})

it('an id that every object inherits is nobody', () => {
  expect(withoutPseudonym(NO_PSEUDONYMS, 'toString')).toBe(NO_PSEUDONYMS)
})
