import type { Id } from '../../map/ids'
import type { WallMap, WallZone } from '../wall-map'

/** The nodes whose place lies in one of the zones. */
function nodesIn(map: WallMap, zones: readonly WallZone[]): Id[] {
  if (zones.length === 0) return []
  const nodes = [...Object.values(map.participants), ...Object.values(map.resources)]
  return nodes
    .filter(({ position }) =>
      zones.some(
        ({ x, y, width, height }) =>
          position.x >= x && position.x < x + width && position.y >= y && position.y < y + height,
      ),
    )
    .map(({ id }) => id)
}

/**
 * What the spotlight is on: what is selected, the neighbours of selected nodes with the ties to them, the ends of
 * selected ties, and what stands in selected zones with the ties within.
 *
 * @returns ids of nodes, ties and zones; `null` when nothing of the map is selected: then nothing is dimmed.
 */
export function litBy(map: WallMap, selection: Iterable<Id>): ReadonlySet<Id> | null {
  const selected = new Set(selection)
  const zones = Object.values(map.zones).filter(({ id }) => selected.has(id))
  const lit = new Set([...zones.map(({ id }) => id), ...nodesIn(map, zones)])
  const together = new Set(lit)
  for (const id of selected) if (map.participants[id] || map.resources[id]) lit.add(id)
  for (const { id, from, to } of Object.values(map.connections)) {
    const isOfSelected = selected.has(id) || selected.has(from) || selected.has(to)
    if (isOfSelected) for (const each of [id, from, to]) lit.add(each)
    else if (together.has(from) && together.has(to)) lit.add(id)
  }
  return lit.size === 0 ? null : lit
}
