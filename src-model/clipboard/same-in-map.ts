import { nameKey } from '../capture/names'
import type { Id } from '../map/ids'
import type { CommunityMap, Participant, Resource } from '../map/map'
import { own } from '../map/map'
import { cut, MAX_NAME_LENGTH } from '../text'
import type { MapPart } from './map-part'

type PartParticipant = MapPart['participants'][number]

const COUNTED = / \((\d{1,4})\)$/

/** Someone or something that is there. */
interface Known {
  id: Id
  /** As it is compared; empty where it is not known, and for resources. */
  organisation: string
}

function isSame(a: string, b: string): boolean {
  return a === b
}

/** Whether two organisations may be one: they are, or one of them is not known. */
function mayBeSame(a: string, b: string): boolean {
  return a === '' || b === '' || a === b
}

function byName(records: readonly (Participant | Resource)[]): Map<string, Known[]> {
  const named = new Map<string, Known[]>()
  for (const each of records) {
    const key = nameKey(each.name)
    const known = { id: each.id, organisation: 'organisation' in each ? nameKey(each.organisation) : '' }
    const namesakes = named.get(key)
    if (namesakes) namesakes.push(known)
    else named.set(key, [known])
  }
  return named
}

/** Who and what of a map the people and resources of a part are: each there is at most one of the part. */
export class SameInMap {
  readonly #people: Map<string, Known[]>
  readonly #resources: Map<string, Known[]>

  constructor(map: CommunityMap) {
    this.#people = byName(map.order.participants.flatMap((id) => own(map.participants, id) ?? []))
    this.#resources = byName(map.order.resources.flatMap((id) => own(map.resources, id) ?? []))
  }

  /**
   * Whoever has the same name, and the same organisation as far as both are known. First come those whose organisation
   * is the same; where that leaves several, it is nobody.
   *
   * @returns ids of the map by ids of the part, without those who are not there.
   */
  participants(part: readonly PartParticipant[]): Map<Id, Id> {
    const found = new Map<Id, Id>()
    const claimed = new Set<Id>()
    const asked = part.map(({ id, name, organisation }) => {
      return { id, organisation: nameKey(organisation), namesakes: this.#people.get(nameKey(name)) ?? [] }
    })
    for (const fits of [isSame, mayBeSame]) {
      for (const { id, organisation, namesakes } of asked) {
        if (found.has(id)) continue
        const [one, another] = namesakes.filter(
          (each) => !claimed.has(each.id) && fits(each.organisation, organisation),
        )
        if (one === undefined || another !== undefined) continue
        found.set(id, one.id)
        claimed.add(one.id)
      }
    }
    return found
  }

  /**
   * The resources of the same names, in the order of the map.
   *
   * @returns ids of the map by ids of the part, without those that are not there.
   */
  resources(part: MapPart['resources']): Map<Id, Id> {
    const found = new Map<Id, Id>()
    const counts = new Map<string, number>()
    for (const { id, name } of part) {
      if (found.has(id)) continue
      const key = nameKey(name)
      const count = counts.get(key) ?? 0
      const known = this.#resources.get(key)?.[count]
      if (known === undefined) continue
      counts.set(key, count + 1)
      found.set(id, known.id)
    }
    return found
  }
}

/**
 * Names that nobody has, for copies: “Anna (2)” after “Anna”, and so on. Each name given is taken from then on.
 *
 * @param names those that are taken.
 */
export class FreeNames {
  readonly #taken: Set<string>
  /** The last number given out for each stem: many copies of one name need not be counted through again. */
  readonly #counts = new Map<string, number>()

  constructor(names: Iterable<string>) {
    this.#taken = new Set([...names].map(nameKey))
  }

  /** A name for a copy: its own where that is free. */
  take(name: string): string {
    const stem = name.replace(COUNTED, '')
    const key = nameKey(stem)
    let free = name
    for (let count = (this.#counts.get(key) ?? 1) + 1; this.#taken.has(nameKey(free)); count += 1) {
      this.#counts.set(key, count)
      const counter = ` (${count})`
      free = `${cut(stem, MAX_NAME_LENGTH - counter.length)}${counter}`
    }
    this.#taken.add(nameKey(free))
    return free
  }
}
