import { Followed, type FollowedChange } from '../../map/followed'
import { LayeredLookup } from '../../map/layered-lookup'
import { type CommunityMap, type MapNode, own } from '../../map/map'
import { type Box, footprint, type NodeKind } from '../footprint'
import { type Cells, cellsOf } from './ground'

type NodeRecords = 'participants' | 'resources'
type GridOfBoxes = LayeredLookup<number, readonly Box[]>

function made(kind: NodeKind, nodes: readonly MapNode[]): GridOfBoxes {
  const cells = new Map<number, Box[]>()
  for (const { position } of nodes) {
    const box = footprint(kind, position)
    for (const key of cellsOf(box)) {
      const boxes = cells.get(key)
      if (boxes) boxes.push(box)
      else cells.set(key, [box])
    }
  }
  return new LayeredLookup<number, readonly Box[]>(cells)
}

function followed(kind: NodeKind, of: NodeRecords, grid: GridOfBoxes, change: FollowedChange): GridOfBoxes {
  const cells = new Map<number, readonly Box[] | undefined>()
  const boxesIn = (key: number) => (cells.has(key) ? cells.get(key) : grid.get(key)) ?? []
  for (const id of change.changed) {
    const [old, now] = [own<MapNode>(change.before[of], id), own<MapNode>(change.after[of], id)]
    if (old?.position.x === now?.position.x && old?.position.y === now?.position.y) continue
    const left = old && footprint(kind, old.position)
    for (const key of left ? cellsOf(left) : []) {
      const boxes = boxesIn(key)
      const place = boxes.findIndex((each) => each.left === left?.left && each.top === left.top)
      const others = boxes.toSpliced(place, place === -1 ? 0 : 1)
      cells.set(key, others.length === 0 ? undefined : others)
    }
    const taken = now && footprint(kind, now.position)
    if (taken) for (const key of cellsOf(taken)) cells.set(key, [...boxesIn(key), taken])
  }
  return grid.with(cells)
}

function gridOf(kind: NodeKind, of: NodeRecords): Followed<NodeRecords, GridOfBoxes> {
  return new Followed<NodeRecords, GridOfBoxes>(of, {
    make: (map) => {
      const nodes: Readonly<Record<string, MapNode>> = map[of]
      return made(
        kind,
        map.order[of].flatMap((id) => own(nodes, id) ?? []),
      )
    },
    follow: (grid, change) => followed(kind, of, grid, change),
  })
}

const GRIDS = [gridOf('participant', 'participants'), gridOf('resource', 'resources')]

/** The ground that a map's participants and resources stand on. It goes along with the map, at the cost of a change. */
export function groundOf(map: CommunityMap): readonly Cells[] {
  return GRIDS.map((each) => each.of(map))
}
