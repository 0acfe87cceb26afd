import type { Id } from '../../map/ids'
import type { CommunityMap, Side } from '../../map/map'
import { nodeOf, own } from '../../map/map'
import type { ZoneArea } from '../../zones/zone-area'
import type { NodeKind } from '../footprint'

/** How Tidy arranges: the sides mixed by their ties, or each in a region of its own. */
export type SidesLook = 'mixed' | 'apart'

/** What Tidy is to do. */
export interface TidyOptions {
  sides: SidesLook
  /** Only these move; all nodes when left out. */
  only?: readonly Id[]
}

/** All that a plan for tidying a map depends on, as plain data: two equal tasks have the same plan. */
export interface TidyTask {
  sides: SidesLook
  /** In the map's order, people first. `side` is `null` for a resource. */
  nodes: { id: Id; kind: NodeKind; side: Side | null; x: number; y: number }[]
  ties: { from: Id; to: Id }[]
  /** In the map's order. */
  zones: ZoneArea[]
  only: Id[] | null
  /** Whether a good arrangement soon is better than the best one later: nodes nobody has seen yet are being placed. */
  isQuick?: boolean
}

/** What of a map counts for tidying it. */
export function tidyTask(map: CommunityMap, { sides, only }: TidyOptions): TidyTask {
  const people = map.order.participants.flatMap((id) => own(map.participants, id) ?? [])
  const resources = map.order.resources.flatMap((id) => own(map.resources, id) ?? [])
  return {
    sides,
    nodes: [
      ...people.map(({ id, side, position }) => ({ id, kind: 'participant' as const, side, ...position })),
      ...resources.map(({ id, position }) => ({ id, kind: 'resource' as const, side: null, ...position })),
    ],
    ties: map.order.connections.flatMap((id) => {
      const tie = own(map.connections, id)
      return tie ? [{ from: tie.from, to: tie.to }] : []
    }),
    zones: map.order.zones.flatMap((id) => {
      const zone = own(map.zones, id)
      return zone ? [{ x: zone.x, y: zone.y, width: zone.width, height: zone.height }] : []
    }),
    only: only ? only.filter((id) => nodeOf(map, id) !== undefined) : null,
  }
}
