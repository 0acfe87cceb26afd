import type { Id } from '../map/ids'
import type { CommunityMap } from '../map/map'
import type { z } from '../zod'
import type { mapPartSchema } from './read-map-part'

// A part of a map on its way through the clipboard.

export const MAP_PART_FORMAT = 'trama-map-part'

/** Its type on the clipboard, beside the names as plain text. */
export const MAP_PART_TYPE = 'application/x-trama-map-part+json'

/** The most that is copied or read, in UTF-16 code units. */
export const MOST_PART_TEXT = 1_000_000

/** People, resources, ties and zones, with their places counted from the middle of the part. */
export type MapPart = z.infer<typeof mapPartSchema>

/** The ids of all that a part was made from: what goes when it is cut. */
export function idsOfPart({ participants, resources, connections, zones }: MapPart): Id[] {
  return [...participants, ...resources, ...connections, ...zones].map(({ id }) => id)
}

/** A part as it goes on the clipboard. */
export function writeMapPart(part: MapPart): string {
  return JSON.stringify(part)
}

/** What stands for a part where only text can be pasted: the names, one on each line. */
export function partAsNames({ participants, resources }: MapPart): string {
  return [...participants, ...resources].map(({ name }) => name).join('\n')
}

/** Whether there is nothing in a part. */
export function isEmptyPart({ participants, resources, zones }: MapPart): boolean {
  return participants.length + resources.length + zones.length === 0
}

/** Whether a part was copied from this map's session. */
export function isOwnPart(part: MapPart, map: CommunityMap): boolean {
  return part.session === map.session.id
}
