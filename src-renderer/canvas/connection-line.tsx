import type { ConnectionLineComponentProps } from '@xyflow/react'
import type { FlowNode } from './flow-nodes'

/** From a mark's centre to where a half-drawn tie begins, in canvas units: outside of its ring. */
const START = 38

/** The tie while it is being drawn, from the rim of its mark to the pointer. */
export function ConnectionLine({ fromNode, toX, toY }: ConnectionLineComponentProps<FlowNode>) {
  const { x, y } = fromNode.internals.positionAbsolute
  const startX = x + (fromNode.measured.width ?? 0) / 2
  const startY = y + (fromNode.measured.height ?? 0) / 2
  const length = Math.hypot(toX - startX, toY - startY)
  const part = length <= START ? 1 : START / length
  return (
    <g className="half-drawn">
      <line x1={startX + (toX - startX) * part} y1={startY + (toY - startY) * part} x2={toX} y2={toY} />
      <circle cx={toX} cy={toY} r="6" />
    </g>
  )
}
