import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../tools/electron-stand-in/lib/codec.mjs'

/** What a value becomes on its way through IPC: encoded, written as JSON, read, decoded. */
const carry = (value: unknown): unknown => decode(JSON.parse(JSON.stringify(encode(value))))

describe('values between the processes', () => {
  it('arrive as they were sent', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    })
    fc.assert(
      fc.property(anything, (value) => {
        expect(carry(value)).toEqual(structuredClone(value))
      }),
    )
  })

  it('may be numbers that JSON does not know', () => {
    const numbers = [-0, 0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 10n ** 30n]
    expect(carry(numbers)).toEqual(numbers)
  })

  it('keep keys that mean something to the codec or to JavaScript', () => {
    const record = JSON.parse('{"$": "date", "v": 1, "__proto__": {"a": 1}, "constructor": null}')
    const carried = carry(record) as object
    expect(Object.getPrototypeOf(carried)).toBe(Object.prototype)
    expect(Object.entries(carried)).toEqual(Object.entries(record))
  })

  it('keep the kind, message and stack of an error', () => {
    const error = new RangeError('too far')
    const carried = carry({ error }) as { error: Error }
    expect(carried.error).toBeInstanceOf(RangeError)
    expect(carried.error.message).toBe('too far')
    expect(carried.error.stack).toBe(error.stack)
  })

  it('may be given twice, but may not contain themselves', () => {
    const shared = { a: 1 }
    expect(carry([shared, shared])).toEqual([{ a: 1 }, { a: 1 }])
    const endless: unknown[] = []
    endless.push(endless)
    expect(() => encode(endless)).toThrow('contain themselves')
  })

  it.each([[() => 1], [Symbol('a')], [Promise.resolve()], [{ inner: () => 1 }]])('are refused: %o', (value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.')
  })
})
