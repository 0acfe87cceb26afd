import '../canvas/nodes.css'
import './resource-tag.css'
import { smallTag, smallTagHalf } from '../../src-model/layout/shapes'
import type { WallResource } from '../../src-model/wall/wall-map'
import { ResourceIcon } from '../canvas/resource-icon'

interface ResourceTagProps {
  resource: WallResource
  /** In wall units. */
  width: number
  height: number
  /** Whether its name stands in it, behind the icon. */
  isNamed: boolean
}

/** A resource's tag with the picture of its kind: it fills as the resource is put to work, and is an empty slot while it is wanted. */
export function ResourceTag({ resource: { kind, status, wanted }, width, height, isNamed }: ResourceTagProps) {
  const tag = smallTag(width, height)
  const size = height * 0.58
  const middle = isNamed ? height * 0.6 : (width + height * 0.22) / 2
  return (
    <span
      className="resource wall-tag"
      data-status={status}
      data-wanted={wanted || undefined}
      data-named={isNamed || undefined}
    >
      <svg className="wall-tag-shape" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className="resource-ground" d={tag} />
        {status === 'underused' && !wanted ? <path className="resource-half" d={smallTagHalf(width, height)} /> : null}
        <path className="resource-outline" d={tag} />
        <g transform={`translate(${middle - size / 2} ${(height - size) / 2})`}>
          <ResourceIcon kind={kind} size={size} />
        </g>
      </svg>
    </span>
  )
}
