import { Followed, type FollowedChange } from '../map/followed'
import { type CommunityMap, type MapNode, own } from '../map/map'
import { boxOfZone } from '../zones/zone-area'
import { type Box, boxAround, footprint, type NodeKind } from './footprint'

type NodeRecords = 'participants' | 'resources'

interface Extent {
  /** `undefined` round nothing. */
  box: Box | undefined
}

function extentOf(kind: NodeKind, nodes: Iterable<MapNode>): Extent {
  let box: Box | undefined
  for (const { position } of nodes) box = joined(box, footprint(kind, position))
  return { box }
}

function joined(box: Box | undefined, other: Box): Box {
  if (box === undefined) return other
  return {
    left: Math.min(box.left, other.left),
    top: Math.min(box.top, other.top),
    right: Math.max(box.right, other.right),
    bottom: Math.max(box.bottom, other.bottom),
  }
}

/** Whether a box is one of those that keep the extent from being smaller. */
function isAtEdge(box: Box, extent: Box | undefined): boolean {
  if (extent === undefined) return false
  const { left, top, right, bottom } = extent
  return box.left <= left || box.top <= top || box.right >= right || box.bottom >= bottom
}

function followed(kind: NodeKind, of: NodeRecords, extent: Extent, { before, after, changed }: FollowedChange): Extent {
  let { box } = extent
  for (const id of changed) {
    const [old, now] = [own<MapNode>(before[of], id), own<MapNode>(after[of], id)]
    if (old?.position.x === now?.position.x && old?.position.y === now?.position.y) continue
    if (old && isAtEdge(footprint(kind, old.position), extent.box)) {
      return extentOf(kind, Object.values<MapNode>(after[of]))
    }
    if (now) box = joined(box, footprint(kind, now.position))
  }
  return { box }
}

function extentsOf(kind: NodeKind, of: NodeRecords): Followed<NodeRecords, Extent> {
  return new Followed<NodeRecords, Extent>(of, {
    make: (map) => extentOf(kind, Object.values<MapNode>(map[of])),
    follow: (extent, change) => followed(kind, of, extent, change),
  })
}

const EXTENTS = [extentsOf('participant', 'participants'), extentsOf('resource', 'resources')]

/** The smallest box round everything on a map that has a place: nodes with their names, and zones. */
export function wholeBox(map: CommunityMap): Box | undefined {
  const boxes = EXTENTS.flatMap((each) => each.of(map).box ?? [])
  return boxAround([...boxes, ...Object.values(map.zones).map(boxOfZone)])
}
