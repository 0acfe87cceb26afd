import { memo, type Ref } from 'react'
import type { Box } from '../../src-model/layout/footprint'
import type { TieEnd } from '../../src-model/layout/ties/tie-path'
import type { WallConnection } from '../../src-model/wall/wall-map'
import { Seal } from '../canvas/seal'
import { tieDrawing } from './tie-drawing'

interface TieProps {
  tie: WallConnection
  from: TieEnd
  to: TieEnd
  /** See `FanPlace`. */
  index: number
  count: number
  /** What a seal keeps off: see `tieDrawing`. */
  grounds: readonly Box[]
  preview: boolean
  selected: boolean
  dimmed: boolean
  ringing: boolean
  elementRef: Ref<SVGGElement>
}

/** A tie on the wall: origin by weight and warmth, kind by line, direction by an arrow, a promise by its seal. */
export const Tie = memo(
  function Tie({ tie, from, to, index, count, grounds, preview, selected, dimmed, ringing, elementRef }: TieProps) {
    const { line, head, seal } = tieDrawing(tie, from, to, { index, count }, grounds)
    return (
      <g
        ref={elementRef}
        className="wall-tie"
        data-connection={preview ? undefined : tie.id}
        data-kind={tie.kind}
        data-origin={tie.origin}
        data-strength={tie.strength}
        data-selected={selected || undefined}
        data-dimmed={dimmed || undefined}
        data-ringing={ringing || undefined}
      >
        <path className="tie-line" d={line} fill="none" />
        {head === null ? null : <path className="tie-head" d={head} />}
        {tie.promise !== null && seal ? <Seal at={seal} status={tie.promise} /> : null}
      </g>
    )
  },
  // The element is the same one for the same tie.
  (a, b) =>
    a.tie === b.tie &&
    a.from === b.from &&
    a.to === b.to &&
    a.index === b.index &&
    a.count === b.count &&
    a.grounds === b.grounds &&
    a.preview === b.preview &&
    a.selected === b.selected &&
    a.dimmed === b.dimmed &&
    a.ringing === b.ringing,
)
