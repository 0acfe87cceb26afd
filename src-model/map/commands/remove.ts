import { z } from '../../zod'
import { Refusal } from '../errors'
import type { Id } from '../ids'
import { MAX_CONNECTIONS } from '../limits'
import type { Connection } from '../map'
import { COLLECTIONS } from '../map'
import { idSchema } from '../schema'
import { type Draft, find, peek } from './draft'

export const mapRemoveSchema = z.strictObject({
  type: z.literal('map/remove'),
  /**
   * Ids of participants, resources, connections and zones, mixed as they were selected.
   * The ties of removed nodes go with them and need not be named.
   */
  ids: z.array(idSchema).min(1).max(MAX_CONNECTIONS),
})

function dependsOn(connection: Connection, gone: ReadonlySet<Id>): boolean {
  return gone.has(connection.id) || gone.has(connection.from) || gone.has(connection.to)
}

function forget({ commitment }: Connection, gone: ReadonlySet<Id>): void {
  if (commitment) commitment.who = commitment.who.filter((id) => !gone.has(id))
}

/** Removes what is named, the ties of removed nodes, and removed people's names from promises. */
export function removeFromMap(draft: Draft, command: z.infer<typeof mapRemoveSchema>): void {
  const gone = new Set(command.ids)
  for (const id of gone) {
    if (!COLLECTIONS.some((each) => Object.hasOwn(draft[each], id))) throw new Refusal('not-found', { id })
  }
  for (const id of draft.order.connections) {
    const connection = peek(draft.connections, id)
    if (connection === undefined) continue
    if (dependsOn(connection, gone)) gone.add(id)
    else if (connection.commitment?.who.some((each) => gone.has(each))) forget(find(draft, 'connections', id), gone)
  }
  for (const each of COLLECTIONS) {
    const left = draft.order[each].filter((id) => !gone.has(id))
    if (left.length === draft.order[each].length) continue
    draft.order[each] = left
    for (const id of gone) if (Object.hasOwn(draft[each], id)) delete draft[each][id]
  }
}
