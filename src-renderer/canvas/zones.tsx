import { ViewportPortal } from '@xyflow/react'
import { useSession } from '../state/use-session'

/** The labelled areas of the canvas, behind everything else. */
export function Zones() {
  const zones = useSession((session) => session.map.zones)
  const order = useSession((session) => session.map.order.zones)
  return (
    <ViewportPortal>
      {order.map((id) => {
        const zone = zones[id]
        if (zone === undefined) return null
        const { x, y, width, height, colour, label } = zone
        return (
          <div
            key={id}
            className="zone"
            style={{ transform: `translate(${x}px, ${y}px)`, width, height, borderColor: colour }}
          >
            <span dir="auto">{label}</span>
          </div>
        )
      })}
    </ViewportPortal>
  )
}
