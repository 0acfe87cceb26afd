import { Position as Face, Handle, type NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { ResourceFlowNode } from './flow-nodes'
import { ResourceIcon } from './resource-icon'

const TAG = 'M26 1.5 H162 A12 12 0 0 1 174 13.5 V44.5 A12 12 0 0 1 162 56.5 H26 L4 36 Q1.5 33 1.5 29 Q1.5 25 4 22 Z'
const LOWER_HALF = 'M2 29 H174 V44.5 A12 12 0 0 1 162 56.5 H26 L4 36 Q2 33 2 29 Z'

/** A resource on the canvas: a tag that fills as the resource is put to work; an empty slot while it is wanted. */
export const ResourceNode = memo(function ResourceNode({ data }: NodeProps<ResourceFlowNode>) {
  const { resource, wanted } = data
  return (
    <div
      className="resource"
      data-resource={resource.id}
      data-status={resource.status}
      data-wanted={wanted || undefined}
    >
      <Handle type="source" position={Face.Top} className="rim" />
      <svg viewBox="0 0 176 58" className="resource-tag" aria-hidden="true">
        <path className="resource-ground" d={TAG} />
        {resource.status === 'underused' && !wanted ? <path className="resource-half" d={LOWER_HALF} /> : null}
        <path className="resource-outline" d={TAG} />
        <circle className="resource-eye" cx="14" cy="29" r="3.5" />
      </svg>
      <span className="resource-text">
        <ResourceIcon kind={resource.kind} />
        <span className="resource-name" dir="auto">
          {resource.name}
        </span>
      </span>
    </div>
  )
})
