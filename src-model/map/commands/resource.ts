import { z } from '../../zod'
import { Refusal } from '../errors'
import { MAX_NODES } from '../limits'
import { idSchema, resourceFields, resourceSchema } from '../schema'
import { changesOf } from './changes'
import { assign, type Draft, find, insert, nodeCount, requireName } from './draft'

export const resourceAddSchema = z.strictObject({ type: z.literal('resource/add'), resource: resourceSchema })

export const resourceEditSchema = z.strictObject({
  type: z.literal('resource/edit'),
  id: idSchema,
  changes: changesOf(resourceFields),
})

/** Puts a resource on the map. */
export function addResource(draft: Draft, command: z.infer<typeof resourceAddSchema>): void {
  requireName(command.resource.name)
  if (nodeCount(draft) >= MAX_NODES) throw new Refusal('map-full', { most: MAX_NODES })
  insert(draft, 'resources', command.resource)
}

/** Changes what is known of a resource. */
export function editResource(draft: Draft, command: z.infer<typeof resourceEditSchema>): void {
  if (command.changes.name !== undefined) requireName(command.changes.name)
  assign(find(draft, 'resources', command.id), command.changes)
}
