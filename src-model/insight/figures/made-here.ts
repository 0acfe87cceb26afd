import { type CommunityMap, type Connection, own } from '../../map/map'

/** Connections that were made in the workshop, and all. */
export interface HereAndAll {
  here: number
  all: number
}

function isCrossSide(map: CommunityMap, { from, to }: Connection): boolean {
  const [one, other] = [own(map.participants, from), own(map.participants, to)]
  return one !== undefined && other !== undefined && one.side !== other.side
}

function countOf(ties: readonly Connection[]): HereAndAll {
  return { here: ties.filter(({ origin }) => origin === 'workshop').length, all: ties.length }
}

/** Made here: connections with origin `workshop`, among all; and the same of those between people of two sides. */
export function madeHere(map: CommunityMap): { all: HereAndAll; crossSide: HereAndAll } {
  const ties = map.order.connections.flatMap((id) => own(map.connections, id) ?? [])
  return { all: countOf(ties), crossSide: countOf(ties.filter((tie) => isCrossSide(map, tie))) }
}

/** The share of what was made here. `null` where there is nothing. */
export function shareOf({ here, all }: HereAndAll): number | null {
  return all === 0 ? null : here / all
}
