import fc from 'fast-check'
import type { Command, Step } from '../../../src-model/map/commands/command'
import type { Id } from '../../../src-model/map/ids'
import { endsOf, kindsFor } from '../../../src-model/map/kinds'
import { COLLECTIONS, CONNECTION_KINDS, type CommunityMap } from '../../../src-model/map/map'
import {
  participantFields,
  participantRecord,
  position,
  promiseFields,
  resourceFields,
  sessionFields,
  tieFields,
  zoneFields,
} from './arbitrary-map'
import { id, moment } from './arbitrary-text'

/**
 * A command before it is known what map it will meet: `pick` turns numbers into
 * ids of that map, now and then into one that is not there.
 */
export type CommandPlan = (map: CommunityMap) => Command
type StepPlan = (map: CommunityMap) => Step

const number = fc.nat({ max: 10_000 })

/** One number in twelve misses on purpose. */
function pick(ids: readonly Id[], choice: number): Id {
  return choice % 12 === 11 ? 'missing' : (ids[choice % Math.max(1, ids.length)] ?? 'missing')
}

function nodesOf(map: CommunityMap): Id[] {
  return [...map.order.participants, ...map.order.resources]
}

function everything(map: CommunityMap): Id[] {
  return COLLECTIONS.flatMap((each) => map.order[each])
}

/** Some of the fields, perhaps none. */
function someOf<Fields extends { [key: string]: fc.Arbitrary<unknown> }>(fields: Fields) {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<never>
}

const participantAdd = participantRecord(id).map(
  (participant): StepPlan =>
    () => ({ type: 'participant/add', participant }),
)

const resourceAdd = fc.record({ id, ...resourceFields, position, createdAt: moment }).map(
  (resource): StepPlan =>
    () => ({ type: 'resource/add', resource }),
)

const connectionAdd = fc
  .record({ id, from: number, to: number, kind: number, createdAt: moment, directed: fc.boolean(), ...tieFields })
  .map(
    (plan): StepPlan =>
      (map) => {
        const from = pick(nodesOf(map), plan.from)
        const to = pick(nodesOf(map), plan.to)
        const ends = endsOf(map, from, to)
        const kinds = ends === undefined || plan.kind % 8 === 7 ? CONNECTION_KINDS : kindsFor(ends)
        const kind = kinds[plan.kind % kinds.length] ?? 'other'
        return { type: 'connection/add', connection: { ...plan, from, to, kind } }
      },
  )

const edits = fc.oneof(
  fc.tuple(number, someOf({ ...participantFields, unnamed: fc.boolean() })).map(
    ([choice, changes]): StepPlan =>
      (map) => {
        return { type: 'participant/edit', id: pick(map.order.participants, choice), changes }
      },
  ),
  fc.tuple(number, someOf(resourceFields)).map(
    ([choice, changes]): StepPlan =>
      (map) => {
        return { type: 'resource/edit', id: pick(map.order.resources, choice), changes }
      },
  ),
  fc.tuple(number, someOf(zoneFields)).map(
    ([choice, changes]): StepPlan =>
      (map) => {
        return { type: 'zone/edit', id: pick(map.order.zones, choice), changes }
      },
  ),
  someOf(sessionFields).map(
    (changes): StepPlan =>
      () => ({ type: 'session/edit', changes }),
  ),
)

const connectionEdits = fc.oneof(
  fc.tuple(number, someOf({ ...tieFields, kind: fc.constantFrom(...CONNECTION_KINDS), directed: fc.boolean() })).map(
    ([choice, changes]): StepPlan =>
      (map) => {
        return { type: 'connection/edit', id: pick(map.order.connections, choice), changes }
      },
  ),
  number.map(
    (choice): StepPlan =>
      (map) => {
        return { type: 'connection/reverse', id: pick(map.order.connections, choice) }
      },
  ),
  fc.tuple(number, fc.array(number, { maxLength: 3 }), fc.option(fc.record(promiseFields))).map(
    ([choice, promisers, promise]): StepPlan =>
      (map) => {
        const who = promisers.map((each) => pick(map.order.participants, each))
        const commitment = promise === null ? null : { ...promise, who }
        return { type: 'commitment/set', id: pick(map.order.connections, choice), commitment }
      },
  ),
)

const layoutMove = fc.array(fc.tuple(number, position), { maxLength: 4 }).map(
  (moves): StepPlan =>
    (map) => {
      const positions = Object.fromEntries(moves.map(([choice, place]) => [pick(nodesOf(map), choice), place]))
      return { type: 'layout/move', positions }
    },
)

const zoneAdd = fc.record({ id, ...zoneFields }).map(
  (zone): StepPlan =>
    () => ({ type: 'zone/add', zone }),
)

const remove = fc.array(number, { minLength: 1, maxLength: 4 }).map(
  (choices): StepPlan =>
    (map) => {
      return { type: 'map/remove', ids: choices.map((each) => pick(everything(map), each)) }
    },
)

const step: fc.Arbitrary<StepPlan> = fc.oneof(
  { weight: 6, arbitrary: participantAdd },
  { weight: 4, arbitrary: resourceAdd },
  { weight: 6, arbitrary: connectionAdd },
  { weight: 4, arbitrary: edits },
  { weight: 4, arbitrary: connectionEdits },
  { weight: 2, arbitrary: layoutMove },
  { weight: 1, arbitrary: zoneAdd },
  { weight: 2, arbitrary: remove },
)

const batch = fc.array(step, { minLength: 1, maxLength: 4 }).map(
  (steps): CommandPlan =>
    (map) => ({ type: 'batch', steps: steps.map((plan) => plan(map)) }),
)

/** Any command, fitting the map that it meets or not. */
export const commandPlan: fc.Arbitrary<CommandPlan> = fc.oneof(
  { weight: 8, arbitrary: step },
  { weight: 1, arbitrary: batch },
)

/** One thing that happens in a session: a command, perhaps within a gesture, or a step back or forward. */
export type EventPlan =
  | { type: 'command'; plan: CommandPlan; gesture: string | undefined }
  | { type: 'history/undo' }
  | { type: 'history/redo' }

const gesture = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom('typing', 'dragging') },
)

/** A stretch of a session. */
export const events: fc.Arbitrary<EventPlan[]> = fc.array(
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({ type: fc.constant('command' as const), plan: commandPlan, gesture }),
    },
    { weight: 2, arbitrary: fc.constant<EventPlan>({ type: 'history/undo' }) },
    { weight: 1, arbitrary: fc.constant<EventPlan>({ type: 'history/redo' }) },
  ),
  { maxLength: 40 },
)
