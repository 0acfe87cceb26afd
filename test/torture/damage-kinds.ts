import type { Random } from './random'

/** How a file can come to harm while nobody looks. */
export type DamageKind = 'empty' | 'zeros' | 'truncated' | 'bit-flip' | 'swapped' | 'missing'
export const DAMAGE_KINDS: readonly DamageKind[] = ['empty', 'zeros', 'truncated', 'bit-flip', 'swapped', 'missing']

const NEW_LINE = 0x0a
/** In bytes. */
const HEAD = 120

/** Anywhere in a file, and more often where little carries much: where it says what it is, and where a line ends. */
function placeToHit(bytes: Uint8Array, random: Random): number {
  const anywhere = random.below(bytes.byteLength)
  if (random.chance(0.3)) return random.below(Math.min(HEAD, bytes.byteLength))
  if (random.chance(0.2)) return Math.max(0, bytes.lastIndexOf(NEW_LINE, anywhere))
  return anywhere
}

/**
 * What becomes of a file.
 *
 * @param other the file of the same name of another session.
 * @returns `null` when it is gone.
 */
export function damaged(bytes: Uint8Array, kind: DamageKind, other: Uint8Array, random: Random): Uint8Array | null {
  switch (kind) {
    case 'empty':
      return new Uint8Array()
    case 'zeros':
      return new Uint8Array(bytes.byteLength)
    case 'truncated':
      return bytes.slice(0, random.below(bytes.byteLength))
    case 'bit-flip': {
      const flipped = bytes.slice()
      const place = placeToHit(bytes, random)
      flipped[place] = (flipped[place] ?? 0) ^ (1 << random.below(8))
      return flipped
    }
    case 'swapped':
      return other
    case 'missing':
      return null
  }
}

/**
 * Whether a damaged journal cannot be told from one whose last line was being written when the power was cut: up to
 * some line it is as it was, and what follows is no whole line. Such a line never counted as saved, so it is dropped
 * without a word; nobody could know better.
 */
export function looksTorn(original: Uint8Array, bytes: Uint8Array): boolean {
  let same = 0
  while (same < bytes.byteLength && bytes[same] === original[same]) same += 1
  const lastWhole = original.lastIndexOf(NEW_LINE, same - 1)
  return lastWhole >= 0 && same > 0 && bytes.indexOf(NEW_LINE, lastWhole + 1) === -1
}

/** How many commits a journal's whole lines may hold at most. */
export function commitsIn(journal: Uint8Array): number {
  return journal.reduce((lines, byte) => lines + (byte === NEW_LINE ? 1 : 0), 0) - 1
}
