import { nameKey } from '../capture/names'
import { tidy } from '../layout/tidy/tidy'
import type { Id } from '../map/ids'
import type { Connection, Position } from '../map/map'
import type { NewNode } from './places'

/** More nodes than this are put in rows: tidying them takes longer than anybody waits for a list. */
const MANY = 400

/** People of one organisation beside each other, the organisations in the order in which they come. */
function byOrganisation(nodes: readonly NewNode[]): NewNode[] {
  const groups = new Map<string, NewNode[]>()
  for (const node of nodes) {
    const key = nameKey(node.organisation)
    const members = groups.get(key)
    if (members) members.push(node)
    else groups.set(key, [node])
  }
  return [...groups.values()].flat()
}

/** New nodes tidied among themselves, as if nothing else were there. Very many stand in even rows. */
export function tidyBlock(nodes: readonly NewNode[], ties: readonly Connection[]): Map<Id, Position> {
  const isMany = nodes.length > MANY
  const among = new Set(nodes.map(({ id }) => id))
  const lines = isMany ? [] : ties.filter(({ from, to }) => among.has(from) && among.has(to))
  const places = tidy({
    sides: 'mixed',
    nodes: (isMany ? byOrganisation(nodes) : nodes).map(({ id, kind, side }) => ({ id, kind, side, x: 0, y: 0 })),
    ties: lines.map(({ from, to }) => ({ from, to })),
    zones: [],
    only: null,
    isQuick: true,
  })
  return new Map(Object.entries(places))
}
