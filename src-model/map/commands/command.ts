import { assertNever } from '../../assert-never'
import { z } from '../../zod'
import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../limits'
import {
  addConnection,
  commitmentSetSchema,
  connectionAddSchema,
  connectionEditSchema,
  connectionReverseSchema,
  editConnection,
  reverseConnection,
  setCommitment,
} from './connection'
import type { Draft } from './draft'
import { layoutMoveSchema, moveNodes } from './layout'
import { addParticipant, editParticipant, participantAddSchema, participantEditSchema } from './participant'
import { mapRemoveSchema, removeFromMap } from './remove'
import { addResource, editResource, resourceAddSchema, resourceEditSchema } from './resource'
import { editSession, sessionEditSchema } from './session'
import { addZone, editZone, zoneAddSchema, zoneEditSchema } from './zone'

const stepSchema = z.discriminatedUnion('type', [
  sessionEditSchema,
  participantAddSchema,
  participantEditSchema,
  resourceAddSchema,
  resourceEditSchema,
  connectionAddSchema,
  connectionEditSchema,
  connectionReverseSchema,
  commitmentSetSchema,
  layoutMoveSchema,
  zoneAddSchema,
  zoneEditSchema,
  mapRemoveSchema,
])

/** One change of the map. */
export type Step = z.infer<typeof stepSchema>

const batchSchema = z.strictObject({
  type: z.literal('batch'),
  /** Done in this order, all or none. */
  steps: z
    .array(stepSchema)
    .min(1)
    .max(MAX_NODES + MAX_CONNECTIONS + MAX_ZONES),
})

/** Data that asks for a change of the map: one step, or several that stand or fall together. */
export const commandSchema = z.discriminatedUnion('type', [...stepSchema.options, batchSchema])
export type Command = z.infer<typeof commandSchema>

/**
 * Writes a command into the next map.
 *
 * @throws Refusal when the command does not fit the map; the draft is then to be thrown away.
 */
export function perform(draft: Draft, command: Command): void {
  switch (command.type) {
    case 'session/edit':
      return editSession(draft, command)
    case 'participant/add':
      return addParticipant(draft, command)
    case 'participant/edit':
      return editParticipant(draft, command)
    case 'resource/add':
      return addResource(draft, command)
    case 'resource/edit':
      return editResource(draft, command)
    case 'connection/add':
      return addConnection(draft, command)
    case 'connection/edit':
      return editConnection(draft, command)
    case 'connection/reverse':
      return reverseConnection(draft, command)
    case 'commitment/set':
      return setCommitment(draft, command)
    case 'layout/move':
      return moveNodes(draft, command)
    case 'zone/add':
      return addZone(draft, command)
    case 'zone/edit':
      return editZone(draft, command)
    case 'map/remove':
      return removeFromMap(draft, command)
    case 'batch':
      for (const step of command.steps) perform(draft, step)
      return
    default:
      return assertNever(command)
  }
}
