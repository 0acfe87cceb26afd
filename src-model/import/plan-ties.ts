import { type EndSort, fitTie } from '../formats/fit-tie'
import type { FileNote, FoundCommitment, FoundEnd, FoundTie, Where } from '../formats/found'
import { addNote } from '../formats/noted'
import type { Step } from '../map/commands/command'
import type { Id } from '../map/ids'
import { KIND_RULES } from '../map/kinds'
import { MAX_PROMISERS } from '../map/limits'
import type { Commitment, Connection } from '../map/map'
import { isParticipant } from '../map/map'
import { existingTie } from '../map/ties'
import { keptOf, MADE, type Outcome, outcome, twice } from './outcome'
import type { PlanNeeds } from './plan-people'

/** What planning ties needs besides: which of the new ids are people's. */
export interface TieNeeds extends PlanNeeds {
  newPeople: ReadonlySet<Id>
}

/** What becomes of the ties found. */
export interface TiesPlan {
  outcomes: Map<FoundTie, Outcome>
  made: Connection[]
  /** Changes of ties that are on the map. */
  edits: Step[]
  /** Of ties whose kind does not fit what stands at their ends, and of promises whose people are not found. */
  notes: FileNote[]
}

/** A tie as far as it says which one it is. */
type Same = Pick<Connection, 'from' | 'to' | 'kind' | 'directed'>

/** A tie as one text. */
function keyOf({ from, to, kind }: Pick<Same, 'from' | 'to' | 'kind'>): string {
  return `${kind} ${from} ${to}`
}

/** The work on one list of ties, from its first to its last. */
class TiesPlanning {
  readonly #made = new Map<string, { tie: Connection; where: Where }>()
  readonly #edits = new Map<Id, Step[]>()
  readonly #notes: FileNote[] = []
  readonly #promisers = new Map<FoundCommitment, Id[]>()

  constructor(private readonly needs: TieNeeds) {}

  take(found: FoundTie): Outcome {
    const { rows, choices, map } = this.needs
    const choice = rows.get(found.key) ?? choices.duplicates
    if (choice === 'skip') return outcome('skipped', 'left-out')
    const { ends } = KIND_RULES[found.kind]
    const from = this.#end(found.from, ends !== 'resources')
    if (typeof from !== 'string') return from
    const to = this.#end(found.to, ends === 'people' || ends === 'any')
    if (typeof to !== 'string') return to
    if (from === to) return outcome('skipped', 'same-ends')
    const tie = this.#fitting(from, to, found)
    const known = this.#madeLike(tie)
    if (known) return twice('there', known.where)
    const there = existingTie(map, tie)
    if (there) return outcome(choice === 'merge' && this.#fillIn(there, found) ? 'merged' : 'there', 'tied-already')
    this.#make(tie, found)
    return MADE
  }

  result(): Omit<TiesPlan, 'outcomes'> {
    const made = [...this.#made.values()].map(({ tie }) => tie)
    return { made, edits: [...this.#edits.values()].flat(), notes: this.#notes }
  }

  /** The tie that is made already and says the same, as `existingTie` finds those of the map. */
  #madeLike({ from, to, kind, directed }: Same) {
    const known = this.#made.get(keyOf({ from, to, kind }))
    return known ?? (directed ? undefined : this.#made.get(keyOf({ from: to, to: from, kind })))
  }

  #isPerson(id: Id): boolean {
    return this.needs.newPeople.has(id) || isParticipant(this.needs.map, id)
  }

  /** @param isPerson what stands at this end of ties of the kind, where a name is a person's and a resource's. */
  #end(end: FoundEnd, isPerson: boolean): Id | Outcome {
    const { identities, known } = this.needs
    if ('key' in end) {
      const id = identities.ids.get(end.key)
      if (id !== undefined) return id
      return outcome('skipped', identities.skipped.has(end.key) ? 'end-skipped' : 'end-missing')
    }
    const { people, resources } = known.named(end.name)
    const [first, second] = isPerson ? [people, resources] : [resources, people]
    const [id, another] = first.length > 0 ? first : second
    if (id === undefined || another !== undefined)
      return outcome('skipped', id === undefined ? 'end-unknown' : 'end-unclear', { name: end.name })
    return id
  }

  /** The tie as its ends allow it: where the file names them only, it cannot know what they are. */
  #fitting(from: Id, to: Id, { kind, directed, where }: FoundTie): Same {
    const fitted = fitTie(this.#sort(from), this.#sort(to), [kind], directed)
    const ends = fitted.isTurned ? { from: to, to: from } : { from, to }
    if (!fitted.isChanged) return { ...ends, kind, directed }
    addNote(this.#notes, { code: 'kind-changed', where, params: { kind } })
    return { ...ends, kind: fitted.kind, directed: KIND_RULES[fitted.kind].directed }
  }

  #sort(id: Id): EndSort {
    return this.#isPerson(id) ? 'participant' : 'resource'
  }

  #make(same: Same, found: FoundTie): void {
    const { newId, createdAt } = this.needs
    const { strength, note, where } = found
    const promise = this.#promise(found)
    // What a file does not tell was there before it was read.
    const origin = found.origin ?? 'before'
    const tie = { id: newId(), ...same, strength, note, origin, createdAt, ...promise, ...keptOf(found) }
    this.#made.set(keyOf(same), { tie, where })
  }

  #promise({ commitment, where }: FoundTie): { commitment?: Commitment } {
    if (commitment === null) return {}
    const { what, by, status, unknown } = commitment
    // A row of a table may make one promise on many ties.
    const who = this.#promisers.get(commitment) ?? this.#whoPromises(commitment, where)
    this.#promisers.set(commitment, who)
    return { commitment: { what, who, by, status, ...(unknown === undefined ? {} : { unknown }) } }
  }

  #whoPromises({ who }: FoundCommitment, where: Where): Id[] {
    const ids = new Set(who.flatMap((each) => this.#promiser(each, where) ?? []))
    const people = [...ids].filter((id) => this.#isPerson(id))
    const count = people.splice(MAX_PROMISERS).length
    if (count > 0) addNote(this.#notes, { code: 'promisers-left', where, params: { most: MAX_PROMISERS, count } })
    return people
  }

  #promiser(end: FoundEnd, where: Where): Id | undefined {
    const { identities, known } = this.needs
    if ('key' in end) return identities.ids.get(end.key)
    const [id, ...others] = known.named(end.name).people
    if (id !== undefined && others.length === 0) return id
    const { name } = end
    if (id === undefined) addNote(this.#notes, { code: 'end-missing', where, params: { name } })
    else addNote(this.#notes, { code: 'name-unclear', where, params: { value: name } })
    return undefined
  }

  /** @returns whether there was anything to fill in. */
  #fillIn(tie: Connection, found: FoundTie): boolean {
    if (this.#edits.has(tie.id)) return false
    const steps: Step[] = []
    const { id, note } = tie
    if (note === '' && found.note !== '') {
      steps.push({ type: 'connection/edit', id, changes: { note: found.note } })
    }
    const { commitment } = tie.commitment === undefined ? this.#promise(found) : {}
    if (commitment) steps.push({ type: 'commitment/set', id, commitment })
    if (steps.length > 0) this.#edits.set(id, steps)
    return steps.length > 0
  }
}

/** What becomes of the ties found, in their order. None is made twice. */
export function planTies(found: readonly FoundTie[], needs: TieNeeds): TiesPlan {
  const planning = new TiesPlanning(needs)
  const outcomes = new Map(found.map((each) => [each, planning.take(each)]))
  return { outcomes, ...planning.result() }
}
