import type { Id } from '../map/ids'
import { WALL_COLLECTIONS, type WallCollection, type WallMap, type WallRecord } from './wall-map'
import type { WallLook } from './wall-state'
import type { WallChange, WallSnapshot, WallUpdate } from './wall-stream'

/** As the app makes ids itself: random, they say nothing about what they are the id of. */
const SAYS_NOTHING = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * The ids that things have on the wall. Those that the app made cross as they are. An imported map may have any, of
 * names even: each of these gets another, the same for as long as its session is open. Whatever crosses to the wall
 * goes through here.
 */
export class WallIds {
  readonly #given = new Map<Id, Id>()
  #count = 0

  /** Another session begins. */
  begin(): void {
    this.#given.clear()
  }

  /** The id on the wall of what has this one in the session. */
  of(id: Id): Id {
    if (SAYS_NOTHING.test(id)) return id
    const given = this.#given.get(id)
    if (given !== undefined) return given
    // A letter before the number: objects put keys that are numbers into an order of their own.
    this.#count += 1
    const next = `w${this.#count}`
    this.#given.set(id, next)
    return next
  }

  /** A reduced map, as it crosses. */
  map(map: WallMap): WallMap {
    const collections = WALL_COLLECTIONS.map((of) => {
      const records = Object.values<WallRecord<WallCollection>>(map[of]).map((each) => this.#record(each))
      return [of, Object.fromEntries(records.map((each) => [each.id, each]))]
    })
    return { ...map, session: this.of(map.session), ...Object.fromEntries(collections) }
  }

  /** All that the wall shows, as it crosses. */
  snapshot(shown: WallSnapshot): WallSnapshot {
    const { map, look } = shown
    return {
      ...shown,
      map: map && this.map(map),
      look: { ...look, selection: this.#all(look.selection), away: this.#away(look.away) },
    }
  }

  /** An update, as it crosses. */
  update({ map, change, selection, away, ...rest }: WallUpdate): WallUpdate {
    return {
      ...rest,
      ...(map === undefined ? {} : { map: map && this.map(map) }),
      ...(change === undefined ? {} : { change: this.#change(change) }),
      ...(selection === undefined ? {} : { selection: this.#all(selection) }),
      ...(away === undefined ? {} : { away: this.#away(away) }),
    }
  }

  #all(ids: readonly Id[]): Id[] {
    return ids.map((id) => this.of(id))
  }

  #away(away: WallLook['away']): WallLook['away'] {
    return away && { people: this.#all(away.people), fallen: this.#all(away.fallen) }
  }

  #change(change: WallChange): WallChange {
    const collections = WALL_COLLECTIONS.flatMap((of) => {
      const changed = change[of]
      if (changed === undefined) return []
      const { set, removed } = changed
      return [
        [
          of,
          {
            ...(set === undefined ? {} : { set: set.map((each) => this.#record(each)) }),
            ...(removed === undefined ? {} : { removed: removed.map((id) => this.of(id)) }),
          },
        ],
      ]
    })
    return { ...change, ...Object.fromEntries(collections) }
  }

  #record(record: WallRecord<WallCollection>): WallRecord<WallCollection> {
    const id = this.of(record.id)
    return 'from' in record ? { ...record, id, from: this.of(record.from), to: this.of(record.to) } : { ...record, id }
  }
}
