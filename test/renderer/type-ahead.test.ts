import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { typeAhead } from '../../src-renderer/shell/action-menu/type-ahead'

const LABELS = ['Copy', 'Duplicate', 'Delete', 'È lì', 'Tie to…', 'Tidy']

let now = 0
beforeEach(() => {
  // Each test begins long after the one before.
  now += 10_000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => vi.restoreAllMocks())

it('a letter leads to the next line that begins with it, and round again', () => {
  expect(typeAhead(LABELS, -1, 'd')).toBe(1)
  expect(typeAhead(LABELS, 1, 'd')).toBe(2)
  expect(typeAhead(LABELS, 2, 'd')).toBe(1)
})

it('letters soon after one another are one word', () => {
  expect(typeAhead(LABELS, 0, 't')).toBe(4)
  now += 200
  expect(typeAhead(LABELS, 4, 'i')).toBe(4)
  now += 200
  expect(typeAhead(LABELS, 4, 'd')).toBe(5)
  now += 2_000
  expect(typeAhead(LABELS, 5, 'c')).toBe(0)
})

it('accents and case do not matter; a letter that nothing begins with leads nowhere', () => {
  expect(typeAhead(LABELS, 0, 'E')).toBe(3)
  now += 2_000
  expect(typeAhead(LABELS, 0, 'x')).toBe(-1)
})
