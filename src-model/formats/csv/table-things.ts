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

function listed<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** What was found in tables so far, by its ids and names. */
export class TableThings {
  readonly found: Found = nothingFound()
  readonly #things = new Map<string, { sort: EndSort; name: string }>()
  readonly #ids = new Map<string, string>()
  readonly #names = new Map<string, string[]>()
  readonly #nameKeys = new Map<string, string[]>()

  /** @param id what the table calls it; empty where it has no ids. @returns whether the id was free. */
  addPerson(person: FoundPerson, id = ''): boolean {
    this.found.people.push(person)
    return this.#add(person, 'participant', id)
  }

  /** @see addPerson */
  addResource(resource: FoundResource, id = ''): boolean {
    this.found.resources.push(resource)
    return this.#add(resource, 'resource', id)
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

  /** The key of what has this name; where several have it, of the first that is of the wanted sort. */
  byName(name: string, wanted: EndSort | undefined): string | undefined {
    const same = this.#names.get(name) ?? this.#nameKeys.get(nameKey(name)) ?? []
    return same.find((key) => this.sortOf(key) === wanted) ?? same[0]
  }

  /** The resource of this name, made where it is not there. */
  resourceNamed(name: string, where: Where): string {
    const key = this.byName(name, 'resource')
    if (key !== undefined && this.sortOf(key) === 'resource') return key
    return this.addNamed('resource', name, where)
  }

  /** Somebody or something of which only the name is known. @returns its key. */
  addNamed(sort: EndSort, name: string, where: Where): string {
    const key = `n${this.#things.size}`
    const thing = { key, where, name, position: null }
    if (sort === 'resource') this.addResource({ ...thing, kind: null, status: null, description: '' })
    else this.addPerson({ ...thing, side: null, organisation: '', role: '', notes: '', unnamed: false })
    return key
  }

  #add({ key, name }: { key: string; name: string }, sort: EndSort, id: string): boolean {
    this.#count()
    this.#things.set(key, { sort, name })
    listed(this.#names, name, key)
    listed(this.#nameKeys, nameKey(name), key)
    if (id === '') return true
    if (this.#ids.has(id)) return false
    this.#ids.set(id, key)
    return true
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
