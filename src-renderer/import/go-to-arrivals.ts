import type { Id } from '../../src-model/map/ids'
import { mapHas } from '../../src-model/map/map'
import { canvasControl } from '../canvas/canvas-control'
import { sessionStore } from '../state/session-store'

let stopFollowing: () => void = () => undefined

/**
 * Shows what came onto the map. When that is undone at once, the view goes back to where it was; when it is done again,
 * it comes again. Anything else that is done meanwhile makes the view the facilitator's own.
 *
 * @param seq of the change that they came with.
 */
export function goToArrivals(ids: readonly Id[], seq: number): void {
  stopFollowing()
  const own = sessionStore.getState().session?.map.session.id
  let goBack = canvasControl()?.arrive(ids) ?? null
  stopFollowing = sessionStore.subscribe(({ session }, { session: before }) => {
    if (session?.map.session.id !== own) return stopFollowing()
    if (session === null || session.seq === before?.seq || session.seq <= seq) return
    const areThere = ids.every((id) => mapHas(session.map, id))
    if (!areThere && goBack !== null) {
      goBack()
      goBack = null
    } else if (areThere && goBack === null) goBack = canvasControl()?.arrive(ids) ?? null
    else stopFollowing()
  })
}
