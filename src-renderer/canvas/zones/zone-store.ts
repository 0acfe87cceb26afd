import { flushSync } from 'react-dom'
import { createStore } from 'zustand/vanilla'
import type { Id } from '../../../src-model/map/ids'
import type { Zone } from '../../../src-model/map/map'
import type { ZoneArea } from '../../../src-model/zones/zone-area'
import { nextZoneColour } from '../../../src-model/zones/zone-colours'
import { onOtherSession } from '../../state/on-other-session'
import { execute, sessionStore } from '../../state/session-store'
import { select } from '../../state/view-store'

interface ZoneState {
  /** A zone asked for that the map does not have yet: its name can be written at once. */
  draft: Zone | null
  /** The zone whose name is being written on the canvas, and the gesture that its change belongs to. */
  naming: { id: Id; gesture: string | null } | null
  /** The ground between where a drag for a new zone began and where the pointer is. */
  drawing: ZoneArea | null
}

const AT_REST: ZoneState = { draft: null, naming: null, drawing: null }

/** What happens to zones on the canvas right now. */
export const zoneStore = createStore<ZoneState>(() => AT_REST)

onOtherSession(() => zoneStore.setState(AT_REST))

// A new zone is named before the map has it; one that left the map would open its name again when it comes back.
sessionStore.subscribe(({ session }, before) => {
  const id = zoneStore.getState().naming?.id
  if (id === undefined || session?.map.zones === before.session?.map.zones) return
  const [had, has] = [before.session, session].map((each) => each != null && Object.hasOwn(each.map.zones, id))
  if (had && !has) zoneStore.setState({ naming: null })
})

/** Makes a zone and lets its name be written; both are one undo step. */
export function addZone(area: ZoneArea): void {
  const map = sessionStore.getState().session?.map
  if (map === undefined) return
  const id = crypto.randomUUID()
  const zone: Zone = { id, label: '', ...area, colour: nextZoneColour(map.order.zones.length) }
  const gesture = `zone:${id}`
  // Drawn before the map has it: who goes on typing writes its name, not a line.
  flushSync(() => {
    zoneStore.setState({ draft: zone, naming: { id, gesture } })
    select([id])
  })
  void execute({ type: 'zone/add', zone }, gesture).then(({ ok }) => {
    zoneStore.setState(({ draft, naming }) => ({
      draft: draft?.id === id ? null : draft,
      naming: !ok && naming?.id === id ? null : naming,
    }))
  })
}

/** Lets the name of a zone be written in its place. */
export function nameZone(id: Id): void {
  flushSync(() => zoneStore.setState({ naming: { id, gesture: null } }))
}
