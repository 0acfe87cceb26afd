import { z } from '../../zod'
import type { Position } from '../map'
import { idSchema, positionSchema } from '../schema'
import { type Draft, find, requireNode } from './draft'

export const layoutMoveSchema = z.strictObject({
  type: z.literal('layout/move'),
  /** The new centre of each node that moves. */
  positions: z.record(idSchema, positionSchema),
})

function moveTo(node: { position: Position }, position: Position): void {
  if (node.position.x !== position.x || node.position.y !== position.y) node.position = { ...position }
}

/** Moves participants and resources. */
export function moveNodes(draft: Draft, command: z.infer<typeof layoutMoveSchema>): void {
  for (const [id, position] of Object.entries(command.positions)) {
    requireNode(draft, id)
    const collection = Object.hasOwn(draft.participants, id) ? 'participants' : 'resources'
    moveTo(find(draft, collection, id), position)
  }
}
