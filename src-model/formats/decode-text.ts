// Part of every runtime that Trama has; its types come with Node's or the DOM's only.
declare const TextDecoder: new (
  label: 'utf-8' | 'utf-16le' | 'utf-16be',
  options?: { fatal: boolean },
) => { decode: (bytes: Uint8Array) => string }

// Where Windows-1252 differs from Latin-1, from 0x80 on (WHATWG Encoding, index windows-1252).
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** How many bytes are looked at to tell UTF-16 without a byte order mark: every second one is nought in European text. */
const LOOKED_AT = 2_000

function zerosAt(bytes: Uint8Array, start: 0 | 1): number {
  let count = 0
  for (let index = start; index < Math.min(bytes.length, LOOKED_AT); index += 2) if (bytes[index] === 0) count += 1
  return count
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const half = Math.min(bytes.length, LOOKED_AT) / 2
  const [even, odd] = [zerosAt(bytes, 0), zerosAt(bytes, 1)]
  if (half < 2) return undefined
  if (even === 0 && odd > half * 0.7) return 'utf-16le'
  return odd === 0 && even > half * 0.7 ? 'utf-16be' : undefined
}

function windows1252(bytes: Uint8Array): string {
  const pieces: string[] = []
  // In pieces: a call takes so many arguments only.
  for (let start = 0; start < bytes.length; start += 8_192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8_192)))
  }
  return pieces.join('').replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
}

/**
 * The text of a file that does not say how it is encoded: UTF-8 with or without a byte order mark, UTF-16, and
 * Windows-1252 where it is neither, which is what Excel writes in Western Europe. Never fails: whether it is text
 * at all, its characters tell.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}
