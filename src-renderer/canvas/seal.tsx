import type { CommitmentStatus, Position } from '../../src-model/map/map'

const STROKES: Readonly<Record<Exclude<CommitmentStatus, 'promised'>, string>> = {
  done: 'M-4.5 0.5 L-1.5 3.5 L4.5 -3.5',
  dropped: 'M-4 0 H4',
}

/** The small seal of a promise on its tie. */
export function Seal({ at, status }: { at: Position; status: CommitmentStatus }) {
  return (
    <g className="seal" data-status={status} transform={`translate(${at.x} ${at.y})`}>
      <circle r="10" />
      {status === 'promised' ? <circle className="seal-dot" r="4" /> : <path d={STROKES[status]} fill="none" />}
    </g>
  )
}
