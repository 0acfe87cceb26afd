import type { FoundPerson } from '../formats/found'
import type { Step } from '../map/commands/command'
import type { Id, NewId } from '../map/ids'
import type { CommunityMap, Participant } from '../map/map'
import { own } from '../map/map'
import type { ImportChoices, RowChoice } from './choices'
import type { KnownThings } from './known'
import { type Identities, keptOf, MADE, type Outcome, outcome, sameAs } from './outcome'

/** A person who will be made, without a place yet. */
export type NewPerson = Omit<Participant, 'position'> & Pick<FoundPerson, 'position'>

/** What becomes of the people found. */
export interface PeoplePlan {
  outcomes: Map<FoundPerson, Outcome & { isDuplicate: boolean }>
  made: NewPerson[]
  /** Changes of people who are on the map. */
  edits: Step[]
  /** Those who are changed. */
  merged: Id[]
}

/** What planning needs besides what was found. */
export interface PlanNeeds {
  map: CommunityMap
  choices: ImportChoices
  /** What the user chose about single rows, by their keys. */
  rows: ReadonlyMap<string, RowChoice>
  known: KnownThings
  identities: Identities
  newId: NewId
  /** ISO 8601, UTC. */
  createdAt: string
}

type Details = Pick<Participant, 'organisation' | 'role' | 'notes'>
type Changes = Partial<Details> & { unnamed?: true }

/** What a find adds to what is known of a person: what is empty is filled, what is there stays. */
function missing(person: Details & Pick<Participant, 'unnamed'>, found: FoundPerson): Changes {
  const changes: Changes = {}
  for (const field of ['organisation', 'role', 'notes'] as const) {
    if (person[field] === '' && found[field] !== '') changes[field] = found[field]
  }
  return { ...changes, ...wish(person, found) }
}

/** The wish not to be named, where it is news. */
function wish(person: Pick<Participant, 'unnamed'>, found: FoundPerson): Changes {
  return found.unnamed && !person.unnamed ? { unnamed: true } : {}
}

/** The work on one list of people, from its first row to its last. */
class PeoplePlanning {
  readonly #made = new Map<Id, NewPerson>()
  readonly #edits = new Map<Id, Changes>()
  /** Those who are made, whose side the file has not told yet. */
  readonly #sideless = new Set<Id>()

  constructor(private readonly needs: PlanNeeds) {}

  /** @returns what becomes of them. */
  take(found: FoundPerson): Outcome & { isDuplicate: boolean } {
    const { choices, rows, known, identities } = this.needs
    if (found.name === '') return { ...outcome('skipped', 'name-missing'), isDuplicate: false }
    const choice = rows.get(found.key) ?? choices.duplicates
    const same = known.person(found)
    const isDuplicate = same !== undefined
    if (choice === 'skip') {
      identities.skipped.add(found.key)
      return { ...outcome('skipped', 'left-out'), isDuplicate }
    }
    if (same === undefined || choice === 'add') {
      this.#make(found)
      return { ...MADE, isDuplicate }
    }
    identities.ids.set(found.key, same.id)
    const isMerged = choice === 'merge' && this.#fillIn(same.id, missing, found)
    if (isMerged) return { ...sameAs('merged', same), isDuplicate: true }
    // Whoever asks not to be named is heard, whatever becomes of the rest.
    if (this.#fillIn(same.id, wish, found)) return { ...outcome('merged', 'wish-taken'), isDuplicate: true }
    return { ...sameAs('there', same), isDuplicate: true }
  }

  result(): Omit<PeoplePlan, 'outcomes'> {
    const edits = [...this.#edits].map(([id, changes]): Step => ({ type: 'participant/edit', id, changes }))
    return { made: [...this.#made.values()], edits, merged: [...this.#edits.keys()] }
  }

  #make(found: FoundPerson): void {
    const { choices, known, identities, newId, createdAt } = this.needs
    const { name, organisation, role, notes, position } = found
    const id = newId()
    const side = found.side ?? choices.side
    const told = { name, side, organisation, role, notes, ...wish({}, found) }
    this.#made.set(id, { id, ...told, position, createdAt, ...keptOf(found) })
    if (found.side === null) this.#sideless.add(id)
    identities.ids.set(found.key, id)
    known.addPerson(found, id)
  }

  /** @param what tells what is filled in. @returns whether there was anything to fill in. */
  #fillIn(id: Id, what: typeof missing | typeof wish, found: FoundPerson): boolean {
    const made = this.#made.get(id)
    if (made) {
      const changes = what(made, found)
      const takesSide = what === missing && found.side !== null && this.#sideless.delete(id)
      const side = takesSide && found.side !== null ? { side: found.side } : {}
      Object.assign(made, changes, side)
      return Object.keys({ ...changes, ...side }).length > 0
    }
    const person = own(this.needs.map.participants, id)
    if (person === undefined) return false
    const before = this.#edits.get(id)
    const changes = what({ ...person, ...before }, found)
    if (Object.keys(changes).length === 0) return false
    this.#edits.set(id, { ...before, ...changes })
    return true
  }
}

/** What becomes of the people found, in their order: who is there already is made again only on request. */
export function planPeople(found: readonly FoundPerson[], needs: PlanNeeds): PeoplePlan {
  const planning = new PeoplePlanning(needs)
  const outcomes = new Map(found.map((each) => [each, planning.take(each)]))
  return { outcomes, ...planning.result() }
}
