import type { EventName, RequestName } from './contract'

// Apart from the schemas, so that a preload knows the names without carrying zod.

/**
 * What a window is for: the facilitator's own; the one that the room sees, which asks for what it shows and nothing
 * else; and one that nobody sees, which paints a picture.
 */
export const ROLES = ['facilitator', 'wall', 'painter'] as const
export type Role = (typeof ROLES)[number]

/** The windows that may make each request. */
export const REQUEST_ROLES: Readonly<Record<RequestName, readonly Role[]>> = {
  'app/facts': ['facilitator'],
  'settings/change': ['facilitator'],
  'library/list': ['facilitator'],
  'session/create': ['facilitator'],
  'session/create-sample': ['facilitator'],
  'session/open': ['facilitator'],
  'session/close': ['facilitator'],
  'session/duplicate': ['facilitator'],
  'session/delete': ['facilitator'],
  'session/snapshot': ['facilitator'],
  'session/erase': ['facilitator'],
  'session/summary': ['facilitator'],
  'session/execute': ['facilitator'],
  'map/import': ['facilitator'],
  'import/begin': ['facilitator'],
  'import/bytes': ['facilitator'],
  'import/preview': ['facilitator'],
  'import/apply': ['facilitator'],
  'import/cancel': ['facilitator'],
  'export/pseudonyms': ['facilitator'],
  'export/write': ['facilitator'],
  'export/show': ['facilitator'],
  'paint/picture': ['painter'],
  'paint/bytes': ['painter'],
  'paint/end': ['painter'],
  'map/open-mended': ['facilitator'],
  'map/forget-mended': ['facilitator'],
  'map/export-json': ['facilitator'],
  'edit/clipboard': ['facilitator'],
  'view/keep': ['facilitator'],
  'view/recall': ['facilitator'],
  'page/failed': ['facilitator'],
  'page/start-again': ['facilitator'],
  'wall/open': ['facilitator'],
  'wall/close': ['facilitator'],
  'wall/use-display': ['facilitator'],
  'wall/change': ['facilitator'],
  'wall/look': ['facilitator'],
  'wall/status': ['facilitator'],
  'wall/snapshot': ['facilitator', 'wall'],
  'agenda/step': ['facilitator'],
}

/** The windows that may listen to each event. */
export const EVENT_ROLES: Readonly<Record<EventName, readonly Role[]>> = {
  'session/commit': ['facilitator'],
  'session/saved': ['facilitator'],
  'settings/changed': ['facilitator'],
  'action/run': ['facilitator'],
  'session/arrived': ['facilitator'],
  'map/mended': ['facilitator'],
  'app/refused': ['facilitator'],
  'import/progress': ['facilitator'],
  'wall/update': ['facilitator', 'wall'],
  'wall/status': ['facilitator'],
}

/** The names of a table like these that a role has. */
export function namesFor<Name extends string>(table: Readonly<Record<Name, readonly Role[]>>, role: Role): Name[] {
  return (Object.keys(table) as Name[]).filter((name) => table[name].includes(role))
}
