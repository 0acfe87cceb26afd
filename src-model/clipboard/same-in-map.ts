import { nameKey } from '../capture/names'
import type { Id } from '../map/ids'
import type { CommunityMap, Participant, Resource } from '../map/map'
import { cut, MAX_NAME_LENGTH } from '../text'
import type { MapPart } from './map-part'

type PartParticipant = MapPart['participants'][number]

const COUNTED = / \((\d{1,4})\)$/

/** Whether two organisations may be one: they are, or one of them is not known. */
function mayBeSame(a: string, b: string): boolean {
  return a === '' || b === '' || nameKey(a) === nameKey(b)
}

function byName<Record extends { name: string }>(records: readonly Record[]): Map<string, Record[]> {
  const named = new Map<string, Record[]>()
  for (const each of records) {
    const key = nameKey(each.name)
    const namesakes = named.get(key)
    if (namesakes) namesakes.push(each)
    else named.set(key, [each])
  }
  return named
}

/** Who and what of a map the people and resources of a part are. */
export class SameInMap {
  readonly #people: Map<string, Participant[]>
  readonly #resources: Map<string, Resource[]>

  constructor(map: CommunityMap) {
    this.#people = byName(Object.values(map.participants))
    this.#resources = byName(Object.values(map.resources))
  }

  /**
   * Whoever has the same name, and the same organisation as far as both are known. Of several it is the one whose
   * organisation is the same; if that is none or more than one, nobody.
   */
  participant({ name, organisation }: PartParticipant): Id | undefined {
    const namesakes = (this.#people.get(nameKey(name)) ?? []).filter((each) =>
      mayBeSame(each.organisation, organisation),
    )
    if (namesakes.length === 1) return namesakes[0]?.id
    const exact = namesakes.filter((each) => nameKey(each.organisation) === nameKey(organisation))
    return exact.length === 1 ? exact[0]?.id : undefined
  }

  /** The resource of the same name. */
  resource({ name }: Pick<MapPart['resources'][number], 'name'>): Id | undefined {
    return this.#resources.get(nameKey(name))?.[0]?.id
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
