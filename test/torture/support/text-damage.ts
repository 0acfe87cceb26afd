import { Buffer } from 'node:buffer'
import { below, pick, type Random } from './json-damage'

type Damage = (text: string, random: Random) => Uint8Array

function somewhere(text: string, random: Random): [before: string, after: string] {
  const at = below(text.length + 1, random)
  return [text.slice(0, at), text.slice(at)]
}

/** Puts words behind a bracket or comma, where JSON could have them. */
function among(text: string, words: string, random: Random): Uint8Array {
  const places = [...text.matchAll(/[{[,]/g)].map(({ index }) => index + 1)
  const at = pick(places, random) ?? 0
  return Buffer.from(text.slice(0, at) + words + text.slice(at))
}

function bytesOf(text: string, change: (bytes: Buffer, random: Random) => void, random: Random): Uint8Array {
  const bytes = Buffer.from(text)
  if (bytes.byteLength > 0) change(bytes, random)
  return bytes
}

const WORDS = [
  'NaN',
  '1e999,',
  '-1e999',
  '"__proto__":{"x":1},',
  '"name":1,',
  '//',
  ',',
  '}',
  ']',
  '"',
  '\\',
  '\0',
  "'",
  'undefined',
]

/** Ways to damage a file as text or bytes. */
const DAMAGES: readonly Damage[] = [
  // Cut off, as by a copy that was not finished.
  (text, random) => Buffer.from(text.slice(0, below(text.length, random))),
  (text, random) => Buffer.from(text).subarray(below(60, random)),
  // Words in a wrong place; fields twice.
  (text, random) => among(text, pick(WORDS, random), random),
  (text, random) => among(text, `"id":"a","id":"b",`, random),
  (text, random) =>
    Buffer.from(text.replace(/"x": ?-?[\d.]+/, `"x": ${pick(['1e999', '-1e999', '1e-999', '1E400'], random)}`)),
  (text, random) => among(text, '[{"a":'.repeat(below(300, random)), random),
  (text, random) => among(text, '\\ud800', random),
  (text, random) => Buffer.from(text.replaceAll(/a/g, () => (random() < 0.02 ? '\\ud83d' : 'a'))),
  (text, random) => Buffer.from(somewhere(text, random).reverse().join('')),
  (text, random) => Buffer.from(text + pick(['x', '\0', text.slice(0, 50), '\n\n'], random)),
  // Bits and blocks that the disk or the wire changed.
  (text, random) =>
    bytesOf(
      text,
      (bytes) => {
        for (let flips = 1 + below(12, random); flips > 0; flips -= 1) {
          const at = below(bytes.byteLength, random)
          bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, random))
        }
      },
      random,
    ),
  (text, random) =>
    bytesOf(
      text,
      (bytes) => {
        const start = below(bytes.byteLength, random)
        bytes.fill(pick([0, 0x20, 0xff], random), start, Math.min(bytes.byteLength, start + below(4096, random)))
      },
      random,
    ),
  // Other encodings, with a mark and without.
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => Buffer.from(`\uFEFF\uFEFF${text}`),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text.replaceAll('a', 'é'), 'latin1'),
  (text) => Buffer.from(text).subarray(0, -1),
  // Other line ends and no spaces: no damage at all.
  (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
]

/** Damages a map's file as text or bytes. */
export function damageText(text: string, random: Random): Uint8Array {
  return pick(DAMAGES, random)(text, random)
}
