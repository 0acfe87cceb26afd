import type { NodeKind } from '../layout/footprint'
import type { Id } from '../map/ids'
import { KIND_RULES } from '../map/kinds'
import type { CommunityMap, Connection, ConnectionKind } from '../map/map'
import { own } from '../map/map'
import { existingTie, tieIndex } from '../map/ties'
import { NameBook, named } from './name-book'
import type { PersonFields, PlannedPromise, PlannedStep, Ref, ResourceFields } from './plan'

/** A tie as it stands after the text read so far. */
export interface KnownTie {
  ref: Ref
  from: Ref
  to: Ref
  kind: ConnectionKind
  note: string
  promise: PlannedPromise | null
}

function knownTie({ id, from, to, kind, note, commitment }: Connection): KnownTie {
  return { ref: id, from, to, kind, note, promise: commitment ?? null }
}

function pairKey(a: Ref, b: Ref): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

/**
 * The map as it will be after the text read so far: the map itself, which stays as it is, under the
 * steps planned on top of it. So a line is read exactly as if those before it were captured already.
 */
export class World {
  readonly names: NameBook
  readonly #map: CommunityMap
  readonly #people = new Map<Ref, PersonFields>()
  readonly #resources = new Map<Ref, ResourceFields>()
  readonly #ties = new Map<Ref, KnownTie>()
  readonly #newTies = new Map<string, Ref[]>()

  constructor(map: CommunityMap) {
    this.#map = map
    this.names = new NameBook(map)
  }

  /** What is known of a person; of somebody unknown, nothing. */
  person(ref: Ref): PersonFields {
    const known = this.#people.get(ref) ?? own(this.#map.participants, ref)
    return known ?? { side: 'guest', organisation: '', role: '' }
  }

  /** What is known of a resource. */
  resource(ref: Ref): ResourceFields {
    return this.#resources.get(ref) ?? own(this.#map.resources, ref) ?? { kind: 'other', status: 'hidden' }
  }

  /** The organisation or role of a person, to tell them from namesakes. */
  detailOf(ref: Ref, kind: NodeKind): string {
    if (kind === 'resource') return ''
    const { organisation, role } = this.person(ref)
    return organisation || role
  }

  /** The tie of a kind between two nodes, if there is one. */
  tie(from: Ref, to: Ref, kind: ConnectionKind): KnownTie | undefined {
    const { directed } = KIND_RULES[kind]
    const written = existingTie(this.#map, { from, to, kind, directed })
    if (written) return this.#ties.get(written.id) ?? knownTie(written)
    return this.#newTiesBetween(from, to).find((tie) => tie.kind === kind && (!directed || tie.from === from))
  }

  /** All ties of two nodes, whatever their kind and direction, in the order in which they were made. */
  tiesBetween(a: Ref, b: Ref): KnownTie[] {
    const written = (tieIndex(this.#map).byNode.get(a) ?? []).filter(({ from, to }) => from === b || to === b)
    return [...written.map((each) => this.#ties.get(each.id) ?? knownTie(each)), ...this.#newTiesBetween(a, b)]
  }

  /** All ties of a kind from one node to another; a kind without direction is the same both ways round. */
  ties(from: Ref, to: Ref, kind: ConnectionKind): KnownTie[] {
    const { directed } = KIND_RULES[kind]
    return this.tiesBetween(from, to).filter((tie) => tie.kind === kind && (!directed || tie.from === from))
  }

  /** The tie made last from one node to another, or without a direction between them, whatever its kind. */
  lastTie(from: Ref, to: Ref): KnownTie | undefined {
    return this.tiesBetween(from, to).findLast((tie) => tie.from === from || !KIND_RULES[tie.kind].directed)
  }

  #newTiesBetween(a: Ref, b: Ref): KnownTie[] {
    return (this.#newTies.get(pairKey(a, b)) ?? []).flatMap((ref) => this.#ties.get(ref) ?? [])
  }

  #anyTie(ref: Ref): KnownTie | undefined {
    const written = own(this.#map.connections, ref as Id)
    return this.#ties.get(ref) ?? (written && knownTie(written))
  }

  #changeTie(ref: Ref, changes: Partial<KnownTie>): void {
    const tie = this.#anyTie(ref)
    if (tie) this.#ties.set(ref, { ...tie, ...changes })
  }

  /** Takes a step as done. */
  perform(step: PlannedStep): void {
    switch (step.do) {
      case 'add-participant':
        this.names.add(named(step.ref, 'participant', step.name))
        this.#people.set(step.ref, step.fields)
        return
      case 'edit-participant':
        this.#people.set(step.ref, { ...this.person(step.ref), ...step.changes })
        if (step.changes.name !== undefined) this.names.rename(step.ref, 'participant', step.changes.name)
        return
      case 'add-resource':
        this.names.add(named(step.ref, 'resource', step.name))
        this.#resources.set(step.ref, step.fields)
        return
      case 'edit-resource':
        this.#resources.set(step.ref, { ...this.resource(step.ref), ...step.changes })
        return
      case 'add-tie':
        return this.#addTie(step)
      case 'edit-tie':
        return this.#changeTie(step.ref, step.changes)
      case 'promise':
        return this.#changeTie(step.ref, { promise: step.promise })
    }
  }

  #addTie({ ref, from, to, kind, note }: Extract<PlannedStep, { do: 'add-tie' }>): void {
    this.#ties.set(ref, { ref, from, to, kind, note, promise: null })
    const key = pairKey(from, to)
    this.#newTies.set(key, [...(this.#newTies.get(key) ?? []), ref])
  }
}
