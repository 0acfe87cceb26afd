import { describe, expect, it } from 'vitest'
import { ICNS_TYPES, icnsFile, readIcns } from '../../tools/icons/icns.mjs'
import { icoFile, readIco } from '../../tools/icons/ico.mjs'

const picture = (size: number) => Buffer.from(`a picture ${size} wide`)

describe('icon containers', () => {
  it('give back the pictures put into an .ico, the largest too', () => {
    const pictures = new Map([16, 48, 256].map((size) => [size, picture(size)]))
    const file = icoFile(pictures)
    expect(readIco(file)).toEqual(pictures)
    // Width and height of the third entry: 256 is written as 0.
    expect([...file.subarray(6 + 2 * 16, 6 + 2 * 16 + 2)]).toEqual([0, 0])
  })

  it('give back the pictures put into an .icns, under every type of their size', () => {
    const pictures = new Map(Object.values(ICNS_TYPES).map((size) => [size, picture(size)]))
    const expected = Object.entries(ICNS_TYPES).map(([type, size]) => [type, picture(size)])
    expect([...readIcns(icnsFile(pictures))]).toEqual(expected)
  })

  it('are told from other files', () => {
    expect(() => readIco(picture(16))).toThrow('Not an .ico file')
    expect(() => readIcns(picture(16))).toThrow('Not an .icns file')
    expect(() =>
      readIcns(icnsFile(new Map([...Array(2000).keys()].map((n) => [n, picture(n)]))).subarray(0, -1)),
    ).toThrow()
  })
})
