import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { placeTieMarks } from '../../src-model/layout/ties/tie-marks'
import { type TieEnd, tiePath } from '../../src-model/layout/ties/tie-path'
import { useText } from '../state/use-text'
import type { FlowEdge } from './flow-edges'
import { MARK_SIZE, RIM } from './flow-nodes'
import { useMarkScale, useNameSize } from './name-look'
import { Seal } from './seal'
import { tieWord } from './tie-word'
import { useWordSize } from './use-word-size'

/** A tie's ends arrive as the top of the rims; the marks' centres are half a rim's height below. */
function belowRim(shape: 'participant' | 'resource'): number {
  return MARK_SIZE[shape].height / 2 + RIM
}

/** A tie on the canvas: origin by weight and warmth, kind by line, direction by an arrow, a promise by its seal. */
export const TieEdge = memo(function TieEdge({ data, sourceX, sourceY, targetX, targetY }: EdgeProps<FlowEdge>) {
  const { t } = useText()
  const fromName = useNameSize(data?.from.name ?? null, data?.from.detail ?? '')
  const toName = useNameSize(data?.to.name ?? null, data?.to.detail ?? '')
  const scale = useMarkScale()
  const word = data ? tieWord(t, data.connection) : ''
  const wordSize = useWordSize(word)
  if (data === undefined) return null
  const { connection, from, to, bend, labelAt } = data
  const ends: [TieEnd, TieEnd] = [
    { shape: from.shape, name: fromName, scale, x: sourceX, y: sourceY + belowRim(from.shape) },
    { shape: to.shape, name: toName, scale, x: targetX, y: targetY + belowRim(to.shape) },
  ]
  const path = tiePath(...ends, bend, connection.directed)
  const { line, head } = path
  const { label, seal } = placeTieMarks(path, ends, labelAt, wordSize, connection.commitment !== undefined)
  return (
    <g
      className="tie"
      data-connection={connection.id}
      data-kind={connection.kind}
      data-origin={connection.origin}
      data-strength={connection.strength}
    >
      <path className="tie-grip react-flow__edge-interaction" d={line} fill="none" />
      <path className="tie-line" d={line} fill="none" />
      {head === null ? null : <path className="tie-head" d={head} />}
      {label === null ? null : (
        <text className="tie-label" x={label.x} y={label.y}>
          {word}
        </text>
      )}
      {connection.commitment && seal ? <Seal at={seal} status={connection.commitment.status} /> : null}
    </g>
  )
})
