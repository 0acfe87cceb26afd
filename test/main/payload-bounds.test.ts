import { describe, expect, it } from 'vitest'
import { isWithinBounds } from '../../src-main/payload-bounds'

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

function circle(): unknown {
  const value: Record<string, unknown> = {}
  value.self = value
  return value
}

/** A value of 2^30 leaves in thirty small lists. */
function doubling(): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < 15; level += 1) value = Array.from({ length: 30 }, () => value)
  return value
}

/** Long keys, each with a value. */
function keys(count: number): [string, number][] {
  return Array.from({ length: count }, (_, index) => [`${index}`.padStart(9_990, 'x'), index])
}

describe('payloads', () => {
  it.each([
    ['a text at the limit', 'x'.repeat(10_000)],
    ['a list at the limit', Array.from({ length: 20_000 }, () => 1)],
    ['sixteen levels', nested(16)],
    ['a record without a prototype', Object.assign(Object.create(null), { a: 1 })],
    ['two hundred and fifty long notes', Array.from({ length: 249 }, () => 'x'.repeat(9_990))],
    ['a list of nothing', [null, undefined, false]],
  ])('%s pass', (_what, payload) => {
    expect(isWithinBounds(payload)).toBe(true)
  })

  it.each([
    ['a longer text', 'x'.repeat(10_001)],
    ['a longer key', { ['x'.repeat(10_001)]: 1 }],
    ['a longer list', Array.from({ length: 20_001 }, () => 1)],
    ['a deeper value', nested(17)],
    ['more than five megabytes', Array.from({ length: 250 }, () => 'x'.repeat(10_000))],
    ['more than five megabytes of keys', Object.fromEntries(keys(260))],
    ['more than five megabytes of numbers', Array.from({ length: 40 }, () => Array.from({ length: 20_000 }, () => 1))],
    ['a value that contains itself', circle()],
    ['a small value that unfolds to a huge one', doubling()],
    ['a map', new Map()],
    ['a set', { a: new Set() }],
    ['a date', [new Date()]],
    ['bytes', new ArrayBuffer(8)],
    ['an error', new Error('x')],
    ['a regular expression', /x/],
    ['an instance', new (class Payload {})()],
    ['a number that is none', [Number.NaN]],
    ['an infinite number', { a: Number.NEGATIVE_INFINITY }],
    ['a big integer', [1n]],
    ['a function', { a: () => undefined }],
    ['a symbol', [Symbol('x')]],
    ['a list with holes', Object.assign([], { length: 3 })],
    ['a list with fields beside its places', Object.assign([1], { extra: 1 })],
    ['a key that every object inherits', JSON.parse('{"a":[{"__proto__":{"polluted":true}}]}')],
    ['the key constructor', { constructor: 1 }],
    ['the key prototype', [{ prototype: {} }]],
  ])('%s do not', (_what, payload) => {
    expect(isWithinBounds(payload)).toBe(false)
  })
})
