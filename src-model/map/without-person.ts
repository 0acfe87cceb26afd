import type { Id } from './ids'
import type { Collection, CommunityMap, Connection, Thing } from './map'
import { COLLECTIONS } from './map'
import { leavingOut, mentionsOf, REWRITTEN, type Rewrite } from './mentions'

function promisesWithout(connection: Connection, person: Id): Connection {
  const { commitment } = connection
  if (commitment === undefined || !commitment.who.includes(person)) return connection
  return { ...connection, commitment: { ...commitment, who: commitment.who.filter((id) => id !== person) } }
}

/** Takes one person out of maps: their record, their ties, their part in promises, and their names in texts. */
export class PersonRemover {
  /** `null` where nothing is to be found in texts. */
  readonly #rewrite: Rewrite | null

  /** @param names whatever the person was called. */
  constructor(
    private readonly person: Id,
    names: Iterable<string>,
  ) {
    const mentions = mentionsOf(names)
    this.#rewrite = mentions === null ? null : leavingOut(mentions)
  }

  /** A thing of a map without the person. @returns `undefined` when it goes with them. */
  thing(collection: Collection, thing: Thing): Thing | undefined {
    if (thing.id === this.person) return undefined
    if (collection !== 'connections') return this.#withoutMentions(collection, thing)
    const connection = thing as Connection
    if (connection.from === this.person || connection.to === this.person) return undefined
    return this.#withoutMentions(collection, promisesWithout(connection, this.person))
  }

  /** Whether a thing that stays has the person's name in its texts. */
  isNamedIn(collection: Collection, thing: Thing): boolean {
    return this.thing(collection, thing) !== undefined && this.#withoutMentions(collection, thing) !== thing
  }

  /** What a map holds besides its collections. */
  rest({ session, unknown }: CommunityMap): Pick<CommunityMap, 'session' | 'unknown'> {
    if (this.#rewrite === null) return unknown === undefined ? { session } : { session, unknown }
    const own = { session: REWRITTEN.session(session, this.#rewrite) }
    return unknown === undefined ? own : { ...own, unknown: REWRITTEN.unknown(unknown, this.#rewrite) }
  }

  /** The ids of a collection that stay, in their order. */
  order(map: CommunityMap, collection: Collection): Id[] {
    const things: Record<Id, Thing> = map[collection]
    const stays = (id: Id) => {
      const thing = things[id]
      return thing !== undefined && this.thing(collection, thing) !== undefined
    }
    return map.order[collection].filter(stays)
  }

  /** A whole map without the person. The map given stays as it is. */
  map(map: CommunityMap): CommunityMap {
    const without = { ...this.rest(map), order: {} } as CommunityMap
    for (const collection of COLLECTIONS) {
      const things: Record<Id, Thing> = map[collection]
      const left = Object.entries(things).flatMap(([id, thing]) => {
        const next = this.thing(collection, thing)
        return next === undefined ? [] : [[id, next] as const]
      })
      without.order[collection] = this.order(map, collection)
      Object.assign(without, { [collection]: Object.fromEntries(left) })
    }
    return without
  }

  #withoutMentions(collection: Collection, thing: Thing): Thing {
    if (this.#rewrite === null) return thing
    const clean = REWRITTEN[collection] as (thing: Thing, rewrite: Rewrite) => Thing
    return clean(thing, this.#rewrite)
  }
}

/** How many things of a map, apart from what goes with the person, name them in their texts. */
export function textsNaming(map: CommunityMap, person: Id): number {
  const name = map.participants[person]?.name
  if (name === undefined) return 0
  const remover = new PersonRemover(person, [name])
  const rest = remover.rest(map)
  const naming = COLLECTIONS.flatMap((collection) =>
    Object.values(map[collection] as Record<Id, Thing>).filter((thing) => remover.isNamedIn(collection, thing)),
  )
  return naming.length + (rest.session === map.session && rest.unknown === map.unknown ? 0 : 1)
}
