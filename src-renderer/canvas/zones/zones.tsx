import './zones.css'
import { ViewportPortal } from '@xyflow/react'
import { useStore } from 'zustand'
import { own } from '../../../src-model/map/map'
import { zoneCounts } from '../../../src-model/zones/zone-counts'
import { useSession } from '../../state/use-session'
import { viewStore } from '../../state/view-store'
import { ZoneBox } from './zone-box'
import { zoneStore } from './zone-store'

/** The labelled areas of the canvas, behind everything else. */
export function Zones() {
  const map = useSession((session) => session.map)
  const draft = useStore(zoneStore, (state) => state.draft)
  const drawing = useStore(zoneStore, (state) => state.drawing)
  const current = useStore(viewStore, ({ selection }) => [...selection].findLast((id) => Object.hasOwn(map.zones, id)))
  const zones = map.order.zones.flatMap((id) => own(map.zones, id) ?? [])
  if (draft !== null && !Object.hasOwn(map.zones, draft.id)) zones.push(draft)
  const counts = zoneCounts(map)
  const reached = current ?? zones[0]?.id
  return (
    <ViewportPortal>
      <div className="zones">
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
