import './zones.css'
import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { own } from '../../../src-model/map/map'
import { zoneCounts } from '../../../src-model/zones/zone-area'
import { useSession } from '../../state/use-session'
import { viewStore } from '../../state/view-store'
import { ZoneBox } from './zone-box'
import { zoneStore } from './zone-store'

/** Tells the styles how many canvas units a screen pixel is, in steps, so that a glide does not lay out every name. */
function useScreenUnit(layer: RefObject<HTMLElement | null>): void {
  const store = useStoreApi()
  useLayoutEffect(() => {
    let shown = ''
    const show = () => {
      const unit = (2 ** (Math.round(Math.log2(1 / store.getState().transform[2]) * 4) / 4)).toFixed(3)
      if (unit === shown) return
      shown = unit
      layer.current?.style.setProperty('--screen-unit', unit)
    }
    show()
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) show()
    })
  }, [store, layer])
}

/** The labelled areas of the canvas, behind everything else. */
export function Zones() {
  const map = useSession((session) => session.map)
  const draft = useStore(zoneStore, (state) => state.draft)
  const drawing = useStore(zoneStore, (state) => state.drawing)
  const current = useStore(viewStore, ({ selection }) => [...selection].findLast((id) => Object.hasOwn(map.zones, id)))
  const layer = useRef<HTMLDivElement>(null)
  useScreenUnit(layer)
  const zones = map.order.zones.flatMap((id) => own(map.zones, id) ?? [])
  if (draft !== null && !Object.hasOwn(map.zones, draft.id)) zones.push(draft)
  const counts = zoneCounts(map)
  const reached = current ?? zones[0]?.id
  return (
    <ViewportPortal>
      <div ref={layer} className="zones">
        {zones.map((zone) => (
          <ZoneBox key={zone.id} zone={zone} count={counts.get(zone.id) ?? 0} focusable={zone.id === reached} />
        ))}
        {drawing ? (
          <div
            className="zone-drawing"
            style={{
              transform: `translate(${drawing.x}px, ${drawing.y}px)`,
              width: drawing.width,
              height: drawing.height,
            }}
          />
        ) : null}
      </div>
    </ViewportPortal>
  )
}
