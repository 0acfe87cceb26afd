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
  /** `unnamed` says whether the person is not to be named. */
  changes: changesOf({ ...participantFields, unnamed: z.boolean() }),
})

/** Puts a person on the map. */
export function addParticipant(draft: Draft, command: z.infer<typeof participantAddSchema>): void {
  requireName(command.participant.name)
  if (nodeCount(draft) >= MAX_NODES) throw new Refusal('map-full', { most: MAX_NODES })
  insert(draft, 'participants', command.participant)
}

/** Changes what is known of a person. */
export function editParticipant(draft: Draft, command: z.infer<typeof participantEditSchema>): void {
  const { unnamed, ...changes } = command.changes
  if (changes.name !== undefined) requireName(changes.name)
  const participant = find(draft, 'participants', command.id)
  assign(participant, changes)
  if (unnamed === true) assign(participant, { unnamed })
  else if (unnamed === false && participant.unnamed) delete participant.unnamed
}
