import type { Position } from '../../map/map'
import { isInZone, type ZoneArea } from '../../zones/zone-area'

/** What a node is not to leave while a map is tidied: the zone that it lies in, or the ground beside all zones. */
export interface Home {
  /** `null` for what lies in no zone. */
  zone: ZoneArea | null
  /** Zones that take from it what lies in them: smaller ones, or drawn over it. */
  rivals: readonly ZoneArea[]
}

/** The home of everything in a map without zones. */
export const CANVAS: Home = { zone: null, rivals: [] }

/** Whether a place lies in a home. */
export function isAtHome({ zone, rivals }: Home, place: Position): boolean {
  return (zone === null || isInZone(zone, place)) && !rivals.some((each) => isInZone(each, place))
}

/** The home that each place lies in. @param zones in the map's order, in which later ones are drawn over others. */
export function homesOf(zones: readonly ZoneArea[]): (place: Position) => Home {
  const size = ({ width, height }: ZoneArea) => width * height
  // Sorting keeps the order of equal ones.
  const winning = zones.toReversed().sort((a, b) => size(a) - size(b))
  const homes = winning.map((zone, index): Home => ({ zone, rivals: winning.slice(0, index) }))
  const beside: Home = { zone: null, rivals: winning }
  return (place) => homes.find(({ zone }) => zone && isInZone(zone, place)) ?? beside
}
