import { z } from '../../zod'
import { nodeOf } from '../map'
import { idSchema, positionSchema } from '../schema'
import { type Draft, find, requireNode } from './draft'

export const layoutMoveSchema = z.strictObject({
  type: z.literal('layout/move'),
  /** The new centre of each node that moves. */
  positions: z.record(idSchema, positionSchema),
})

/** Moves participants and resources. */
export function moveNodes(draft: Draft, command: z.infer<typeof layoutMoveSchema>): void {
  for (const [id, { x, y }] of Object.entries(command.positions)) {
    requireNode(draft, id)
    const before = nodeOf(draft.map, id)?.position
    if (before?.x === x && before.y === y) continue
    const collection = Object.hasOwn(draft.map.participants, id) ? 'participants' : 'resources'
    find(draft, collection, id).position = { x, y }
  }
}
