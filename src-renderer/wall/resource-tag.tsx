import '../canvas/nodes.css'
import './resource-tag.css'
import type { WallResource } from '../../src-model/wall/wall-map'
import { ResourceIcon } from '../canvas/resource-icon'

/** The line of a tag round a size, pointed at its left, in wall units. */
function tagPath(width: number, height: number): string {
  const [right, bottom, middle] = [width - 2, height - 2, height / 2]
  const point = height * 0.36
  const round = height * 0.22
  return (
    `M${point} 2 H${right - round} A${round} ${round} 0 0 1 ${right} ${2 + round} V${bottom - round} ` +
    `A${round} ${round} 0 0 1 ${right - round} ${bottom} H${point} L4 ${middle + 5} Q1.5 ${middle} 4 ${middle - 5} Z`
  )
}

function lowerHalf(width: number, height: number): string {
  const [right, bottom, middle] = [width - 2, height - 2, height / 2]
  const round = height * 0.22
  return (
    `M2.8 ${middle} H${right} V${bottom - round} A${round} ${round} 0 0 1 ${right - round} ${bottom} ` +
    `H${height * 0.36} L4 ${middle + 5} Q2.8 ${middle + 2} 2.8 ${middle} Z`
  )
}

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
  const tag = tagPath(width, height)
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
        {status === 'underused' && !wanted ? <path className="resource-half" d={lowerHalf(width, height)} /> : null}
        <path className="resource-outline" d={tag} />
        <g transform={`translate(${middle - size / 2} ${(height - size) / 2})`}>
          <ResourceIcon kind={kind} size={size} />
        </g>
      </svg>
    </span>
  )
}
