import './rings.css'
import { memo } from 'react'
import { lineUnit, pathOf, wallTies } from '../../src-model/wall/picture/tie-drawing'
import type { MapScene } from './scene'

/** What announces the new: rings round marks, a glow along ties. It lies under the marks, apart from all that stands still. */
export const Rings = memo(function Rings({ scene: { map, sheet, plots, ringing, woken } }: { scene: MapScene }) {
  const { places } = wallTies(map)
  const unit = lineUnit(sheet)
  const ties = [...ringing].flatMap((id) => {
    const tie = map.connections[id]
    const [from, to, place] = [plots.get(tie?.from ?? ''), plots.get(tie?.to ?? ''), places.get(id)]
    return tie && from && to && place ? [{ id, line: pathOf(tie, from.end, to.end, place).line }] : []
  })
  return (
    <>
      {ties.map(({ id, line }) => (
        <svg key={id} className="wall-glow" width="1" height="1" aria-hidden="true">
          <path d={line} fill="none" transform={`scale(${unit})`} />
        </svg>
      ))}
      {[...ringing, ...woken].map((id, index) => {
        const plot = plots.get(id)
        if (plot === undefined) return null
        const { record, x, y, width, height } = plot
        const isNew = index < ringing.size
        return (
          <div
            key={`${id} ${isNew}`}
            className={isNew ? 'wall-ring' : 'wall-wake'}
            data-side={'side' in record ? record.side : undefined}
            style={{ left: x - width / 2, top: y - height / 2, width, height }}
          />
        )
      })}
    </>
  )
})
