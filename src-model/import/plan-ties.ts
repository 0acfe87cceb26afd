import { type EndSort, fitTie } from '../formats/fit-tie'
import type { FileNote, FoundEnd, FoundTie, Where } from '../formats/found'
import type { Step } from '../map/commands/command'
import type { Id } from '../map/ids'
import { KIND_RULES } from '../map/kinds'
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
  /** Of ties whose kind does not fit what stands at their ends. */
  notes: FileNote[]
}

/** A tie as far as it says which one it is. */
type Same = Pick<Connection, 'from' | 'to' | 'kind' | 'directed'>

/** The most people who promise one thing, as `commitmentFields` has it. */
const MOST_PROMISERS = 50

/** A tie as one text. */
function keyOf({ from, to, kind }: Pick<Same, 'from' | 'to' | 'kind'>): string {
  return `${kind} ${from} ${to}`
}

/** The work on one list of ties, from its first to its last. */
class TiesPlanning {
  readonly #made = new Map<string, { tie: Connection; where: Where }>()
  readonly #edits = new Map<Id, Step[]>()
  readonly #notes: FileNote[] = []

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
    this.#notes.push({ code: 'kind-changed', where, params: { kind } })
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
    const who = new Set(commitment.who.flatMap((key) => this.needs.identities.ids.get(key) ?? []))
    const people = [...who].filter((id) => this.#isPerson(id))
    const left = people.splice(MOST_PROMISERS).length
    if (left > 0) this.#notes.push({ code: 'promisers-left', where, params: { most: MOST_PROMISERS, count: left } })
    return { commitment: { what, who: people, by, status, ...(unknown === undefined ? {} : { unknown }) } }
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
