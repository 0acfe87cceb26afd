import type { Id } from '../map/ids'
import { type CommunityMap, own } from '../map/map'
import type { Patch } from '../map/patches'
import { connectionOf, participantOf, resourceOf, wallMapOf, zoneOf } from './reduce'
import { ShownPeople } from './shown-people'
import { touchedBy } from './touched'
import { WALL_COLLECTIONS, type WallCollection, type WallConnection, type WallMap, type WallRecord } from './wall-map'
import type { WallNames } from './wall-state'
import type { WallChange } from './wall-stream'

type Records = { [Of in WallCollection]: Map<Id, WallRecord<Of>> }

/** Whether two reduced records, made by the same function, say the same. */
export function saysTheSame(one: object | undefined, other: object | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** Keeps a map's reduction in step with its commits. What a commit costs goes with what it touches. */
export class WallReducer {
  readonly #people: ShownPeople
  readonly #records: Records
  /** How many hold and how many need each resource. */
  readonly #ends = new Map<Id, { holds: number; needs: number }>()
  #map: CommunityMap

  constructor(map: CommunityMap, names: WallNames) {
    this.#map = map
    this.#people = new ShownPeople(Object.values(map.participants), names)
    const reduced = wallMapOf(map, names)
    const recordsOf = <Of extends WallCollection>(of: Of) => new Map(Object.entries(reduced[of]))
    this.#records = {
      participants: recordsOf('participants'),
      resources: recordsOf('resources'),
      connections: recordsOf('connections'),
      zones: recordsOf('zones'),
    } as Records
    for (const each of this.#records.connections.values()) this.#count(each, 1)
  }

  /** The whole reduction as it is now. */
  whole(): WallMap {
    const { id, question, language } = this.#map.session
    const records = WALL_COLLECTIONS.map((each) => [each, Object.fromEntries(this.#records[each] as Map<Id, object>)])
    return { session: id, question, language, ...Object.fromEntries(records) }
  }

  /**
   * Takes a commit over.
   *
   * @param map after the commit.
   * @returns what it changes of the reduction; `null` where it changes nothing that the room may see.
   */
  follow(map: CommunityMap, patches: readonly Patch[]): WallChange | null {
    const before = this.#map
    this.#map = map
    const touched = touchedBy(patches, before, map)
    const changed = [...touched.participants].map((id) => [id, own(map.participants, id)] as const)
    for (const id of this.#people.follow(new Map(changed))) touched.participants.add(id)
    const connections = this.#connections(touched.connections, touched.resources)
    const { question, language } = map.session
    return withoutNothing({
      ...(question === before.session.question ? {} : { question }),
      ...(language === before.session.language ? {} : { language }),
      participants: this.#participants(touched.participants),
      resources: this.#update('resources', touched.resources, (id) => {
        const resource = own(map.resources, id)
        return resource && resourceOf(resource, this.#isWanted(id))
      }),
      connections,
      zones: this.#update('zones', touched.zones, (id) => {
        const zone = own(map.zones, id)
        return zone && zoneOf(zone)
      }),
    })
  }

  /** Names everybody in another way. @returns what that changes of the reduction; `null` for nothing. */
  rename(names: WallNames): WallChange | null {
    this.#people.rename(names)
    return withoutNothing({ participants: this.#participants(this.#records.participants.keys()) })
  }

  #participants(ids: Iterable<Id>): Changed<'participants'> {
    return this.#update('participants', ids, (id) => {
      const participant = own(this.#map.participants, id)
      return participant && participantOf(participant, this.#people.of(id))
    })
  }

  /** @param resources gets those that may be wanted from now on, or no longer. */
  #connections(ids: Iterable<Id>, resources: Set<Id>): Changed<'connections'> {
    const known = [...ids].flatMap((id) => this.#records.connections.get(id) ?? [])
    const changed = this.#update('connections', ids, (id) => {
      const connection = own(this.#map.connections, id)
      return connection && connectionOf(connection)
    })
    for (const each of known) resources.add(this.#count(each, -1))
    for (const id of ids) {
      const each = this.#records.connections.get(id)
      if (each) resources.add(this.#count(each, 1))
    }
    return changed
  }

  #update<Of extends WallCollection>(
    of: Of,
    ids: Iterable<Id>,
    reduce: (id: Id) => WallRecord<Of> | undefined,
  ): Changed<Of> {
    const records = this.#records[of] as Map<Id, WallRecord<Of>>
    const set: WallRecord<Of>[] = []
    const removed: Id[] = []
    for (const id of ids) {
      const next = reduce(id)
      if (saysTheSame(records.get(id), next)) continue
      if (next === undefined) {
        records.delete(id)
        removed.push(id)
      } else {
        records.set(id, next)
        set.push(next)
      }
    }
    return { ...(set.length > 0 ? { set } : {}), ...(removed.length > 0 ? { removed } : {}) }
  }

  #count({ kind, to }: WallConnection, by: 1 | -1): Id {
    if (kind !== 'holds' && kind !== 'needs') return to
    const ends = this.#ends.get(to) ?? { holds: 0, needs: 0 }
    this.#ends.set(to, { ...ends, [kind]: ends[kind] + by })
    return to
  }

  #isWanted(resource: Id): boolean {
    const { holds, needs } = this.#ends.get(resource) ?? { holds: 0, needs: 0 }
    return needs > 0 && holds === 0
  }
}

type Changed<Of extends WallCollection> = { set?: WallRecord<Of>[]; removed?: Id[] }

/** A change without the collections in which nothing changed; `null` when nothing is left. */
function withoutNothing(change: WallChange): WallChange | null {
  const entries = Object.entries(change).filter(([, each]) => typeof each === 'string' || Object.keys(each).length > 0)
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
