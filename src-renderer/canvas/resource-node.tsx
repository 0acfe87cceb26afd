import { Position as Face, Handle, type NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { TAG, TAG_EYE, TAG_HALF } from '../../src-model/layout/shapes'
import type { ResourceFlowNode } from './flow-nodes'
import { ResourceIcon } from './resource-icon'

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
        {resource.status === 'underused' && !wanted ? <path className="resource-half" d={TAG_HALF} /> : null}
        <path className="resource-outline" d={TAG} />
        <circle className="resource-eye" {...TAG_EYE} />
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
