import type { Box } from '../../src-model/layout/footprint'
import { placeTieMarks } from '../../src-model/layout/ties/tie-marks'
import { fanBend, labelPlace, type TieEnd, tiePath } from '../../src-model/layout/ties/tie-path'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'
import type { WallConnection, WallMap } from '../../src-model/wall/wall-map'

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
    for (const [index, { id }] of members.entries()) places.set(id, { index, count: members.length })
  }
  const ties = { places, byNode }
  known.set(connections, ties)
  return ties
}

/** What is drawn of a tie, in the units of lines. */
export interface TieDrawing {
  line: string
  head: string | null
  /** The place of its seal, where something was promised. */
  seal: Position | null
}

/**
 * How a tie is drawn between its ends.
 *
 * @param grounds the ground of all marks and texts, which a seal keeps off, in the units of lines.
 */
export function tieDrawing(
  tie: WallConnection,
  from: TieEnd,
  to: TieEnd,
  { index, count }: FanPlace,
  grounds: readonly Box[],
): TieDrawing {
  // Counted from the pair's lower id, so that ties in both directions fan out to different sides.
  const isForward = tie.from < tie.to
  const bend = fanBend(index, count) * (isForward ? 1 : -1)
  const path = tiePath(from, to, bend, tie.directed)
  if (tie.promise === null) return { line: path.line, head: path.head, seal: null }
  const at = labelPlace(index, count)
  const { seal } = placeTieMarks(path, [from, to], isForward ? at : 1 - at, null, true, grounds)
  return { line: path.line, head: path.head, seal }
}
