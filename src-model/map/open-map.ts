import { takeAlong } from './followed'
import type { Id } from './ids'
import type { Collection, CommunityMap, Thing } from './map'
import { COLLECTIONS, own } from './map'
import { differenceOf } from './map-difference'
import { OpenRecord } from './open-record'
import type { PatchedMap } from './patches'

const NONE: ReadonlySet<Id> = new Set()

function copied<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copied) as Value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)])) as Value
}

/**
 * The next map while it is being written. Records and lists are copied once, when they are first written to, and
 * things when they are opened; everything else stays the same object as in the map before, by which others keep what
 * they know of it.
 */
export class OpenMap {
  /** The map as far as it is written. It is for reading; whatever is written goes through the methods. */
  readonly map: CommunityMap
  readonly #before: CommunityMap
  readonly #records = new Map<Collection, OpenRecord<Thing>>()
  readonly #touched = new Map<Collection, Set<Id>>()
  readonly #opened = new Set<Thing>()
  readonly #lists = new Set<Collection>()
  /** Lists in which what stayed may stand in another order. */
  readonly #shuffled = new Set<Collection>()

  constructor(before: CommunityMap) {
    this.#before = before
    this.map = { ...before, order: { ...before.order } }
  }

  /** Puts a thing in place, new or instead of the one that has its id. Its place in the list is another matter. */
  put(collection: Collection, id: Id, thing: Thing): void {
    const isBack = !Object.hasOwn(this.map[collection], id) && Object.hasOwn(this.#before[collection], id)
    // It was taken out on the way here, and may get another place in the list.
    if (isBack) this.#shuffled.add(collection)
    this.#record(collection).put(id, thing)
    this.#touch(collection, id)
  }

  /** Takes a thing out. Its place in the list is another matter. */
  remove(collection: Collection, id: Id): void {
    if (!Object.hasOwn(this.map[collection], id)) return
    this.#record(collection).remove(id)
    this.#touch(collection, id)
  }

  /** A thing to write to; `undefined` when it is not there. */
  open<Of extends Collection>(collection: Of, id: Id): CommunityMap[Of][Id] | undefined {
    const thing = own<Thing>(this.map[collection], id)
    if (thing === undefined || this.#opened.has(thing)) return thing as CommunityMap[Of][Id] | undefined
    const copy = copied(thing)
    this.#opened.add(copy)
    this.put(collection, id, copy)
    return copy as CommunityMap[Of][Id]
  }

  /** The workshop itself, to write to. */
  openSession(): CommunityMap['session'] {
    if (this.map.session === this.#before.session) this.map.session = copied(this.map.session)
    return this.map.session
  }

  /** Writes what a map holds besides its collections. */
  putRest({ session, unknown }: Pick<CommunityMap, 'session' | 'unknown'>): void {
    this.map.session = session
    if (unknown === undefined) delete this.map.unknown
    else this.map.unknown = unknown
  }

  /** A list to put ids into, and to take them out of. Those that stay must stay in their order. */
  openOrder(collection: Collection): Id[] {
    if (!this.#lists.has(collection)) this.map.order[collection] = this.map.order[collection].slice()
    this.#lists.add(collection)
    return this.map.order[collection]
  }

  /** Leaves only those ids in a list that stay, in the order that they have. */
  keep(collection: Collection, stays: (id: Id) => boolean): void {
    this.map.order[collection] = this.map.order[collection].filter(stays)
    this.#lists.add(collection)
  }

  /** Puts a list in place of another. */
  putOrder(collection: Collection, ids: readonly Id[]): void {
    this.map.order[collection] = [...ids]
    this.#lists.add(collection)
    this.#shuffled.add(collection)
  }

  /** Puts any part of the map in place of another; `undefined` takes it away. */
  putPart<Part extends keyof CommunityMap>(part: Part, value: CommunityMap[Part] | undefined): void {
    if (value === undefined) delete this.map[part]
    else this.map[part] = part === 'order' ? { ...value } : value
    this.#lists.clear()
    for (const each of COLLECTIONS) {
      if (part !== each && part !== 'order') continue
      this.#records.delete(each)
      this.#shuffled.add(each)
    }
  }

  /** The map, with nothing to be written to it any more. */
  close(): CommunityMap {
    const { map } = this
    const before = this.#before
    for (const each of COLLECTIONS) {
      if (!this.#shuffled.has(each)) takeAlong(each, { before, after: map, changed: this.#touchedOf(each) })
      else if (map.order[each] !== before.order[each] && map[each] === before[each]) {
        // What is known of things is kept by their records, and another order is something else to know.
        Object.assign(map, { [each]: this.#record(each).things })
      }
    }
    for (const record of this.#records.values()) record.close()
    return map
  }

  /** The map, and what leads to it from the one before. What says the same as before is the same object. */
  closeWithPatches(): PatchedMap {
    const { patches, inverse } = differenceOf(this.#before, this.map, {
      touched: (each) => this.#touchedOf(each),
      isOwn: (thing) => this.#opened.has(thing),
    })
    return { map: this.close(), patches, inverse }
  }

  #record(collection: Collection): OpenRecord<Thing> {
    const known = this.#records.get(collection)
    if (known) return known
    const record = new OpenRecord<Thing>(this.map[collection])
    this.#records.set(collection, record)
    Object.assign(this.map, { [collection]: record.things })
    return record
  }

  #touch(collection: Collection, id: Id): void {
    const touched = this.#touched.get(collection)
    if (touched) touched.add(id)
    else this.#touched.set(collection, new Set([id]))
  }

  #touchedOf(collection: Collection): ReadonlySet<Id> {
    return this.#touched.get(collection) ?? NONE
  }
}
