import type { MapNode } from '../../src-model/map/map'
import { ResourceIcon } from '../canvas/resource-icon'
import { SideShape } from '../canvas/side-shape'

/** The small picture before a person's or a resource's name. */
export function NodeMark({ node }: { node: MapNode }) {
  return (
    <span className="node-mark">
      {'side' in node ? <SideShape side={node.side} /> : <ResourceIcon kind={node.kind} size={16} />}
    </span>
  )
}
