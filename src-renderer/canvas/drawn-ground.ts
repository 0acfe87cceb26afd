import type { ReactFlowInstance } from '@xyflow/react'
import { type Box, PARTICIPANT_MARK } from '../../src-model/layout/footprint'
import { NAME } from '../../src-model/layout/ties/tie-path'
import type { Id } from '../../src-model/map/ids'
import { type CommunityMap, own } from '../../src-model/map/map'
import { sessionStore } from '../state/session-store'
import { nameLook, nameSizeNow } from './name-look'
import { detailOf } from './participant-detail'

/** The ground that a person's mark takes at the canvas's zoom, and the ground of what is written under it, if anything. */
function drawnGround(map: CommunityMap, id: Id): Box[] {
  const person = own(map.participants, id)
  if (person === undefined) return []
  const { x, y } = person.position
  const half = (PARTICIPANT_MARK / 2) * nameLook.getState().markScale
  const mark = { left: x - half, top: y - half, right: x + half, bottom: y + half }
  const name = nameSizeNow(person.name, detailOf(person))
  if (name === undefined) return [mark]
  const top = y + NAME.top
  return [mark, { left: x - name.width / 2, top, right: x + name.width / 2, bottom: top + name.height }]
}

/** Of each of these people, where in the window mark and name are drawn, whether or not they are in view. */
export function drawnAt(flow: Pick<ReactFlowInstance, 'flowToScreenPosition'>, ids: Iterable<Id>): Box[][] {
  const map = sessionStore.getState().session?.map
  if (map === undefined) return []
  const inWindow = ({ left, top, right, bottom }: Box): Box => {
    const start = flow.flowToScreenPosition({ x: left, y: top })
    const end = flow.flowToScreenPosition({ x: right, y: bottom })
    return { left: start.x, top: start.y, right: end.x, bottom: end.y }
  }
  return [...ids].map((id) => drawnGround(map, id).map(inWindow))
}
