import type { Id } from '../map/ids'
import { type CommunityMap, own } from '../map/map'
import type { Patch } from '../map/patches'
import { ResourceEnds } from '../map/resource-ends'
import { touchedBy } from '../map/touched'
import { HeadlineFacts, type RecordChange, type RecordChanges } from './headline-facts'
import { type HeadlineTopic, latelyAfter } from './headline-topics'
import { connectionOf, participantOf, reducedMap, resourceOf, zoneOf } from './reduce'
import { saysTheSame } from './says-the-same'
import { ShownPeople } from './shown-people'
import { WALL_COLLECTIONS, type WallCollection, type WallMap, type WallRecord } from './wall-map'
import type { WallNames } from './wall-state'
import type { WallChange } from './wall-stream'

type Records = { [Of in WallCollection]: Map<Id, WallRecord<Of>> }

function noChanges(): RecordChanges & { zones: unknown[] } {
  return { participants: [], resources: [], connections: [], zones: [] }
}

/** Keeps a map's reduction in step with its commits. What a commit costs goes with what it touches. */
export class WallReducer {
  readonly #people: ShownPeople
  readonly #records: Records
  readonly #ends: ResourceEnds
  readonly #facts: HeadlineFacts
  #map: CommunityMap
  /** What the records that are being changed were, and are. */
  #changes = noChanges()
  #lately: readonly HeadlineTopic[] = []

  constructor(map: CommunityMap, names: WallNames) {
    this.#map = map
    this.#people = new ShownPeople(Object.values(map.participants), names)
    this.#ends = new ResourceEnds(Object.values(map.connections))
    const reduced = reducedMap(
      map,
      (person) => this.#people.of(person),
      (resource) => this.#ends.isWanted(resource),
    )
    this.#facts = new HeadlineFacts(reduced)
    const recordsOf = <Of extends WallCollection>(of: Of) => new Map(Object.entries(reduced[of]))
    this.#records = {
      participants: recordsOf('participants'),
      resources: recordsOf('resources'),
      connections: recordsOf('connections'),
      zones: recordsOf('zones'),
    } as Records
  }

  /** Whether it holds something. */
  has(id: Id): boolean {
    return WALL_COLLECTIONS.some((each) => this.#records[each].has(id))
  }

  /** What of it has changed since the beginning, the latest first. */
  get lately(): readonly HeadlineTopic[] {
    return this.#lately
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
    this.#changes = noChanges()
    const touched = touchedBy(patches, before, map)
    const changed = [...touched.participants].map((id) => [id, own(map.participants, id)] as const)
    for (const id of this.#people.follow(new Map(changed))) touched.participants.add(id)
    const connections = this.#connections(touched.connections, touched.resources)
    const { question, language } = map.session
    const change = withoutNothing({
      ...(question === before.session.question ? {} : { question }),
      ...(language === before.session.language ? {} : { language }),
      participants: this.#participants(touched.participants),
      resources: this.#update('resources', touched.resources, (id) => {
        const resource = own(map.resources, id)
        return resource && resourceOf(resource, this.#ends.isWanted(id))
      }),
      connections,
      zones: this.#update('zones', touched.zones, (id) => {
        const zone = own(map.zones, id)
        return zone && zoneOf(zone)
      }),
    })
    this.#lately = latelyAfter(this.#lately, this.#facts.follow(this.#changes))
    return change
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
    for (const each of known) {
      this.#ends.remove(each)
      resources.add(each.to)
    }
    for (const id of ids) {
      const each = this.#records.connections.get(id)
      if (each === undefined) continue
      this.#ends.add(each)
      resources.add(each.to)
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
      const [before, next] = [records.get(id), reduce(id)]
      if (saysTheSame(before, next)) continue
      const changes = this.#changes[of] as RecordChange<WallRecord<Of>>[]
      changes.push({ before, now: next })
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
}

type Changed<Of extends WallCollection> = { set?: WallRecord<Of>[]; removed?: Id[] }

/** A change without the collections in which nothing changed; `null` when nothing is left. */
function withoutNothing(change: WallChange): WallChange | null {
  const entries = Object.entries(change).filter(([, each]) => typeof each === 'string' || Object.keys(each).length > 0)
  return entries.length === 0 ? null : Object.fromEntries(entries)
}
