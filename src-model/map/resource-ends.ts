import type { Id } from './ids'
import type { ConnectionKind } from './map'

/** A tie, as far as it says who holds and who needs what. */
interface End {
  kind: ConnectionKind
  to: Id
}

/** How many hold and how many need each resource, and with it which resources are wanted. */
export class ResourceEnds {
  readonly #ends = new Map<Id, { holds: number; needs: number }>()

  constructor(ties: Iterable<End> = []) {
    for (const each of ties) this.add(each)
  }

  /** A tie is there. */
  add(tie: End): void {
    this.#count(tie, 1)
  }

  /** A tie that was added is gone. */
  remove(tie: End): void {
    this.#count(tie, -1)
  }

  /** Whether someone needs a resource and no one holds it. */
  isWanted(resource: Id): boolean {
    const ends = this.#ends.get(resource)
    return ends !== undefined && ends.needs > 0 && ends.holds === 0
  }

  /** All resources that are wanted. */
  wanted(): Set<Id> {
    return new Set([...this.#ends.keys()].filter((id) => this.isWanted(id)))
  }

  #count({ kind, to }: End, by: 1 | -1): void {
    if (kind !== 'holds' && kind !== 'needs') return
    const ends = this.#ends.get(to) ?? { holds: 0, needs: 0 }
    this.#ends.set(to, { ...ends, [kind]: ends[kind] + by })
  }
}
