import type { Step } from '../map/commands/command'
import type { Id } from '../map/ids'
import { MAX_COORDINATE } from '../map/limits'
import type { CommunityMap, Position } from '../map/map'
import { nodeOf, own } from '../map/map'
import { zoneContents } from './zone-area'

/** What moves together when zones are moved, each once. */
export interface ZoneParty {
  zones: Id[]
  nodes: Id[]
}

/** The zones named, and all that lies in them. @param others nodes that move along wherever they lie. */
export function partyOf(map: CommunityMap, zones: readonly Id[], others: readonly Id[] = []): ZoneParty {
  const contents = zones.map((id) => zoneContents(map, id))
  return {
    zones: [...new Set([...zones, ...contents.flatMap((each) => each.zones)])],
    nodes: [...new Set([...others, ...contents.flatMap((each) => each.nodes)])],
  }
}

function placesOf(map: CommunityMap, { zones, nodes }: ZoneParty): Position[] {
  return [
    ...zones.flatMap((id) => own(map.zones, id) ?? []),
    ...nodes.flatMap((id) => nodeOf(map, id)?.position ?? []),
  ].map(({ x, y }) => ({ x, y }))
}

function bounded(values: readonly number[], by: number): number {
  const least = Math.min(...values)
  const most = Math.max(...values)
  return Math.round(Math.min(Math.max(by, -MAX_COORDINATE - least), MAX_COORDINATE - most))
}

/** As far of a way as the whole party can go on the canvas: nobody in it is left behind. Whole units. */
export function withinCanvas(map: CommunityMap, party: ZoneParty, by: Position): Position {
  const places = placesOf(map, party)
  if (places.length === 0) return { x: 0, y: 0 }
  return {
    x: bounded(
      places.map(({ x }) => x),
      by.x,
    ),
    y: bounded(
      places.map(({ y }) => y),
      by.y,
    ),
  }
}

/** The steps that move zones with what lies in them; none when they stay where they are. */
export function moveParty(map: CommunityMap, party: ZoneParty, way: Position): Step[] {
  const by = withinCanvas(map, party, way)
  if (by.x === 0 && by.y === 0) return []
  const steps: Step[] = party.zones.flatMap((id) => {
    const zone = own(map.zones, id)
    return zone ? [{ type: 'zone/edit', id, changes: { x: zone.x + by.x, y: zone.y + by.y } } as const] : []
  })
  const positions = Object.fromEntries(
    party.nodes.flatMap((id) => {
      const position = nodeOf(map, id)?.position
      return position ? [[id, { x: position.x + by.x, y: position.y + by.y }] as const] : []
    }),
  )
  return party.nodes.length === 0 ? steps : [...steps, { type: 'layout/move', positions }]
}
