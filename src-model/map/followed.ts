import type { Id } from './ids'
import { COLLECTIONS, type Collection, type CommunityMap } from './map'

/** From so many changed things on, what is known is as well made anew when somebody asks for it. */
const MANY = 1_000

/** A change of a collection's records. */
export interface FollowedChange {
  before: CommunityMap
  after: CommunityMap
  /** The ids of all things that are not the same in both maps. Those that stay are in the same order. */
  changed: ReadonlySet<Id>
}

interface FollowedOptions<Of extends Collection, Value> {
  /** Makes what is known from the whole collection. */
  make(map: Pick<CommunityMap, Of | 'order'>): Value
  /** What is known after a change, at the cost of the change. What was known before stays as it is. */
  follow(value: Value, change: FollowedChange): Value
}

const all: { takeAlong(change: FollowedChange): void; collection: Collection }[] = []

/**
 * Something that follows from one collection of a map, kept by its records: the same records give the same value. Once
 * somebody has asked for it, it goes along with every change of the map.
 */
export class Followed<Of extends Collection, Value extends object> {
  readonly #known = new WeakMap<object, Value>()

  constructor(
    readonly collection: Of,
    private readonly options: FollowedOptions<Of, Value>,
  ) {
    all.push(this)
  }

  /** What is known of a map. */
  of(map: Pick<CommunityMap, Of | 'order'>): Value {
    const records = map[this.collection]
    const known = this.#known.get(records)
    if (known) return known
    const value = this.options.make(map)
    this.#known.set(records, value)
    return value
  }

  takeAlong(change: FollowedChange): void {
    const value = this.#known.get(change.before[this.collection])
    if (value !== undefined) this.#known.set(change.after[this.collection], this.options.follow(value, change))
  }
}

/**
 * The same map in records of its own, of which nothing is known yet: what was known goes along with every change, and
 * under it lies what is gone.
 */
export function inNewRecords(map: CommunityMap): CommunityMap {
  const fresh = { ...map }
  for (const each of COLLECTIONS) Object.assign(fresh, { [each]: { ...map[each] } })
  return fresh
}

/** Takes along what is known of a collection. */
export function takeAlong(collection: Collection, change: FollowedChange): void {
  const { before, after, changed } = change
  if (before[collection] === after[collection] || changed.size > MANY) return
  for (const each of all) if (each.collection === collection) each.takeAlong(change)
}
