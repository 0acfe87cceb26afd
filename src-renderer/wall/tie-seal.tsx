import { memo, type Ref } from 'react'
import type { TieEnd } from '../../src-model/layout/ties/tie-path'
import { type SealGrounds, sealPart } from '../../src-model/wall/picture/seal-place'
import { type FanPlace, pathOf, wishedPart } from '../../src-model/wall/picture/tie-drawing'
import type { WallConnection } from '../../src-model/wall/wall-map'
import { Seal } from '../canvas/seal'

interface TieSealProps {
  tie: WallConnection
  from: TieEnd
  to: TieEnd
  place: FanPlace
  grounds: SealGrounds
  dimmed: boolean
  /** See `Tie`. */
  gone: boolean
  elementRef: Ref<SVGGElement>
}

/** The seal of a promise, on its tie and above marks. */
export const TieSeal = memo(
  function TieSeal({ tie, from, to, place, grounds, dimmed, gone, elementRef }: TieSealProps) {
    const path = pathOf(tie, from, to, place)
    const part = sealPart(path, wishedPart(tie, place), grounds)
    if (tie.promise === null || part === null) return null
    return (
      <g
        ref={elementRef}
        className="wall-seal"
        data-part={part}
        data-dimmed={dimmed || undefined}
        data-gone={gone || undefined}
      >
        <Seal at={path.at(part)} status={tie.promise} />
      </g>
    )
  },
  // The element is the same one for the same tie.
  (a, b) =>
    a.tie === b.tie &&
    a.from === b.from &&
    a.to === b.to &&
    a.place === b.place &&
    a.grounds === b.grounds &&
    a.dimmed === b.dimmed &&
    a.gone === b.gone,
)
