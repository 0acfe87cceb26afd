import { SEAL_DOT, SEAL_RADIUS, SEAL_STROKES } from '../../src-model/layout/shapes'
import type { CommitmentStatus, Position } from '../../src-model/map/map'

/** The small seal of a promise on its tie. */
export function Seal({ at, status }: { at: Position; status: CommitmentStatus }) {
  return (
    <g className="seal" data-status={status} transform={`translate(${at.x} ${at.y})`}>
      <circle r={SEAL_RADIUS} />
      {status === 'promised' ? (
        <circle className="seal-dot" r={SEAL_DOT} />
      ) : (
        <path d={SEAL_STROKES[status]} fill="none" />
      )}
    </g>
  )
}
