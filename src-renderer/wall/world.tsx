import '../canvas/nodes.css'
import '../canvas/ties.css'
import './world.css'
import './without-some.css'
import { type CSSProperties, memo } from 'react'
import { lineUnit, wallTies } from '../../src-model/wall/picture/tie-drawing'
import type { WallZone } from '../../src-model/wall/wall-map'
import { Labels } from './labels'
import { Mark } from './mark'
import { Rings } from './rings'
import type { MapScene } from './scene'
import type { StageElements } from './stage-elements'
import { Tie } from './tie'
import { TieSeal } from './tie-seal'

interface WorldProps {
  scene: MapScene
  elements: StageElements
  worldRef: (element: HTMLElement | null) => void
  preview: boolean
}

const Zone = memo(function Zone({ zone, zoom, dimmed }: { zone: WallZone; zoom: number; dimmed: boolean }) {
  const style: CSSProperties & { '--zone-colour': string } = {
    transform: `translate(${zone.x * zoom}px, ${zone.y * zoom}px)`,
    width: zone.width * zoom,
    height: zone.height * zoom,
    '--zone-colour': zone.colour,
  }
  return <div className="wall-zone" data-dimmed={dimmed || undefined} style={style} />
})

/** The map on its sheet: zones, ties, marks, and what is written. It is moved as a whole. */
export const World = memo(function World({ scene, elements, worldRef, preview }: WorldProps) {
  const { map, sheet, plots, grounds, selected, lit, away, ringing, woken, turn } = scene
  const isDimmed = (id: string) => lit !== null && !lit.has(id)
  const { places, promises } = wallTies(map)
  // Marks keep their size whatever the zoom: from how they were shown, they go back to it.
  const was = turn.from === null ? 1 : sheet.zoom / turn.from.zoom
  const style: CSSProperties & { '--wall-was': number } = { '--wall-was': was }
  return (
    <div
      ref={worldRef}
      className="wall-world"
      data-turn={was === 1 ? undefined : turn.count % 2 === 0 ? 'even' : 'odd'}
      style={style}
    >
      {Object.values(map.zones).map((zone) => (
        <Zone key={zone.id} zone={zone} zoom={sheet.zoom} dimmed={isDimmed(zone.id)} />
      ))}
      <svg className="wall-ties" width="1" height="1" aria-hidden="true">
        <g transform={`scale(${lineUnit(sheet)})`}>
          {Object.values(map.connections).map((tie) => {
            const [from, to, place] = [plots.get(tie.from), plots.get(tie.to), places.get(tie.id)]
            if (!(from && to && place)) return null
            return (
              <Tie
                key={tie.id}
                tie={tie}
                from={from.end}
                to={to.end}
                place={place}
                preview={preview}
                selected={selected.has(tie.id)}
                dimmed={isDimmed(tie.id)}
                gone={away?.gone.has(tie.id) ?? false}
                ringing={ringing.has(tie.id)}
                elementRef={elements.ties.ref(tie.id)}
              />
            )
          })}
        </g>
      </svg>
      <Rings scene={scene} />
      {[...plots].map(([id, plot]) => (
        <Mark
          key={id}
          plot={plot}
          unit={sheet.unit}
          preview={preview}
          selected={selected.has(id)}
          dimmed={isDimmed(id)}
          without={away?.gone.has(id) ? 'gone' : away?.fallen.has(id) ? 'fallen' : undefined}
          ringing={ringing.has(id)}
          woken={woken.has(id)}
          elementRef={elements.marks.ref(id)}
        />
      ))}
      {promises.length === 0 ? null : (
        <svg className="wall-ties" width="1" height="1" aria-hidden="true">
          <g transform={`scale(${lineUnit(sheet)})`}>
            {promises.map((tie) => {
              const [from, to, place] = [plots.get(tie.from), plots.get(tie.to), places.get(tie.id)]
              if (!(from && to && place)) return null
              return (
                <TieSeal
                  key={tie.id}
                  tie={tie}
                  from={from.end}
                  to={to.end}
                  place={place}
                  grounds={grounds}
                  dimmed={isDimmed(tie.id)}
                  gone={away?.gone.has(tie.id) ?? false}
                  elementRef={elements.seals.ref(tie.id)}
                />
              )
            })}
          </g>
        </svg>
      )}
      <Labels scene={scene} elements={elements} preview={preview} />
    </div>
  )
})
