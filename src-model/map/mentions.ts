import type { CommunityMap, Connection, Json, Participant, Resource, UnknownFields } from './map'

/** Stands where a name stood. */
const LEFT_OUT = '…'

/** A name with fewer letters than this is left in texts: it would be found in words that mean something else. */
const SHORTEST = 2

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g

/** Finds names in texts: as whole words, however they are spaced and whatever their case. `null` finds nothing. */
export type Mentions = RegExp | null

/** What finds any of these names in texts. */
export function mentionsOf(names: Iterable<string>): Mentions {
  const sought = [...new Set(names)].filter((name) => (name.match(/[\p{L}\p{N}]/gu) ?? []).length >= SHORTEST)
  if (sought.length === 0) return null
  // The longest first, so that of two names that begin alike the whole of the longer one goes.
  const patterns = sought
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(SYNTAX, '\\$&').replace(/\s+/gu, '\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** A text without the mentions. */
function lineWithout(text: string, mentions: RegExp): string {
  return text.replace(mentions, LEFT_OUT)
}

/** Any JSON value without the mentions in its texts and keys. What has none comes back as it is. */
function jsonWithout(value: Json, mentions: RegExp): Json {
  if (typeof value === 'string') return lineWithout(value, mentions)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const list = value.map((each) => jsonWithout(each, mentions))
    return list.some((each, index) => each !== value[index]) ? list : value
  }
  const entries = Object.entries(value).map(([key, each]) => [lineWithout(key, mentions), jsonWithout(each, mentions)])
  const isSame = entries.every(([key, each]) => Object.hasOwn(value, key as string) && value[key as string] === each)
  return isSame ? value : Object.fromEntries(entries)
}

/** A record without the mentions in the fields named, and in those that this version does not know. */
function recordWithout<Thing extends { unknown?: UnknownFields }>(
  thing: Thing,
  fields: readonly (keyof Thing & string)[],
  mentions: RegExp,
): Thing {
  const changes = [...fields, 'unknown' as const].flatMap((field) => {
    const value = thing[field] as Json | undefined
    const next = value === undefined ? undefined : jsonWithout(value, mentions)
    return next === value ? [] : [[field, next] as const]
  })
  return changes.length === 0 ? thing : { ...thing, ...Object.fromEntries(changes) }
}

function connectionWithout(connection: Connection, mentions: RegExp): Connection {
  const own = recordWithout(connection, ['note'], mentions)
  if (own.commitment === undefined) return own
  const commitment = recordWithout(own.commitment, ['what'], mentions)
  return commitment === own.commitment ? own : { ...own, commitment }
}

/** For each part of a map that holds texts, how the mentions are taken out of it. Names of people stay. */
export const WITHOUT_MENTIONS = {
  session: (session: CommunityMap['session'], mentions: RegExp) =>
    recordWithout(session, ['title', 'question', 'organisation', 'place'], mentions),
  participants: (participant: Participant, mentions: RegExp) =>
    recordWithout(participant, ['organisation', 'role', 'notes'], mentions),
  resources: (resource: Resource, mentions: RegExp) => recordWithout(resource, ['name', 'description'], mentions),
  connections: connectionWithout,
  zones: (zone: CommunityMap['zones'][string], mentions: RegExp) => recordWithout(zone, ['label'], mentions),
  unknown: (unknown: UnknownFields, mentions: RegExp) => jsonWithout(unknown, mentions) as UnknownFields,
}
