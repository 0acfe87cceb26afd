import { footprint } from '../layout/footprint'
import type { Step } from '../map/commands/command'
import { run } from '../map/commit'
import type { Id, NewId } from '../map/ids'
import { endsOf, kindFits } from '../map/kinds'
import { MAX_COORDINATE } from '../map/limits'
import type { Commitment, CommunityMap, Position } from '../map/map'
import { isParticipant, own } from '../map/map'
import { existingTie } from '../map/ties'
import { boxOfZone } from '../zones/zone-area'
import { freeMiddle, type GroupGround } from './free-shift'
import { isOwnPart, type MapPart } from './map-part'
import { FreeNames, SameInMap } from './same-in-map'

/** What pasting takes besides the part. */
export interface PasteOptions {
  /** Where the middle of the part is to be, if there is room. */
  at: Position
  newId: NewId
  /** ISO 8601, UTC. */
  createdAt: string
}

/** What pasting does. */
export interface Pasted {
  /** Empty where everything is there already. */
  steps: Step[]
  /** What is then to be selected: what was made, and whoever was found to be there. */
  ids: Id[]
}

/** Ids of a part's things in the map: new ones, or those of what is the same there. */
interface Identities {
  ids: Map<Id, Id>
  /** Those of the part that are made anew. */
  fresh: Set<Id>
}

function identify(map: CommunityMap, part: MapPart, newId: NewId): Identities {
  const ids = new Map<Id, Id>()
  const fresh = new Set<Id>()
  // In its own session a copy is a second one; in another, the same name is the same person or thing.
  const isOwn = isOwnPart(part, map)
  const add = (id: Id, known: Id | undefined) => {
    if (ids.has(id)) return
    ids.set(id, known ?? newId())
    if (known === undefined) fresh.add(id)
  }
  const same = isOwn ? null : new SameInMap(map)
  const people = same?.participants(part.participants)
  const things = same?.resources(part.resources)
  for (const { id } of part.participants) add(id, people?.get(id))
  for (const { id } of part.resources) add(id, things?.get(id))
  return { ids, fresh }
}

function groundOf({ participants, resources, zones }: MapPart, fresh: ReadonlySet<Id>): GroupGround {
  const isFresh = ({ id }: { id: Id }) => fresh.has(id)
  return {
    nodes: [
      ...participants.filter(isFresh).map(({ position }) => footprint('participant', position)),
      ...resources.filter(isFresh).map(({ position }) => footprint('resource', position)),
    ],
    zones: zones.map(boxOfZone),
  }
}

function clamped(value: number): number {
  return Math.round(Math.min(Math.max(value, -MAX_COORDINATE), MAX_COORDINATE)) + 0
}

function nodeSteps(map: CommunityMap, part: MapPart, identities: Identities, at: Position, createdAt: string): Step[] {
  const { ids, fresh } = identities
  const isOwn = isOwnPart(part, map)
  const people = new FreeNames(isOwn ? Object.values(map.participants).map(({ name }) => name) : [])
  const things = new FreeNames(isOwn ? Object.values(map.resources).map(({ name }) => name) : [])
  const placed = ({ id, position }: { id: Id; position: Position }) => ({
    id: ids.get(id) ?? id,
    position: { x: clamped(position.x + at.x), y: clamped(position.y + at.y) },
    createdAt,
  })
  const made = new Set<Id>()
  const isNew = ({ id }: { id: Id }) => fresh.has(id) && !made.has(id) && made.add(id)
  return [
    ...part.participants.filter(isNew).map((each): Step => {
      const name = isOwn ? people.take(each.name) : each.name
      return { type: 'participant/add', participant: { ...each, ...placed(each), name } }
    }),
    ...part.resources.filter(isNew).map((each): Step => {
      const name = isOwn ? things.take(each.name) : each.name
      return { type: 'resource/add', resource: { ...each, ...placed(each), name } }
    }),
  ]
}

/** A promise as it holds in its own session: made by the copies of those who made it, or by whoever is still there. */
function keptPromise(map: CommunityMap, commitment: Commitment, ids: ReadonlyMap<Id, Id>): Commitment {
  const who = commitment.who.map((id) => ids.get(id) ?? id).filter((id) => isParticipant(map, id))
  return { ...commitment, who: [...new Set(who)] }
}

/** Ties among what is there after the nodes are made, without those that are there already. */
function tieSteps(map: CommunityMap, part: MapPart, { ids }: Identities, { newId, createdAt }: PasteOptions): Step[] {
  // What was made in another workshop was there before this one.
  const isOwn = isOwnPart(part, map)
  const seen = new Set<string>()
  return part.connections.flatMap(({ commitment, ...tie }): Step[] => {
    const from = ids.get(tie.from)
    const to = ids.get(tie.to)
    if (from === undefined || to === undefined || from === to) return []
    const ends = endsOf(map, from, to)
    const key = `${tie.kind} ${(tie.directed ? [from, to] : [from, to].sort()).join(' ')}`
    if (ends === undefined || !kindFits(tie.kind, ends) || seen.has(key)) return []
    seen.add(key)
    if (existingTie(map, { ...tie, from, to })) return []
    const origin = isOwn ? tie.origin : 'before'
    // A promise is given once: it comes back where it was cut from, and is not made again beside itself.
    const isGone = own(map.connections, tie.id) === undefined
    const promise = isOwn && isGone && commitment ? { commitment: keptPromise(map, commitment, ids) } : {}
    return [{ type: 'connection/add', connection: { ...tie, id: newId(), from, to, origin, createdAt, ...promise } }]
  })
}

function zoneSteps({ zones }: MapPart, at: Position, newId: NewId): Step[] {
  return zones.map((zone) => ({
    type: 'zone/add',
    zone: { ...zone, id: newId(), x: clamped(zone.x + at.x), y: clamped(zone.y + at.y) },
  }))
}

/**
 * The steps that put a part on a map. Pasted into its own session people and resources are made a second time, under
 * names that nobody has. Pasted into another, whoever is there already by name and organisation is not made again: the
 * ties go to them. Promises stay in their session. Nobody who is there is changed or moved.
 */
export function pastePart(map: CommunityMap, part: MapPart, options: PasteOptions): Pasted {
  const identities = identify(map, part, options.newId)
  const at = freeMiddle(map, groundOf(part, identities.fresh), options.at)
  const nodes = nodeSteps(map, part, identities, at, options.createdAt)
  const zones = zoneSteps(part, at, options.newId)
  const after = nodes.length > 0 ? run(map, { type: 'batch', steps: nodes }) : null
  const ties = tieSteps(after?.ok ? after.map : map, part, identities, options)
  const zoneIds = zones.flatMap((step) => (step.type === 'zone/add' ? [step.zone.id] : []))
  return { steps: [...zones, ...nodes, ...ties], ids: [...zoneIds, ...new Set(identities.ids.values())] }
}
