import { z } from '../../zod'
import { Refusal } from '../errors'
import { MAX_NODES } from '../limits'
import { idSchema, participantFields, participantSchema } from '../schema'
import { changesOf } from './changes'
import { assign, type Draft, find, insert, nodeCount, requireName } from './draft'

export const participantAddSchema = z.strictObject({
  type: z.literal('participant/add'),
  participant: participantSchema,
})

export const participantEditSchema = z.strictObject({
  type: z.literal('participant/edit'),
  id: idSchema,
  changes: changesOf(participantFields),
})

/** Puts a person on the map. */
export function addParticipant(draft: Draft, command: z.infer<typeof participantAddSchema>): void {
  requireName(command.participant.name)
  if (nodeCount(draft) >= MAX_NODES) throw new Refusal('map-full', { most: MAX_NODES })
  insert(draft, 'participants', command.participant)
}

/** Changes what is known of a person. */
export function editParticipant(draft: Draft, command: z.infer<typeof participantEditSchema>): void {
  if (command.changes.name !== undefined) requireName(command.changes.name)
  assign(find(draft, 'participants', command.id), command.changes)
}
