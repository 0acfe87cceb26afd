import type { Id } from './ids'

/** The ids of a record, kept beside it: to collect them costs as much as to copy it. */
const known = new WeakMap<object, readonly Id[]>()

function idsOf(record: object): readonly Id[] {
  const ids = known.get(record) ?? Object.keys(record)
  known.set(record, ids)
  return ids
}

/**
 * A record of a map that is being written: a copy of its own, in which the things are the same objects. Ids are looked
 * up one by one, which takes a fraction of what spreading a record of thousands does.
 */
export class OpenRecord<Thing> {
  readonly things: Record<Id, Thing> = {}
  readonly #ids: Id[]
  #isShorter = false

  constructor(before: Readonly<Record<Id, Thing>>) {
    this.#ids = idsOf(before).slice()
    for (const id of this.#ids) this.things[id] = before[id] as Thing
  }

  put(id: Id, thing: Thing): void {
    if (!Object.hasOwn(this.things, id)) this.#ids.push(id)
    this.things[id] = thing
  }

  remove(id: Id): void {
    delete this.things[id]
    this.#isShorter = true
  }

  /** Nothing is written to it any more. */
  close(): void {
    if (!this.#isShorter) known.set(this.things, this.#ids)
  }
}
