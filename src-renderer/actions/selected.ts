import type { Id } from '../../src-model/map/ids'
import { isParticipant, mapHas, nodeOf, own } from '../../src-model/map/map'
import { sessionStore } from '../state/session-store'
import { viewStore } from '../state/view-store'

/** Everything that is selected and still in the map: undo may have taken some of it away. */
export function selectedIds(): Id[] {
  const map = sessionStore.getState().session?.map
  return map ? [...viewStore.getState().selection].filter((id) => mapHas(map, id)) : []
}

/** The selected people and resources, the one selected last at the end. */
export function selectedNodeIds(): Id[] {
  const map = sessionStore.getState().session?.map
  return map ? selectedIds().filter((id) => nodeOf(map, id) !== undefined) : []
}

/** The selected zones. */
export function selectedZoneIds(): Id[] {
  const map = sessionStore.getState().session?.map
  return map ? selectedIds().filter((id) => own(map.zones, id) !== undefined) : []
}

/** The one person who is selected, if it is one person. */
export function selectedPerson(): Id | null {
  const map = sessionStore.getState().session?.map
  const [id, another] = viewStore.getState().selection
  return map && id !== undefined && another === undefined && isParticipant(map, id) ? id : null
}
