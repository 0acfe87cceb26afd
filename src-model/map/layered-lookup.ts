/** From so many changes on, they are worked into what lies below, which costs as much as there is in it. */
const MOST_CHANGES = 500

/** What can be looked up. */
export interface Lookup<Key, Value> {
  get(key: Key): Value | undefined
  has(key: Key): boolean
}

/**
 * A value that is looked up: a few changes over many entries that it shares with the one it was made from, so that
 * what a change costs does not grow with the entries.
 */
export class LayeredLookup<Key, Value> implements Lookup<Key, Value> {
  readonly #below: ReadonlyMap<Key, Value>
  /** `undefined` for what is gone. */
  readonly #changes: ReadonlyMap<Key, Value | undefined>

  constructor(below: ReadonlyMap<Key, Value>, changes: ReadonlyMap<Key, Value | undefined> = new Map()) {
    this.#below = below
    this.#changes = changes
  }

  get(key: Key): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#below.get(key)
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined
  }

  /** The same with changes. @param changes the new value of each key, `undefined` for one that goes. */
  with(changes: ReadonlyMap<Key, Value | undefined>): LayeredLookup<Key, Value> {
    if (changes.size === 0) return this
    const all = new Map([...this.#changes, ...changes])
    if (all.size < MOST_CHANGES) return new LayeredLookup(this.#below, all)
    const below = new Map(this.#below)
    for (const [key, value] of all) {
      if (value === undefined) below.delete(key)
      else below.set(key, value)
    }
    return new LayeredLookup(below)
  }
}
