import type { MapPart } from '../../../src-model/clipboard/map-part'
import { type PasteOptions, pastePart } from '../../../src-model/clipboard/paste-part'
import { run } from '../../../src-model/map/commit'
import type { Id } from '../../../src-model/map/ids'
import type { CommunityMap, Position } from '../../../src-model/map/map'

export const AT = '2030-05-04T10:00:00.000Z'

/** What pasting takes besides the part; far from everybody where no place is given. */
export function options(at: Position = { x: 4_000, y: 4_000 }): PasteOptions {
  return { at, createdAt: AT, newId: () => crypto.randomUUID() }
}

/** The map with the part pasted. */
export function paste(map: CommunityMap, part: MapPart, at?: Position): CommunityMap {
  const { steps } = pastePart(map, part, options(at))
  if (steps.length === 0) return map
  const after = run(map, { type: 'batch', steps })
  if (!after.ok) throw new Error(after.error.code)
  return after.map
}

/** The ids of all people and resources. */
export function nodesOf({ order }: CommunityMap): Id[] {
  return [...order.participants, ...order.resources]
}
