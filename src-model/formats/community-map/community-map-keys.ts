/** What a community map file says of itself in its first field. */
export const FORMAT_NAME = 'trama-community-map'
/** The version that this program writes, and the newest that it reads. */
export const FORMAT_VERSION = 1

const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a key may be kept: keys that every object inherits can only come from a file made to do harm. */
export function isSafeKey(key: string): boolean {
  return !UNSAFE_KEYS.has(key)
}

/**
 * The known fields of each object of a community map file, in the order in which
 * they are written. The format is described in `docs/map-format.md`.
 */
export const KEYS = {
  file: [
    'format',
    'version',
    'exportedAt',
    'generator',
    'people',
    'session',
    'participants',
    'resources',
    'connections',
    'zones',
    'insight',
  ],
  session: [
    'id',
    'title',
    'question',
    'organisation',
    'place',
    'date',
    'language',
    'facilitators',
    'startedAt',
    'endedAt',
  ],
  participant: ['id', 'name', 'side', 'organisation', 'role', 'notes', 'unnamed', 'position', 'createdAt'],
  resource: ['id', 'name', 'kind', 'status', 'description', 'position', 'createdAt'],
  connection: ['id', 'from', 'to', 'kind', 'directed', 'strength', 'note', 'origin', 'createdAt', 'commitment'],
  commitment: ['what', 'who', 'by', 'status'],
  zone: ['id', 'label', 'x', 'y', 'width', 'height', 'colour'],
  position: ['x', 'y'],
} as const

/** An object of a community map file that has its own list of fields. */
export type KeyedObject = keyof typeof KEYS
