import { z } from '../../zod'
import { sessionFields } from '../schema'
import { changesOf } from './changes'
import { assign, type Draft, requireName } from './draft'

export const sessionEditSchema = z.strictObject({
  type: z.literal('session/edit'),
  changes: changesOf(sessionFields),
})

/** Changes what is known of the workshop itself. */
export function editSession(draft: Draft, command: z.infer<typeof sessionEditSchema>): void {
  if (command.changes.title !== undefined) requireName(command.changes.title)
  assign(draft.openSession(), command.changes)
}
