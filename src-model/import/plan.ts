import type { CodedError } from '../contract/errors'
import type { FileNote, Found } from '../formats/found'
import { addNotes } from '../formats/noted'
import type { Step } from '../map/commands/command'
import type { Id, NewId } from '../map/ids'
import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../map/limits'
import type { CommunityMap, Connection, Zone } from '../map/map'
import type { ImportChoices } from './choices'
import { KnownThings } from './known'
import { type Identities, MADE } from './outcome'
import { type NewPerson, type PeoplePlan, type PlanNeeds, planPeople } from './plan-people'
import { type NewResource, planResources, type ResourcesPlan } from './plan-resources'
import { planTies, type TiesPlan } from './plan-ties'
import { planZones, type ZonesPlan } from './plan-zones'
import { untoldWithout } from './untold'

/** What planning takes besides what was found. */
export interface PlanOptions {
  map: CommunityMap
  choices: ImportChoices
  newId: NewId
  /** ISO 8601, UTC. */
  createdAt: string
}

/** What is made, before it has its places. */
export interface NewThings {
  people: NewPerson[]
  resources: NewResource[]
  ties: Connection[]
  zones: Zone[]
}

/** What an import does, and what becomes of each find. */
export interface ImportPlan {
  made: NewThings
  /** Changes of what is on the map. */
  edits: Step[]
  /** People and resources of the map that are changed. */
  merged: Id[]
  outcomes: {
    people: PeoplePlan['outcomes']
    resources: ResourcesPlan['outcomes']
    ties: TiesPlan['outcomes']
    zones: ZonesPlan['outcomes']
  }
  notes: FileNote[]
  /** Why it cannot be done, if it cannot: the map would hold too much. */
  refusal: CodedError | null
}

/** It is made, and cannot be left out. */
const WHOLE = { ...MADE, isWhole: true }

function fullness(map: CommunityMap, { people, resources, ties, zones }: NewThings): CodedError | null {
  const { order } = map
  const counts = [
    [order.participants.length + order.resources.length + people.length + resources.length, MAX_NODES],
    [order.connections.length + ties.length, MAX_CONNECTIONS],
    [order.zones.length + zones.length, MAX_ZONES],
  ] as const
  const over = counts.find(([count, most]) => count > most)
  return over ? { code: 'map-full', params: { most: over[1] } } : null
}

/** What becomes of the finds of a map that is taken as it is: all of them come, and nothing is left to do for it. */
export function wholePlan(found: Found): ImportPlan {
  const all = <Find>(finds: readonly Find[]) => new Map(finds.map((each) => [each, { ...WHOLE, isDuplicate: false }]))
  return {
    made: { people: [], resources: [], ties: [], zones: [] },
    edits: [],
    merged: [],
    outcomes: {
      people: all(found.people),
      resources: all(found.resources),
      ties: all(found.ties),
      zones: all(found.zones),
    },
    notes: found.notes,
    refusal: null,
  }
}

/**
 * What importing finds into a map does. Each find ends as one outcome; who and what is there already is used, not made
 * again. Nothing is refused in part: where the map has no room for all, the whole is.
 */
export function planImport(found: Found, { map, choices, newId, createdAt }: PlanOptions): ImportPlan {
  const identities: Identities = { ids: new Map(), skipped: new Set() }
  const rows = new Map(choices.rows.map(({ key, choice }) => [key, choice]))
  const needs: PlanNeeds = {
    map,
    choices,
    rows,
    known: new KnownThings(map, found.people),
    identities,
    newId,
    createdAt,
  }
  const people = planPeople(found.people, needs)
  const untold = untoldWithout(found, identities.skipped)
  const resources = planResources(found.resources, { ...needs, untold })
  const newPeople = new Set(people.made.map(({ id }) => id))
  const ties = planTies(found.ties, { ...needs, newPeople })
  const zones = planZones(found.zones, needs)
  const notes = [...found.notes]
  addNotes(notes, ties.notes)
  const made = { people: people.made, resources: resources.made, ties: ties.made, zones: zones.made }
  return {
    made,
    edits: [...people.edits, ...resources.edits, ...ties.edits],
    merged: [...people.merged, ...resources.merged],
    outcomes: {
      people: people.outcomes,
      resources: resources.outcomes,
      ties: ties.outcomes,
      zones: zones.outcomes,
    },
    notes,
    refusal: fullness(map, made),
  }
}
