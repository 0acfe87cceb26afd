import { Refusal } from '../errors'
import type { Id } from '../ids'
import { isId } from '../ids'
import type { Collection, CommunityMap } from '../map'
import { COLLECTIONS, isParticipant, isResource } from '../map'

/** The next map while a command's case is writing it. Immer makes it look mutable. */
export type Draft = CommunityMap

/** Appends a new thing to its collection. @throws Refusal when its id is unfit or taken. */
export function insert<Kind extends Collection>(
  draft: Draft,
  collection: Kind,
  thing: CommunityMap[Kind][string],
): void {
  if (!isId(thing.id)) throw new Refusal('bad-value', { field: 'id' })
  if (COLLECTIONS.some((each) => Object.hasOwn(draft[each], thing.id))) throw new Refusal('id-taken', { id: thing.id })
  const records = draft[collection] as Record<Id, CommunityMap[Kind][string]>
  records[thing.id] = thing
  draft.order[collection].push(thing.id)
}

/**
 * A thing as it is now, only to be looked at. Immer makes a draft of whatever is read from a draft, which for all
 * ties of a map costs more than the change itself; of a property's descriptor it does not.
 */
export function peek<Thing>(records: Readonly<Record<Id, Thing>>, id: Id): Thing | undefined {
  return Object.getOwnPropertyDescriptor(records, id)?.value
}

/** The thing to edit. @throws Refusal when it is not there. */
export function find<Kind extends Collection>(draft: Draft, collection: Kind, id: Id): CommunityMap[Kind][string] {
  const thing = Object.hasOwn(draft[collection], id) ? draft[collection][id] : undefined
  if (thing === undefined) throw new Refusal('not-found', { id })
  return thing as CommunityMap[Kind][string]
}

/** Writes the changed fields over a thing's own, leaving those with the same value untouched. */
export function assign<Thing extends object>(thing: Thing, changes: Partial<Thing>): void {
  for (const [field, value] of Object.entries(changes)) {
    const record = thing as Record<string, unknown>
    if (JSON.stringify(record[field]) !== JSON.stringify(value)) record[field] = value
  }
}

/** @throws Refusal when a name is empty once trimmed. */
export function requireName(name: string): void {
  if (name.trim() === '') throw new Refusal('name-empty')
}

/** How many participants and resources a map has. */
export function nodeCount(draft: Draft): number {
  return draft.order.participants.length + draft.order.resources.length
}

/** @throws Refusal when the id is neither a participant's nor a resource's. */
export function requireNode(draft: Draft, id: Id): void {
  if (!isParticipant(draft, id) && !isResource(draft, id)) throw new Refusal('not-found', { id })
}
