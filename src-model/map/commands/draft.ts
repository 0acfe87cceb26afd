import { Refusal } from '../errors'
import type { Id } from '../ids'
import { isId } from '../ids'
import type { Collection, CommunityMap } from '../map'
import { isParticipant, isResource, mapHas } from '../map'
import type { OpenMap } from '../open-map'

/** The next map while a command's case is writing it. */
export type Draft = OpenMap

/** Appends a new thing to its collection. @throws Refusal when its id is unfit or taken. */
export function insert<Kind extends Collection>(
  draft: Draft,
  collection: Kind,
  thing: CommunityMap[Kind][string],
): void {
  if (!isId(thing.id)) throw new Refusal('bad-value', { field: 'id' })
  if (mapHas(draft.map, thing.id)) throw new Refusal('id-taken', { id: thing.id })
  draft.put(collection, thing.id, thing)
  draft.openOrder(collection).push(thing.id)
}

/** @throws Refusal when a thing is not there. */
export function requireThing(draft: Draft, collection: Collection, id: Id): void {
  if (!Object.hasOwn(draft.map[collection], id)) throw new Refusal('not-found', { id })
}

/** The thing to edit. @throws Refusal when it is not there. */
export function find<Kind extends Collection>(draft: Draft, collection: Kind, id: Id): CommunityMap[Kind][string] {
  const thing = draft.open(collection, id)
  if (thing === undefined) throw new Refusal('not-found', { id })
  return thing
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
  return draft.map.order.participants.length + draft.map.order.resources.length
}

/** @throws Refusal when the id is neither a participant's nor a resource's. */
export function requireNode(draft: Draft, id: Id): void {
  if (!isParticipant(draft.map, id) && !isResource(draft.map, id)) throw new Refusal('not-found', { id })
}
