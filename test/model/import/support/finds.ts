import {
  type Found,
  type FoundPerson,
  type FoundResource,
  type FoundTie,
  type FoundZone,
  nothingFound,
  type Where,
} from '../../../../src-model/formats/found'
import type { ImportChoices } from '../../../../src-model/import/choices'
import { type ImportPlan, planImport } from '../../../../src-model/import/plan'
import { stepsOf } from '../../../../src-model/import/steps'
import { run } from '../../../../src-model/map/commit'
import type { CommunityMap } from '../../../../src-model/map/map'

export const NOW = '2031-01-02T03:04:05.000Z'

export const row = (number: number): Where => ({ file: 0, part: 'row', number })

/** A person of a row; the name, in lower case, is the key. */
export function person(name: string, number: number, more: Partial<FoundPerson> = {}): FoundPerson {
  const nothing = { side: null, organisation: '', role: '', notes: '', unnamed: false, position: null }
  return { key: `${name.toLowerCase()} ${number}`, where: row(number), name, ...nothing, ...more }
}

export function resource(name: string, number: number, more: Partial<FoundResource> = {}): FoundResource {
  const nothing = { kind: null, status: null, description: '', position: null }
  return { key: `${name.toLowerCase()} ${number}`, where: row(number), name, ...nothing, ...more }
}

export function tie(from: string, to: string, number: number, more: Partial<FoundTie> = {}): FoundTie {
  const ends = { from: { key: from }, to: { key: to } }
  const usual = { kind: 'holds' as const, directed: true, strength: 2 as const, note: '', origin: null }
  return { key: `tie ${number}`, where: row(number), ...ends, ...usual, commitment: null, ...more }
}

export function zone(label: string, more: Partial<FoundZone> = {}): FoundZone {
  const where = { file: 0, part: 'group' as const, number: 1 }
  return { key: `zone ${label}`, where, label, x: 0, y: 0, width: 400, height: 300, colour: null, ...more }
}

export function found(finds: Partial<Found>): Found {
  return { ...nothingFound(), ...finds }
}

export const CHOICES: ImportChoices = {
  into: 'session',
  duplicates: 'leave',
  side: 'guest',
  untyped: 'participant',
  tables: [],
  rows: [],
}

/** Ids that count. */
export function countedIds(): () => string {
  let last = 0
  return () => {
    last += 1
    return `new-${last}`
  }
}

/** Plans an import. */
export function planned(map: CommunityMap, finds: Partial<Found>, choices: Partial<ImportChoices> = {}): ImportPlan {
  const all = { ...CHOICES, ...choices }
  return planImport(found(finds), { map, choices: all, newId: countedIds(), createdAt: NOW })
}

/** Plans an import and does it. */
export function imported(map: CommunityMap, finds: Partial<Found>, choices: Partial<ImportChoices> = {}) {
  const plan = planned(map, finds, choices)
  const { steps, ids } = stepsOf(map, plan)
  if (steps.length === 0) return { plan, map, ids, steps }
  const result = run(map, { type: 'batch', steps })
  if (!result.ok) throw new Error(result.error.code)
  return { plan, map: result.map, ids, steps }
}

/** What became of each find, as short texts. */
export function fatesOf({ outcomes }: ImportPlan): string[] {
  const all = [outcomes.people, outcomes.resources, outcomes.ties, outcomes.zones]
  return all.flatMap((each) => [...each.values()].map(({ fate, why }) => (why ? `${fate}: ${why.code}` : fate)))
}
