import { Position as Face, Handle, type NodeProps } from '@xyflow/react'
import { EyeOff } from 'lucide-react'
import { memo } from 'react'
import { initials } from '../../src-model/names'
import type { ParticipantFlowNode } from './flow-nodes'
import { useNameLines } from './name-look'
import { detailOf } from './participant-detail'
import { SideShape } from './side-shape'

/** A person on the canvas: the shape and colour of their side, their initials in it, their name under it. */
export const ParticipantNode = memo(function ParticipantNode({ data }: NodeProps<ParticipantFlowNode>) {
  const { id, name, side, notes, unnamed } = data.participant
  const detail = detailOf(data.participant)
  const lines = useNameLines(name)
  return (
    <div className="participant" data-participant={id} data-side={side}>
      <Handle type="source" position={Face.Top} className="rim" />
      <SideShape side={side} className="participant-mark" />
      <span className="participant-initials" aria-hidden="true">
        {initials(name)}
      </span>
      {notes === '' ? null : <span className="participant-noted" />}
      {unnamed ? <EyeOff className="participant-unnamed" aria-hidden="true" /> : null}
      <div className="participant-label">
        <div className="participant-name" dir="auto">
          {lines.join('\n')}
        </div>
        {detail === '' ? null : (
          <div className="participant-detail" dir="auto">
            {detail}
          </div>
        )}
      </div>
    </div>
  )
})
