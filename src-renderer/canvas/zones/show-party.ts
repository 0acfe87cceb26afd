import type { CommunityMap, Position } from '../../../src-model/map/map'
import { nodeOf, own } from '../../../src-model/map/map'
import { withinCanvas, type ZoneParty } from '../../../src-model/zones/move-zone'
import { showMoved } from '../picture'

/** Shows zones and nodes moved together. @param way from where the map has them, in canvas units. */
export function showParty(map: CommunityMap, party: ZoneParty, way: Position): void {
  const by = withinCanvas(map, party, way)
  showMoved(
    party.nodes.flatMap((id) => {
      const at = nodeOf(map, id)?.position
      return at ? [[id, { x: at.x + by.x, y: at.y + by.y }] as const] : []
    }),
    party.zones.flatMap((id) => {
      const zone = own(map.zones, id)
      return zone ? [[id, { ...zone, x: zone.x + by.x, y: zone.y + by.y }] as const] : []
    }),
  )
}
