import { memo, type Ref } from 'react'
import type { TieEnd } from '../../src-model/layout/ties/tie-path'
import { type FanPlace, pathOf } from '../../src-model/wall/picture/tie-drawing'
import type { WallConnection } from '../../src-model/wall/wall-map'

interface TieProps {
  tie: WallConnection
  from: TieEnd
  to: TieEnd
  place: FanPlace
  preview: boolean
  selected: boolean
  dimmed: boolean
  /** Whether somebody at an end of it is taken away. */
  gone: boolean
  ringing: boolean
  elementRef: Ref<SVGGElement>
}

/** A tie on the wall: origin by weight and warmth, kind by line, direction by an arrow. */
export const Tie = memo(
  function Tie({ tie, from, to, place, preview, selected, dimmed, gone, ringing, elementRef }: TieProps) {
    const { line, head } = pathOf(tie, from, to, place)
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
        data-gone={gone || undefined}
        data-ringing={ringing || undefined}
      >
        <path className="tie-line" d={line} fill="none" />
        {head === null ? null : <path className="tie-head" d={head} />}
      </g>
    )
  },
  // The element is the same one for the same tie.
  (a, b) =>
    a.tie === b.tie &&
    a.from === b.from &&
    a.to === b.to &&
    a.place === b.place &&
    a.preview === b.preview &&
    a.selected === b.selected &&
    a.dimmed === b.dimmed &&
    a.gone === b.gone &&
    a.ringing === b.ringing,
)
