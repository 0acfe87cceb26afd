/** Numbers from 0 to 1 that look random and are the same for the same seed on every machine (a 32-bit xorshift). */
export function seeded(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}
