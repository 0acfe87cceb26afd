import { nameKey } from '../../capture/names'
import { MAX_CONNECTIONS, MAX_NODES } from '../../map/limits'
import type { EndSort } from '../fit-tie'
import {
  type Found,
  type FoundEnd,
  type FoundPerson,
  type FoundResource,
  type FoundTie,
  nothingFound,
  type Where,
} from '../found'

/** So much more than a map holds that nobody could mean it: cells of many values make many things of few rows. */
export const MOST_FOUND = 5 * (MAX_NODES + MAX_CONNECTIONS)

/** Thrown when tables hold far more than any map; caught where the reading began. */
export class TooMuchFound extends Error {}

/** The keys of those who share a name. */
type Namesakes = Record<EndSort, string[]>

function listed(lists: Map<string, Namesakes>, name: string, sort: EndSort, key: string): void {
  const list = lists.get(name) ?? { participant: [], resource: [] }
  list[sort].push(key)
  lists.set(name, list)
}

/** What became of a row: `there` is left out, as its id is there already; `shares-id` has that of a row of another table. */
export type Added = 'added' | 'there' | 'shares-id'

/** What was found in tables so far, by its ids and names. */
export class TableThings {
  readonly found: Found = nothingFound()
  readonly #things = new Map<string, { sort: EndSort; name: string }>()
  readonly #ids = new Map<string, string>()
  /** The ids of each table: tables of their own may count alike. */
  readonly #idsByFile = new Map<number, Set<string>>()
  readonly #names = new Map<string, Namesakes>()
  readonly #nameKeys = new Map<string, Namesakes>()

  /** @param id what the table calls it; empty where it has no ids. */
  addPerson(person: FoundPerson, id = ''): Added {
    return this.#add(person, 'participant', id, () => this.found.people.push(person))
  }

  /** @see addPerson */
  addResource(resource: FoundResource, id = ''): Added {
    return this.#add(resource, 'resource', id, () => this.found.resources.push(resource))
  }

  addTie(tie: FoundTie): void {
    this.#count()
    this.found.ties.push(tie)
  }

  /** Whether something is a person or a resource. */
  sortOf(key: string): EndSort | undefined {
    return this.#things.get(key)?.sort
  }

  /** What something is called; empty where it has no name or is not there. */
  nameOf(key: string): string {
    return this.#things.get(key)?.name ?? ''
  }

  /** The key of what has this id. */
  byId(id: string): string | undefined {
    return this.#ids.get(id.trim())
  }

  /**
   * What has this name, of the wanted sort where there is any. Where several have it, it stays a name: whether they
   * are one, who compares them with the map knows.
   */
  byName(name: string, wanted: EndSort | undefined): FoundEnd | undefined {
    const [key, ...others] = this.#named(name, wanted)
    if (key === undefined) return undefined
    return others.length === 0 ? { key } : { name }
  }

  /** Whether what is called so is a person or a resource. */
  sortOfName(name: string, wanted: EndSort | undefined): EndSort | undefined {
    const [key] = this.#named(name, wanted)
    return key === undefined ? undefined : this.sortOf(key)
  }

  /** The resource of this name, made where it is not there. */
  resourceNamed(name: string, where: Where): FoundEnd {
    const isThere = this.sortOfName(name, 'resource') === 'resource'
    const known = isThere ? this.byName(name, 'resource') : undefined
    return known ?? { key: this.addNamed('resource', name, where) }
  }

  /** Somebody or something of which only the name is known. @returns its key. */
  addNamed(sort: EndSort, name: string, where: Where): string {
    const key = `n${this.#things.size}`
    const thing = { key, where, name, position: null }
    if (sort === 'resource') this.addResource({ ...thing, kind: null, status: null, description: '' })
    else this.addPerson({ ...thing, side: null, organisation: '', role: '', notes: '', unnamed: false })
    return key
  }

  /** The keys of those who have a name, as many as tell whether they are several. */
  #named(name: string, wanted: EndSort | undefined): string[] {
    const same = this.#names.get(name) ?? this.#nameKeys.get(nameKey(name))
    if (same === undefined) return []
    if (wanted !== undefined && same[wanted].length > 0) return same[wanted].slice(0, 2)
    return [...same.participant.slice(0, 2), ...same.resource.slice(0, 2)]
  }

  #add({ key, name, where }: FoundPerson | FoundResource, sort: EndSort, id: string, push: () => void): Added {
    const other = id === '' ? undefined : this.#ids.get(id)
    if (other !== undefined && this.#isSame(other, { sort, name, where }, id)) return 'there'
    this.#count()
    push()
    this.#things.set(key, { sort, name })
    listed(this.#names, name, sort, key)
    listed(this.#nameKeys, nameKey(name), sort, key)
    if (id === '') return 'added'
    const ids = this.#idsByFile.get(where.file) ?? new Set()
    this.#idsByFile.set(where.file, ids.add(id))
    if (other !== undefined) return 'shares-id'
    this.#ids.set(id, key)
    return 'added'
  }

  /** Whether an id means what it meant before: always in one table; in another where it is of the same name, too. */
  #isSame(other: string, { sort, name, where }: { sort: EndSort; name: string; where: Where }, id: string): boolean {
    if (this.#idsByFile.get(where.file)?.has(id)) return true
    return this.sortOf(other) === sort && nameKey(this.nameOf(other)) === nameKey(name)
  }

  #count(): void {
    const { people, resources, ties } = this.found
    if (people.length + resources.length + ties.length >= MOST_FOUND) throw new TooMuchFound()
  }
}

/** The key at an end, if it is of what was found. */
export function keyAt(end: FoundEnd): string | undefined {
  return 'key' in end ? end.key : undefined
}
