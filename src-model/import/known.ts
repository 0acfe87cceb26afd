import { nameKey } from '../capture/names'
import type { FoundPerson, FoundResource, Where } from '../formats/found'
import type { Id } from '../map/ids'
import type { CommunityMap } from '../map/map'
import { own } from '../map/map'

/** Someone or something that a find may be the same as: on the map already, or found before it. */
export interface Known {
  id: Id
  name: string
  /** Where it was found; `null` for what is on the map. */
  where: Where | null
}

interface Namesake extends Known {
  /** As it is compared; empty where it is not known, and for resources. */
  organisation: string
  /** Whether something with an identity of its own was found to be it. */
  isTaken: boolean
}

type Find = Pick<FoundPerson | FoundResource, 'where' | 'hasId'>

/** Rows without ids are told apart by what they say; nodes of a graph are others, whatever they are called. */
function hasOwnIdentity({ where, hasId }: Find): boolean {
  return hasId === true || where.part !== 'row'
}

/** A name's words in an order of their own: lists have the family name first as often as last. */
function withoutOrder(key: string): string {
  return key.split(' ').sort().join(' ')
}

class Namesakes {
  readonly #byName = new Map<string, Namesake[]>()

  /** @param isOrdered whether names of the same words in another order are other names. */
  constructor(private readonly isOrdered: boolean) {}

  add(name: string, namesake: Namesake): void {
    const key = this.#keyOf(nameKey(name))
    const others = this.#byName.get(key)
    if (others) others.push(namesake)
    else this.#byName.set(key, [namesake])
  }

  /**
   * Those of a name that a find may be: of two nodes of a file at most one is someone who is there. Where somebody has
   * the name as it is written, nobody else is meant.
   */
  of(name: string, find: Find): Namesake[] {
    const written = nameKey(name)
    const all = this.#byName.get(this.#keyOf(written)) ?? []
    const exact = this.isOrdered ? all : all.filter((each) => nameKey(each.name) === written)
    const meant = exact.length > 0 ? exact : all
    return hasOwnIdentity(find) ? meant.filter(({ isTaken }) => !isTaken) : meant
  }

  #keyOf(key: string): string {
    return this.isOrdered ? key : withoutOrder(key)
  }
}

/** Who and what is there, on the map and among what was found before. */
export class KnownThings {
  readonly #people = new Namesakes(false)
  readonly #resources = new Namesakes(true)
  /** Who of the map somebody with an identity of their own is for sure, by the keys of the finds. */
  readonly #sure = new Map<string, Known>()

  /** @param people those found. Whoever is surely on the map is nobody else of them. */
  constructor(map: CommunityMap, people: readonly FoundPerson[]) {
    const there = { where: null, isTaken: false }
    for (const id of map.order.participants) {
      const person = own(map.participants, id)
      if (person === undefined) continue
      const { name } = person
      this.#people.add(name, { id, name, organisation: nameKey(person.organisation), ...there })
    }
    for (const id of map.order.resources) {
      const resource = own(map.resources, id)
      if (resource) this.#resources.add(resource.name, { id, name: resource.name, organisation: '', ...there })
    }
    for (const find of people.filter(hasOwnIdentity)) {
      const key = nameKey(find.organisation)
      const same = this.#people.of(find.name, find).find(({ organisation }) => organisation === key)
      if (same === undefined) continue
      same.isTaken = true
      this.#sure.set(find.key, same)
    }
  }

  /**
   * Whoever has the same name, and the same organisation as far as both are known: those whose organisation is the
   * same come first; where one is not known, and there are several, it is nobody.
   */
  person(find: FoundPerson): Known | undefined {
    const sure = this.#sure.get(find.key)
    if (sure) return sure
    const { name, organisation } = find
    const key = nameKey(organisation)
    const namesakes = this.#people.of(name, find)
    const maybe = namesakes.filter((each) => key === '' || each.organisation === '' || each.organisation === key)
    const same = namesakes.find((each) => each.organisation === key) ?? (maybe.length === 1 ? maybe[0] : undefined)
    if (same && hasOwnIdentity(find)) same.isTaken = true
    return same
  }

  /** The resource of the same name. */
  resource(find: FoundResource): Known | undefined {
    const [same] = this.#resources.of(find.name, find)
    if (same && hasOwnIdentity(find)) same.isTaken = true
    return same
  }

  /** Somebody who will be there. */
  addPerson(find: FoundPerson, id: Id): void {
    const { name, where } = find
    const organisation = nameKey(find.organisation)
    this.#people.add(name, { id, name, where, organisation, isTaken: hasOwnIdentity(find) })
  }

  /** A resource that will be there. */
  addResource(find: FoundResource, id: Id): void {
    const { name, where } = find
    this.#resources.add(name, { id, name, where, organisation: '', isTaken: hasOwnIdentity(find) })
  }

  /** All who and that have a name, for the end of a tie that the file names without telling more. */
  named(name: string): { people: Id[]; resources: Id[] } {
    const row: Find = { where: { file: 0, part: 'row', number: 0 } }
    return {
      people: this.#people.of(name, row).map(({ id }) => id),
      resources: this.#resources.of(name, row).map(({ id }) => id),
    }
  }
}
