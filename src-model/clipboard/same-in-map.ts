import { nameKey } from '../capture/names'
import type { Id } from '../map/ids'
import type { CommunityMap } from '../map/map'
import { cut, MAX_NAME_LENGTH } from '../text'
import type { MapPart } from './map-part'

type PartParticipant = MapPart['participants'][number]

const COUNTED = / \((\d{1,4})\)$/

/** Whether two organisations may be one: they are, or one of them is not known. */
function mayBeSame(a: string, b: string): boolean {
  return a === '' || b === '' || nameKey(a) === nameKey(b)
}

/**
 * Who of a map a person of a part is: whoever has the same name, and the same organisation as far as both are known.
 * Of several it is the one whose organisation is the same; if that is none or more than one, nobody.
 */
export function sameParticipant(map: CommunityMap, { name, organisation }: PartParticipant): Id | undefined {
  const key = nameKey(name)
  const namesakes = Object.values(map.participants).filter(
    (each) => nameKey(each.name) === key && mayBeSame(each.organisation, organisation),
  )
  if (namesakes.length === 1) return namesakes[0]?.id
  const exact = namesakes.filter((each) => nameKey(each.organisation) === nameKey(organisation))
  return exact.length === 1 ? exact[0]?.id : undefined
}

/** Which resource of a map one of a part is: the one of the same name. */
export function sameResource(map: CommunityMap, { name }: Pick<MapPart['resources'][number], 'name'>): Id | undefined {
  const key = nameKey(name)
  return Object.values(map.resources).find((each) => nameKey(each.name) === key)?.id
}

/**
 * Names that nobody has, for copies: “Anna (2)” after “Anna”, and so on. Each name given is taken from then on.
 *
 * @param names those that are taken.
 */
export class FreeNames {
  readonly #taken: Set<string>

  constructor(names: Iterable<string>) {
    this.#taken = new Set([...names].map(nameKey))
  }

  /** A name for a copy: its own where that is free. */
  take(name: string): string {
    const stem = name.replace(COUNTED, '')
    let free = name
    for (let count = 2; this.#taken.has(nameKey(free)); count += 1) {
      const counter = ` (${count})`
      free = `${cut(stem, MAX_NAME_LENGTH - counter.length)}${counter}`
    }
    this.#taken.add(nameKey(free))
    return free
  }
}
