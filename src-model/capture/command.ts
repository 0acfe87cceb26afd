import { assertNever } from '../assert-never'
import { type Newcomer, placeNodes } from '../layout/place/place'
import type { Command, Step } from '../map/commands/command'
import type { Id, NewId } from '../map/ids'
import { KIND_RULES } from '../map/kinds'
import type { Position } from '../map/map'
import type { CaptureContext } from './context'
import type { PlannedStep, Ref } from './plan'
import type { CaptureReading } from './reading'

/** What a reading becomes. */
export interface CapturedCommand {
  /** One batch; `null` when nothing changes. */
  command: Command | null
  /** The nodes that the text names, to select and to glide to. */
  nodes: Id[]
  /** The nodes among them that are new, in the order of the text. */
  made: Id[]
  /** The ties that the text names, new or not. */
  connections: Id[]
}

/** What a command carries besides the reading. */
export interface CaptureOptions {
  newId: NewId
  /** ISO 8601, UTC. */
  at: string
  /** Where people who are tied to nobody gather, in canvas units; the map's heart when left out. */
  around?: Position
}

const NOTHING: CapturedCommand = { command: null, nodes: [], made: [], connections: [] }

/** The nodes that are about to join the map, with what they will be tied to. */
function newcomersOf(steps: readonly PlannedStep[], idOf: (ref: Ref) => Id): Newcomer[] {
  const newcomers = new Map<Ref, { id: Id; kind: Newcomer['kind']; near: Id[] }>()
  for (const step of steps) {
    if (step.do === 'add-participant' || step.do === 'add-resource') {
      const kind = step.do === 'add-participant' ? 'participant' : 'resource'
      newcomers.set(step.ref, { id: idOf(step.ref), kind, near: [] })
    } else if (step.do === 'add-tie') {
      newcomers.get(step.from)?.near.push(idOf(step.to))
      newcomers.get(step.to)?.near.push(idOf(step.from))
    }
  }
  return [...newcomers.values()]
}

/** Everything that turns planned steps into real ones. */
interface Making {
  idOf: (ref: Ref) => Id
  places: Readonly<Record<Id, Position>>
  at: string
  origin: CaptureContext['origin']
}

function added(step: Extract<PlannedStep, { name: string }>, { idOf, places, at }: Making): Step {
  const id = idOf(step.ref)
  const shared = { id, name: step.name, position: places[id] ?? { x: 0, y: 0 }, createdAt: at }
  if (step.do === 'add-resource') {
    return { type: 'resource/add', resource: { ...shared, ...step.fields, description: '' } }
  }
  return { type: 'participant/add', participant: { ...shared, ...step.fields, notes: '' } }
}

function tied(step: Extract<PlannedStep, { do: 'add-tie' }>, { idOf, at, origin }: Making): Step {
  const { from, to, kind, note } = step
  const ends = { id: idOf(step.ref), from: idOf(from), to: idOf(to) }
  const { directed } = KIND_RULES[kind]
  return {
    type: 'connection/add',
    connection: { ...ends, kind, directed, strength: 2, note, origin, createdAt: at },
  }
}

function stepOf(step: PlannedStep, making: Making): Step {
  const { idOf } = making
  switch (step.do) {
    case 'add-participant':
    case 'add-resource':
      return added(step, making)
    case 'add-tie':
      return tied(step, making)
    case 'edit-participant':
      return { type: 'participant/edit', id: idOf(step.ref), changes: step.changes }
    case 'edit-resource':
      return { type: 'resource/edit', id: idOf(step.ref), changes: step.changes }
    case 'edit-tie':
      return { type: 'connection/edit', id: idOf(step.ref), changes: step.changes }
    case 'promise': {
      const who = step.promise.who.map(idOf)
      return { type: 'commitment/set', id: idOf(step.ref), commitment: { status: 'promised', ...step.promise, who } }
    }
    default:
      return assertNever(step)
  }
}

/** Ids for what is yet to be made; everything else is called by its own. */
function idsFor(steps: readonly PlannedStep[], newId: NewId): (ref: Ref) => Id {
  const ids = new Map<Ref, Id>()
  for (const step of steps) if (step.do.startsWith('add-')) ids.set(step.ref, newId())
  return (ref) => ids.get(ref) ?? ref
}

/**
 * Turns a reading into the command that captures it.
 *
 * @param context the one that the text was read with.
 * @returns nothing to do for a reading that is not ready.
 */
export function captureCommand(
  reading: CaptureReading,
  context: CaptureContext,
  { newId, at, around }: CaptureOptions,
): CapturedCommand {
  if (!reading.ready) return NOTHING
  const plans = reading.lines.map(({ plan }) => plan)
  const planned = plans.flatMap(({ steps }) => steps)
  const idOf = idsFor(planned, newId)
  const newcomers = newcomersOf(planned, idOf)
  const places = placeNodes(context.map, newcomers, around)
  const making: Making = { idOf, places, at, origin: context.origin }
  const steps = planned.map((step) => stepOf(step, making))
  return {
    command: steps.length > 0 ? { type: 'batch', steps } : null,
    nodes: [...new Set(plans.flatMap(({ nodes }) => nodes.map(idOf)))],
    made: newcomers.map(({ id }) => id),
    connections: [...new Set(plans.flatMap(({ ties }) => ties.map(idOf)))],
  }
}
