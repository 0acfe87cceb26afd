import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Connection, Position } from '../../src-model/map/map'
import { nodeOf, own } from '../../src-model/map/map'
import { tieIndex } from '../../src-model/map/ties'
import { selectedIds } from '../actions/selected'
import { select } from '../state/view-store'
import { canvasControl } from './canvas-control'

/** The node whose ties are being gone through. */
let around: Id | null = null

/** Clockwise from the top, as seen from a node. */
function turnOf(map: CommunityMap, from: Position, tie: Connection, id: Id): number {
  const other = nodeOf(map, tie.from === id ? tie.to : tie.from)?.position ?? from
  const turn = Math.atan2(other.x - from.x, from.y - other.y)
  return turn < 0 ? turn + 2 * Math.PI : turn
}

function tiesOf(map: CommunityMap, id: Id): Id[] {
  const from = nodeOf(map, id)?.position
  if (from === undefined) return []
  const ties = tieIndex(map).byNode.get(id) ?? []
  return ties
    .map((tie) => ({ id: tie.id, turn: turnOf(map, from, tie, id) }))
    .sort((a, b) => a.turn - b.turn)
    .map((each) => each.id)
}

/** The node that a selected tie was drawn from, or whose ties are being gone through; any other id as it is. */
export function nodeToGoRound(map: CommunityMap, last: Id | undefined): Id | undefined {
  const tie = last === undefined ? undefined : own(map.connections, last)
  if (tie === undefined) return last
  return around === tie.to ? tie.to : tie.from
}

/** Selects the next of a node's ties, clockwise, or the one before. @param step 1 or -1. */
export function stepToTie(map: CommunityMap, step: 1 | -1): void {
  const last = selectedIds().at(-1)
  const id = nodeToGoRound(map, last)
  const ties = id === undefined ? [] : tiesOf(map, id)
  if (id === undefined || ties.length === 0) return
  around = id
  const at = ties.indexOf(last ?? '')
  const next = at === -1 ? ties.at(step === 1 ? 0 : -1) : ties[(at + step + ties.length) % ties.length]
  if (next === undefined) return
  select([next])
  canvasControl()?.reveal([next])
}
