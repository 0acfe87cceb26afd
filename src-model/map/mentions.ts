import { cut, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../text'
import type { CommunityMap, Connection, Json, Participant, Resource, UnknownFields } from './map'

/** Stands where a name stood. */
export const LEFT_OUT = '…'

/** A name with fewer letters than this is left in texts: it would be found in words that mean something else. */
const SHORTEST = 2

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g

/** Whether a name has enough letters to be looked for in texts. */
export function isFindable(name: string): boolean {
  return (name.match(/[\p{L}\p{N}]/gu) ?? []).length >= SHORTEST
}

/** Finds names in texts: as whole words, however they are spaced and whatever their case. `null` finds nothing. */
export type Mentions = RegExp | null

/** What finds any of these names in texts. */
export function mentionsOf(names: Iterable<string>): Mentions {
  const sought = [...new Set(names)].filter(isFindable)
  if (sought.length === 0) return null
  // The longest first, so that of two names that begin alike the whole of the longer one goes.
  const patterns = sought
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(SYNTAX, '\\$&').replace(/\s+/gu, '\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** What becomes of a text: names in it are left out, or others stand in their place. */
export type Rewrite = (text: string) => string

/** Leaves mentions out of texts. */
export function leavingOut(mentions: RegExp): Rewrite {
  return (text) => text.replace(mentions, LEFT_OUT)
}

/** Any JSON value with its texts and keys rewritten. What has none that changes comes back as it is. */
function jsonRewritten(value: Json, rewrite: Rewrite): Json {
  if (typeof value === 'string') return rewrite(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const list = value.map((each) => jsonRewritten(each, rewrite))
    return list.some((each, index) => each !== value[index]) ? list : value
  }
  const entries = Object.entries(value).map(([key, each]) => [rewrite(key), jsonRewritten(each, rewrite)])
  const isSame = entries.every(([key, each]) => Object.hasOwn(value, key as string) && value[key as string] === each)
  return isSame ? value : Object.fromEntries(entries)
}

/** The fields that hold more than a line. */
const LONG: ReadonlySet<string> = new Set(['question', 'notes', 'note', 'description', 'what'])

/** A field's value rewritten. What stands in the place of names may be longer than they are. */
function fieldRewritten(field: string, value: Json, rewrite: Rewrite): Json {
  const next = jsonRewritten(value, rewrite)
  if (typeof next !== 'string' || next === value) return next
  return cut(next, LONG.has(field) ? MAX_TEXT_LENGTH : MAX_NAME_LENGTH)
}

/** A record with the fields named rewritten, and those that this version does not know. */
function recordRewritten<Thing extends { unknown?: UnknownFields }>(
  thing: Thing,
  fields: readonly (keyof Thing & string)[],
  rewrite: Rewrite,
): Thing {
  const changes = [...fields, 'unknown' as const].flatMap((field) => {
    const value = thing[field] as Json | undefined
    const next = value === undefined ? undefined : fieldRewritten(field, value, rewrite)
    return next === value ? [] : [[field, next] as const]
  })
  return changes.length === 0 ? thing : { ...thing, ...Object.fromEntries(changes) }
}

function connectionRewritten(connection: Connection, rewrite: Rewrite): Connection {
  const own = recordRewritten(connection, ['note'], rewrite)
  if (own.commitment === undefined) return own
  const commitment = recordRewritten(own.commitment, ['what'], rewrite)
  return commitment === own.commitment ? own : { ...own, commitment }
}

/** For each part of a map that holds texts, the same part with them rewritten. Names of people stay. */
export const REWRITTEN = {
  session: (session: CommunityMap['session'], rewrite: Rewrite) =>
    recordRewritten(session, ['title', 'question', 'organisation', 'place'], rewrite),
  participants: (participant: Participant, rewrite: Rewrite) =>
    recordRewritten(participant, ['organisation', 'role', 'notes'], rewrite),
  resources: (resource: Resource, rewrite: Rewrite) => recordRewritten(resource, ['name', 'description'], rewrite),
  connections: connectionRewritten,
  zones: (zone: CommunityMap['zones'][string], rewrite: Rewrite) => recordRewritten(zone, ['label'], rewrite),
  unknown: (unknown: UnknownFields, rewrite: Rewrite) => jsonRewritten(unknown, rewrite) as UnknownFields,
}
