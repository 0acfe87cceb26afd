import type { FoundResource } from '../formats/found'
import type { Step } from '../map/commands/command'
import type { Id } from '../map/ids'
import type { Resource } from '../map/map'
import { own } from '../map/map'
import { keptOf, MADE, type Outcome, outcome, sameAs } from './outcome'
import type { PlanNeeds } from './plan-people'

/** A resource that will be made, without a place yet. */
export type NewResource = Omit<Resource, 'position'> & Pick<FoundResource, 'position'>

/** What planning resources needs besides: the keys of those that only people who are left out tell of. */
export interface ResourceNeeds extends PlanNeeds {
  untold: ReadonlySet<string>
}

/** What becomes of the resources found. */
export interface ResourcesPlan {
  outcomes: Map<FoundResource, Outcome>
  made: NewResource[]
  /** Changes of resources that are on the map. */
  edits: Step[]
  /** Those that are changed. */
  merged: Id[]
}

/** The work on one list of resources, from its first row to its last. */
class ResourcesPlanning {
  readonly #made = new Map<Id, NewResource>()
  readonly #edits = new Map<Id, string>()

  constructor(private readonly needs: ResourceNeeds) {}

  take(found: FoundResource): Outcome {
    const { choices, rows, known, identities, untold } = this.needs
    if (found.name === '') return outcome('skipped', 'name-missing')
    if (rows.get(found.key) === 'skip') {
      identities.skipped.add(found.key)
      return outcome('skipped', 'left-out')
    }
    const same = known.resource(found)
    if (same === undefined && untold.has(found.key)) {
      identities.skipped.add(found.key)
      return outcome('skipped', 'people-left-out')
    }
    if (same === undefined) {
      this.#make(found)
      return MADE
    }
    identities.ids.set(found.key, same.id)
    const isMerged = (rows.get(found.key) ?? choices.duplicates) === 'merge' && this.#fillIn(same.id, found)
    return sameAs(isMerged ? 'merged' : 'there', same)
  }

  result(): Omit<ResourcesPlan, 'outcomes'> {
    const edits = [...this.#edits].map(([id, description]): Step => {
      return { type: 'resource/edit', id, changes: { description } }
    })
    return { made: [...this.#made.values()], edits, merged: [...this.#edits.keys()] }
  }

  #make(found: FoundResource): void {
    const { known, identities, newId, createdAt } = this.needs
    const { name, description, position } = found
    const id = newId()
    const kind = found.kind ?? 'other'
    // What nobody has put to work yet is there, but few know of it.
    const status = found.status ?? 'hidden'
    this.#made.set(id, { id, name, kind, status, description, position, createdAt, ...keptOf(found) })
    identities.ids.set(found.key, id)
    known.addResource(found, id)
  }

  /** @returns whether there was anything to fill in. */
  #fillIn(id: Id, { description }: FoundResource): boolean {
    if (description === '') return false
    const made = this.#made.get(id)
    if (made) {
      if (made.description !== '') return false
      made.description = description
      return true
    }
    if (this.#edits.has(id) || own(this.needs.map.resources, id)?.description !== '') return false
    this.#edits.set(id, description)
    return true
  }
}

/** What becomes of the resources found, in their order. Those of one name are one resource, on the map or not. */
export function planResources(found: readonly FoundResource[], needs: ResourceNeeds): ResourcesPlan {
  const planning = new ResourcesPlanning(needs)
  const outcomes = new Map(found.map((each) => [each, planning.take(each)]))
  return { outcomes, ...planning.result() }
}
