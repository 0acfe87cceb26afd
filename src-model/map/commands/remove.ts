import { z } from '../../zod'
import { Refusal } from '../errors'
import type { Id } from '../ids'
import { MAX_CONNECTIONS } from '../limits'
import type { Connection } from '../map'
import { COLLECTIONS, mapHas, own } from '../map'
import { idSchema } from '../schema'
import { type Draft, find } from './draft'

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
  for (const id of gone) if (!mapHas(draft.map, id)) throw new Refusal('not-found', { id })
  const { connections } = draft.map
  for (const id of draft.map.order.connections) {
    const connection = own(connections, id)
    if (connection === undefined) continue
    if (dependsOn(connection, gone)) gone.add(id)
    else if (connection.commitment?.who.some((each) => gone.has(each))) forget(find(draft, 'connections', id), gone)
  }
  for (const each of COLLECTIONS) {
    const leaving = [...gone].filter((id) => Object.hasOwn(draft.map[each], id))
    if (leaving.length === 0) continue
    draft.keep(each, (id) => !gone.has(id))
    for (const id of leaving) draft.remove(each, id)
  }
}
