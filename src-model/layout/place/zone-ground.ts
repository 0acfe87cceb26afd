import type { CommunityMap, Position } from '../../map/map'
import { own } from '../../map/map'
import { boxOfZone } from '../../zones/zone-area'
import { type Box, overlaps } from '../footprint'

/** The room that a zone's name takes above it, in canvas units. */
const NAME_ABOVE = 48
/** A zone larger than this, in canvas units, is a ground to stand on rather than a thing to stand clear of. */
const LARGEST = 6_000

function holds({ left, top, right, bottom }: Box, { x, y }: Position): boolean {
  return left <= x && x < right && top <= y && y < bottom
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  )
}

/**
 * The ground of zones. Whoever stands in a zone belongs to it, so nobody is put into one, across its border or on its
 * name by the way; only next to somebody who lies in it.
 */
export class ZoneGround {
  readonly #zones: Box[]

  constructor(map: CommunityMap) {
    this.#zones = map.order.zones
      .flatMap((id) => own(map.zones, id) ?? [])
      .filter(({ width, height }) => width <= LARGEST && height <= LARGEST)
      .map(boxOfZone)
  }

  /** Whether somebody may be put there. @param anchors where those stand whom the newcomer is tied to. */
  isFree(box: Box, anchors: readonly Position[]): boolean {
    return this.#zones.every((zone) => {
      const withName = { ...zone, top: zone.top - NAME_ABOVE }
      if (!overlaps(box, withName)) return true
      return anchors.some((each) => holds(zone, each)) && isWithin(box, zone)
    })
  }
}
