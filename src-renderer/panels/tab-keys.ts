/**
 * Where a key leads among tabs: arrows to the next and the one before, round and round, Home and End to the ends.
 *
 * @param key as in `KeyboardEvent.key`.
 * @param at the index of the tab that is shown.
 * @returns the index of a tab; -1 for any other key.
 */
export function tabAfter(key: string, at: number, count: number): number {
  const ways: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at + count - 1) % count,
    Home: 0,
    End: count - 1,
  }
  return Object.hasOwn(ways, key) ? (ways[key] ?? -1) : -1
}
