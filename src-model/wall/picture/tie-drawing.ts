import { fanBend, labelPlace, type TieEnd, type TiePath, tiePath } from '../../layout/ties/tie-path'
import type { Id } from '../../map/ids'
import type { WallConnection, WallMap } from '../wall-map'

/**
 * Lines on the wall are so much thicker than on a canvas at zoom 1: they are seen from afar. Where much of a map is
 * shown there are many, and they give way to the marks.
 */
const THICKER = { most: 1.5, least: 0.9, perZoom: 1.8 }

/**
 * What lines, arrows and seals on the wall are counted in, in its CSS pixels.
 *
 * @param unit see `wallUnit`.
 */
export function lineUnit({ zoom, unit }: { zoom: number; unit: number }): number {
  const { most, least, perZoom } = THICKER
  return unit * Math.min(most, Math.max(least, (zoom / unit) * perZoom))
}

/** Which of the ties between two nodes one is, whatever its direction. */
export interface FanPlace {
  index: number
  count: number
}

/** What follows from the ties of a map, computed once for each change of them. */
export interface WallTies {
  places: ReadonlyMap<Id, FanPlace>
  byNode: ReadonlyMap<Id, readonly WallConnection[]>
  /** Those that something was promised on. */
  promises: readonly WallConnection[]
}

const fanPlaces = new Map<string, FanPlace>()

/** The same object for the same place, so that a tie is not drawn again for it. */
function fanPlace(index: number, count: number): FanPlace {
  const key = `${index} ${count}`
  const before = fanPlaces.get(key)
  if (before) return before
  const place = { index, count }
  fanPlaces.set(key, place)
  return place
}

const known = new WeakMap<WallMap['connections'], WallTies>()

function added<Key>(groups: Map<Key, WallConnection[]>, key: Key, tie: WallConnection): void {
  const members = groups.get(key)
  if (members) members.push(tie)
  else groups.set(key, [tie])
}

/** The same connections give the same object. */
export function wallTies({ connections }: Pick<WallMap, 'connections'>): WallTies {
  const before = known.get(connections)
  if (before) return before
  const pairs = new Map<string, WallConnection[]>()
  const byNode = new Map<Id, WallConnection[]>()
  for (const tie of Object.values(connections)) {
    added(pairs, tie.from < tie.to ? `${tie.from} ${tie.to}` : `${tie.to} ${tie.from}`, tie)
    added(byNode, tie.from, tie)
    added(byNode, tie.to, tie)
  }
  const places = new Map<Id, FanPlace>()
  for (const members of pairs.values()) {
    for (const [index, { id }] of members.entries()) places.set(id, fanPlace(index, members.length))
  }
  const promises = Object.values(connections).filter(({ promise }) => promise !== null)
  const ties = { places, byNode, promises }
  known.set(connections, ties)
  return ties
}

/** Whether anything was promised. */
export function hasPromises(map: Pick<WallMap, 'connections'>): boolean {
  return wallTies(map).promises.length > 0
}

/** Whether a tie runs from its pair's lower id: ties in both directions fan out to different sides. */
function isForward({ from, to }: WallConnection): boolean {
  return from < to
}

/** How a tie is drawn between its ends, in the units of lines. */
export function pathOf(tie: WallConnection, from: TieEnd, to: TieEnd, { index, count }: FanPlace): TiePath {
  return tiePath(from, to, fanBend(index, count) * (isForward(tie) ? 1 : -1), tie.directed)
}

/** The part of a tie's way where its seal would best sit. */
export function wishedPart(tie: WallConnection, { index, count }: FanPlace): number {
  const at = labelPlace(index, count)
  return isForward(tie) ? at : 1 - at
}
