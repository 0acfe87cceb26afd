import type { CaptureContext } from '../../src-model/capture/context'
import { localDay } from '../../src-model/local-day'
import type { CommunityMap } from '../../src-model/map/map'
import { viewStore } from '../state/view-store'

/** What a line is read against: the map, and what is current in this window. */
export function captureContext(map: CommunityMap, answers: CaptureContext['answers'] = {}): CaptureContext {
  const { side, kind, origin } = viewStore.getState()
  return { map, side, kind, origin, today: localDay(new Date()), answers }
}
