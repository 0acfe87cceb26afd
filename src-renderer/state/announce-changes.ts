import type { TextKey } from '../../src-model/language/translate'
import type { Commit, CommitKind } from '../../src-model/map/commit'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Connection, Position } from '../../src-model/map/map'
import { nodeOf, own } from '../../src-model/map/map'

/** Something that a change did to the map, in the terms in which it is spoken. */
export type Happening =
  | { is: 'came'; name: string }
  | { is: 'went'; name: string }
  | { is: 'moved'; name: string }
  | { is: 'tied'; from: string; to: string; kind: TextKey }
  | { is: 'untied'; from: string; to: string; kind: TextKey }
  | { is: 'renamed'; before: string; name: string }
  /** Something is of another side, status or kind now. */
  | { is: 'now'; name: string; what: TextKey }
  | { is: 'promised'; from: string; to: string }
  /** Something of it was written anew that is not worth more words. */
  | { is: 'edited'; name: string }
  | { is: 'other' }

/** A change with all that it did. */
export interface Change {
  kind: CommitKind
  happenings: Happening[]
}

type Places = Record<'participants' | 'resources' | 'connections' | 'zones', Set<Id>>

/** The ids that a change touched, by collection. */
function touched({ patches }: Pick<Commit, 'patches'>): Places {
  const places: Places = { participants: new Set(), resources: new Set(), connections: new Set(), zones: new Set() }
  for (const { path } of patches) {
    const [collection, id] = path
    if (typeof id === 'string' && typeof collection === 'string' && Object.hasOwn(places, collection)) {
      places[collection as keyof Places].add(id)
    }
  }
  return places
}

interface Thing {
  name: string
  position: Position
  /** What it is of, in the keys of the language files. */
  is: TextKey[]
}

function difference(before: Thing | undefined, after: Thing | undefined): Happening[] {
  if (!before) return after ? [{ is: 'came', name: after.name }] : []
  if (!after) return [{ is: 'went', name: before.name }]
  const { name } = after
  const changes: Happening[] = after.is.flatMap((what, at) =>
    what === before.is[at] ? [] : [{ is: 'now', name, what }],
  )
  if (before.name !== name) changes.push({ is: 'renamed', before: before.name, name })
  const isMoved = before.position.x !== after.position.x || before.position.y !== after.position.y
  if (isMoved) changes.push({ is: 'moved', name })
  return changes.length > 0 ? changes : [{ is: 'edited', name }]
}

function personIn({ participants }: CommunityMap, id: Id): Thing | undefined {
  const person = own(participants, id)
  return person && { ...person, is: [`side.${person.side}`] }
}

function resourceIn({ resources }: CommunityMap, id: Id): Thing | undefined {
  const resource = own(resources, id)
  return resource && { ...resource, is: [`resource-status.${resource.status}`, `resource-kind.${resource.kind}`] }
}

function zoneIn({ zones }: CommunityMap, id: Id): Thing | undefined {
  const zone = own(zones, id)
  return zone && { name: zone.label, position: zone, is: [] }
}

function tieDifference(maps: readonly [CommunityMap, CommunityMap], id: Id): Happening[] {
  const [before, after] = maps.map((map) => own(map.connections, id)) as [Connection?, Connection?]
  const tie = after ?? before
  if (tie === undefined) return []
  const nameOf = (end: Id) => maps.flatMap((map) => nodeOf(map, end)?.name ?? []).at(-1) ?? ''
  const ends = { from: nameOf(tie.from), to: nameOf(tie.to) }
  const kind = `kind.${tie.kind}` as const
  const promised: Happening[] = after?.commitment && !before?.commitment ? [{ is: 'promised', ...ends }] : []
  if (!before) return [{ is: 'tied', ...ends, kind }, ...promised]
  if (!after) return [{ is: 'untied', ...ends, kind }]
  if (promised.length > 0) return promised
  const name = `${ends.from}, ${ends.to}`
  return [before.kind === after.kind ? { is: 'edited', name } : { is: 'now', name, what: kind }]
}

/** What a commit did, told from the maps before and after it. */
export function changeOf(commit: Pick<Commit, 'kind' | 'patches'>, before: CommunityMap, after: CommunityMap): Change {
  const places = touched(commit)
  const things = (
    [
      ['participants', personIn],
      ['resources', resourceIn],
      ['zones', zoneIn],
    ] as const
  ).flatMap(([collection, find]) =>
    [...places[collection]].flatMap((id) => difference(find(before, id), find(after, id))),
  )
  const ties = [...places.connections].flatMap((id) => tieDifference([before, after], id))
  return { kind: commit.kind, happenings: [...things, ...ties] }
}
