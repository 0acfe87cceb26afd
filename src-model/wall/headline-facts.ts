import type { Id } from '../map/ids'
import type { HeadlineTopic } from './headline-topics'
import type { WallConnection, WallMap, WallParticipant, WallResource } from './wall-map'

/** A record before a change and after it; `undefined` where it was not there, or is no more. */
export interface RecordChange<Record> {
  before: Record | undefined
  now: Record | undefined
}

/** What a change did to a map's records. Zones say nothing that the sentence is about. */
export interface RecordChanges {
  participants: RecordChange<WallParticipant>[]
  resources: RecordChange<WallResource>[]
  connections: RecordChange<WallConnection>[]
}

/** A fact that may change, and what it was before. */
interface Watched {
  topic: HeadlineTopic
  was: unknown
  is: () => unknown
}

/** Facts that are watched while a change is taken over, each once. */
class Watch {
  readonly #facts = new Map<string, Watched>()

  /** @param key of the thing that the fact is about. @param is what can be told of it, now or later; comparable with `===`. */
  on(topic: HeadlineTopic, key: string, is: () => unknown): void {
    const name = `${topic} ${key}`
    if (!this.#facts.has(name)) this.#facts.set(name, { topic, was: is(), is })
  }

  /** The topics of which a fact is another now. */
  changed(): Set<HeadlineTopic> {
    return new Set([...this.#facts.values()].filter(({ was, is }) => was !== is()).map(({ topic }) => topic))
  }
}

function put<Record extends { id: Id }>(records: Map<Id, Record>, { before, now }: RecordChange<Record>): void {
  if (now !== undefined) records.set(now.id, now)
  else if (before !== undefined) records.delete(before.id)
}

/**
 * What the sentences about a map are made from, thing by thing, so that a change tells which of them it is about: not
 * those whose things merely moved or were renamed. A change costs what it touches, and the ties of that.
 */
export class HeadlineFacts {
  readonly #people = new Map<Id, WallParticipant>()
  readonly #resources = new Map<Id, WallResource>()
  readonly #ties = new Map<Id, WallConnection>()
  readonly #byNode = new Map<Id, Set<Id>>()

  constructor(map: WallMap) {
    const came = <Record>(records: { [id: Id]: Record }) =>
      Object.values(records).map((now): RecordChange<Record> => ({ before: undefined, now }))
    this.#apply({
      participants: came(map.participants),
      resources: came(map.resources),
      connections: came(map.connections),
    })
  }

  /** Takes a change over. @returns the topics whose facts it changes. */
  follow(changes: RecordChanges): Set<HeadlineTopic> {
    const watch = new Watch()
    for (const change of changes.participants) this.#watchPerson(watch, change)
    for (const change of changes.resources) this.#watchResource(watch, change)
    for (const tie of changes.connections.flatMap(({ before, now }) => [before ?? [], now ?? []].flat())) {
      this.#watchTie(watch, tie)
    }
    this.#apply(changes)
    return watch.changed()
  }

  #apply({ participants, resources, connections }: RecordChanges): void {
    for (const change of participants) put(this.#people, change)
    for (const change of resources) put(this.#resources, change)
    for (const change of connections) {
      put(this.#ties, change)
      const { before, now } = change
      if (before) for (const end of [before.from, before.to]) this.#at(end).delete(before.id)
      if (now) for (const end of [now.from, now.to]) this.#at(end).add(now.id)
    }
  }

  #watchPerson(watch: Watch, { before, now }: RecordChange<WallParticipant>): void {
    const id = (now ?? before)?.id ?? ''
    watch.on('here', id, () => this.#people.get(id)?.side)
    this.#watchTied(watch, id)
    if (before?.side === now?.side) return
    for (const tie of this.#tiesOf(id)) this.#watchTie(watch, tie)
  }

  #watchResource(watch: Watch, { before, now }: RecordChange<WallResource>): void {
    const id = (now ?? before)?.id ?? ''
    watch.on('mobilised', id, () => this.#resources.get(id)?.status === 'mobilised')
    watch.on('wanted', id, () => this.#resources.get(id)?.wanted ?? false)
  }

  #watchTie(watch: Watch, { id, from, to, kind }: WallConnection): void {
    watch.on('made', id, () => {
      const tie = this.#ties.get(id)
      return tie?.origin === 'workshop' && this.#isOfPeople(tie) ? this.#isAcross(tie) : null
    })
    watch.on('across', id, () => this.#isAcross(this.#ties.get(id)))
    watch.on('promises', id, () => {
      const promise = this.#ties.get(id)?.promise ?? null
      return promise === 'dropped' ? null : promise
    })
    if (kind === 'holds' || kind === 'needs') {
      watch.on('held', to, () => this.#whoIs('holds', to).size > 0)
      watch.on('matched', to, () => this.#isMatched(to))
    }
    watch.on('together', JSON.stringify([from, to].sort()), () => this.#areTied(from, to))
    this.#watchTied(watch, from)
    this.#watchTied(watch, to)
  }

  #watchTied(watch: Watch, id: Id): void {
    watch.on('tied', id, () => (this.#people.has(id) ? this.#tiesOf(id).some((tie) => this.#isOfPeople(tie)) : null))
  }

  #at(node: Id): Set<Id> {
    const known = this.#byNode.get(node)
    if (known !== undefined) return known
    const ties = new Set<Id>()
    this.#byNode.set(node, ties)
    return ties
  }

  #tiesOf(node: Id): WallConnection[] {
    return [...this.#at(node)].flatMap((id) => this.#ties.get(id) ?? [])
  }

  #isOfPeople({ from, to }: WallConnection): boolean {
    return this.#people.has(from) && this.#people.has(to)
  }

  #isAcross(tie: WallConnection | undefined): boolean {
    const sides = [this.#people.get(tie?.from ?? '')?.side, this.#people.get(tie?.to ?? '')?.side]
    return sides.includes('customer') && sides.includes('employee')
  }

  #areTied(one: Id, other: Id): boolean {
    const [few, rest] = this.#at(one).size < this.#at(other).size ? [one, other] : [other, one]
    return this.#tiesOf(few).some((tie) => this.#isOfPeople(tie) && (tie.from === rest || tie.to === rest))
  }

  #whoIs(kind: 'holds' | 'needs', resource: Id): Set<Id> {
    const ties = this.#tiesOf(resource).filter((tie) => tie.kind === kind && tie.to === resource)
    return new Set(ties.map(({ from }) => from))
  }

  #isMatched(resource: Id): boolean {
    const [holders, needers] = [this.#whoIs('holds', resource), this.#whoIs('needs', resource)]
    return [...needers].some((id) => holders.size > (holders.has(id) ? 1 : 0))
  }
}
