import type { SessionSnapshot } from './contract'

/** A snapshot as it crosses: the map as JSON, which takes a third of what a copy of all its objects takes. */
export interface SentSnapshot extends Omit<SessionSnapshot, 'map'> {
  map: string
}

/** A snapshot on its way to a window. */
export function sentSnapshot({ map, ...rest }: SessionSnapshot): SentSnapshot {
  return { ...rest, map: JSON.stringify(map) }
}

/** A snapshot that was sent. */
export function receivedSnapshot({ map, ...rest }: SentSnapshot): SessionSnapshot {
  return { ...rest, map: JSON.parse(map) }
}
