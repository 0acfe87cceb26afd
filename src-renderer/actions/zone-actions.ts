import { areaAt, areaRound } from '../../src-model/zones/shape-zone'
import { canvasControl } from '../canvas/canvas-control'
import { addZone } from '../canvas/zones/zone-store'
import { sessionStore } from '../state/session-store'
import { selectedNodeIds } from './selected'

/** Round what is selected, or empty in the middle of what is seen. */
function newZone(): void {
  const map = sessionStore.getState().session?.map
  const middle = canvasControl()?.middle()
  if (map === undefined || middle === undefined) return
  addZone(areaRound(map, selectedNodeIds()) ?? areaAt(middle))
}

/** What the actions about zones do. */
export const ZONE_ACTIONS = {
  'edit/zone': newZone,
}
