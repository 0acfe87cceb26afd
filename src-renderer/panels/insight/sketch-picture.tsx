import { memo } from 'react'
import { SKETCH_RATIO, type Sketch } from '../../../src-model/insight/sketch'
import type { Side } from '../../../src-model/map/map'
import { useText } from '../../state/use-text'

/** The height of the picture in its own units. */
const HEIGHT = 100
const WIDTH = HEIGHT * SKETCH_RATIO
/** Kept free round the places, so that marks at the rim are whole. */
const MARGIN = 7

/** Half the size of a mark: smaller where there are many. */
function radiusFor(people: number): number {
  return Math.max(1.3, Math.min(4.5, 22 / Math.sqrt(people)))
}

function Mark({ side, x, y, r }: { side: Side; x: number; y: number; r: number }) {
  if (side === 'customer') return <circle data-side={side} cx={x} cy={y} r={r} />
  if (side === 'employee') {
    const half = r * 0.9
    return <rect data-side={side} x={x - half} y={y - half} width={half * 2} height={half * 2} rx={half * 0.4} />
  }
  const w = r * 0.9
  return <path data-side={side} d={`M${x} ${y - r}l${w} ${r / 2}v${r}l${-w} ${r / 2}l${-w} ${-r / 2}v${-r}z`} />
}

interface SketchPictureProps {
  sketch: Sketch
  /** In how many groups the people hang together. */
  groups: number
}

/** The shape of the people network, without a name. */
export const SketchPicture = memo(function SketchPicture({ sketch, groups }: SketchPictureProps) {
  const { t, n } = useText()
  const r = radiusFor(sketch.people.length)
  const places = sketch.people.map(({ x, y }) => ({
    x: MARGIN + (x / SKETCH_RATIO) * (WIDTH - MARGIN * 2),
    y: MARGIN + y * (HEIGHT - MARGIN * 2),
  }))
  const ties = sketch.ties.map(([from, to]) => {
    const [a, b] = [places[from], places[to]]
    return a && b ? `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}` : ''
  })
  const label = t('insight.sketch', {
    people: n('start.people', sketch.people.length),
    ties: n('insight.sketch.ties', sketch.ties.length),
    groups: n('insight.sketch.groups', groups),
  })
  return (
    <svg className="insight-sketch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path className="insight-sketch-ties" d={ties.join('')} />
      {sketch.people.map(({ id, side }, index) => {
        const place = places[index]
        return place ? <Mark key={id} side={side} r={r} x={place.x} y={place.y} /> : null
      })}
    </svg>
  )
})
