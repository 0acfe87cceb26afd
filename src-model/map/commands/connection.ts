import { z } from '../../zod'
import { Refusal } from '../errors'
import { endsOf, KIND_RULES, kindFits } from '../kinds'
import { MAX_CONNECTIONS } from '../limits'
import type { Connection, ConnectionKind } from '../map'
import { commitmentSchema, connectionFields, connectionSchema, idSchema } from '../schema'
import { changesOf } from './changes'
import { assign, type Draft, find, insert, requireThing } from './draft'

export const connectionAddSchema = z.strictObject({
  type: z.literal('connection/add'),
  connection: connectionSchema,
})

export const connectionEditSchema = z.strictObject({
  type: z.literal('connection/edit'),
  id: idSchema,
  changes: changesOf(connectionFields),
})

export const connectionReverseSchema = z.strictObject({ type: z.literal('connection/reverse'), id: idSchema })

export const commitmentSetSchema = z.strictObject({
  type: z.literal('commitment/set'),
  id: idSchema,
  commitment: commitmentSchema.nullable(),
})

function requireFit(draft: Draft, from: string, to: string, kind: ConnectionKind): void {
  if (from === to) throw new Refusal('same-ends')
  const ends = endsOf(draft.map, from, to)
  if (ends === undefined)
    throw new Refusal('not-found', { id: endsOf(draft.map, from, from) === undefined ? from : to })
  if (!kindFits(kind, ends)) throw new Refusal('kind-does-not-fit', { kind })
}

function requirePromisers(draft: Draft, who: readonly string[]): void {
  for (const id of who) requireThing(draft, 'participants', id)
}

/** Ties two nodes. */
export function addConnection(draft: Draft, command: z.infer<typeof connectionAddSchema>): void {
  const { connection } = command
  requireFit(draft, connection.from, connection.to, connection.kind)
  if (connection.commitment) requirePromisers(draft, connection.commitment.who)
  if (draft.map.order.connections.length >= MAX_CONNECTIONS) throw new Refusal('map-full', { most: MAX_CONNECTIONS })
  insert(draft, 'connections', connection)
}

/** Changes what is known of a tie. A new kind brings its usual direction, unless the command names one. */
export function editConnection(draft: Draft, command: z.infer<typeof connectionEditSchema>): void {
  const connection = find(draft, 'connections', command.id)
  const changes: Partial<Connection> = { ...command.changes }
  if (changes.kind !== undefined && changes.kind !== connection.kind) {
    requireFit(draft, connection.from, connection.to, changes.kind)
    changes.directed ??= KIND_RULES[changes.kind].directed
  }
  assign(connection, changes)
}

/** Turns a tie round. */
export function reverseConnection(draft: Draft, command: z.infer<typeof connectionReverseSchema>): void {
  const connection = find(draft, 'connections', command.id)
  requireFit(draft, connection.to, connection.from, connection.kind)
  const { from, to } = connection
  connection.from = to
  connection.to = from
}

/** Puts a promise on a tie, changes it, or takes it away (`null`). */
export function setCommitment(draft: Draft, command: z.infer<typeof commitmentSetSchema>): void {
  const connection = find(draft, 'connections', command.id)
  if (command.commitment === null) {
    delete connection.commitment
    return
  }
  requirePromisers(draft, command.commitment.who)
  assign(connection, { commitment: command.commitment })
}
