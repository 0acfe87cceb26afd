import type { ConnectionLineComponentProps } from '@xyflow/react'
import type { FlowNode } from './flow-nodes'

/** The tie while it is being drawn, from the middle of its mark to the pointer. */
export function ConnectionLine({ fromNode, toX, toY }: ConnectionLineComponentProps<FlowNode>) {
  const { x, y } = fromNode.internals.positionAbsolute
  const startX = x + (fromNode.measured.width ?? 0) / 2
  const startY = y + (fromNode.measured.height ?? 0) / 2
  return (
    <g className="half-drawn">
      <line x1={startX} y1={startY} x2={toX} y2={toY} />
      <circle cx={toX} cy={toY} r="6" />
    </g>
  )
}
