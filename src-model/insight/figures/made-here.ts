import type { Id } from '../../map/ids'
import { type CommunityMap, type Connection, own } from '../../map/map'

/** The connections that were made in the workshop, in the map's order, and how many there are of all. */
export interface HereAndAll {
  here: Id[]
  all: number
}

function isCrossSide(map: CommunityMap, { from, to }: Connection): boolean {
  const [one, other] = [own(map.participants, from), own(map.participants, to)]
  return one !== undefined && other !== undefined && one.side !== other.side
}

function hereAndAll(ties: readonly Connection[]): HereAndAll {
  const here = ties.filter(({ origin }) => origin === 'workshop').map(({ id }) => id)
  return { here, all: ties.length }
}

/** Made here: connections with origin `workshop`, among all; and the same of those between people of two sides. */
export function madeHere(map: CommunityMap): { all: HereAndAll; crossSide: HereAndAll } {
  const ties = map.order.connections.flatMap((id) => own(map.connections, id) ?? [])
  return { all: hereAndAll(ties), crossSide: hereAndAll(ties.filter((tie) => isCrossSide(map, tie))) }
}

/** The share of what was made here. `null` where there is nothing. */
export function shareOf({ here, all }: HereAndAll): number | null {
  return all === 0 ? null : here.length / all
}
