import type { Id } from '../../src-model/map/ids'
import { own } from '../../src-model/map/map'
import { canvasControl } from '../canvas/canvas-control'
import { sessionStore } from '../state/session-store'
import { select } from '../state/view-store'

/** What has to be in view for these things to be seen: of a tie, both of its ends. */
function placesOf(ids: readonly Id[]): Id[] {
  const map = sessionStore.getState().session?.map
  return ids.flatMap((id) => {
    const tie = map && own(map.connections, id)
    return tie ? [tie.from, tie.to] : [id]
  })
}

/** Glides so that these people, resources, ties or areas can be seen, if they cannot. */
export function show(ids: readonly Id[]): void {
  // Behind the bar it could not be seen.
  const covered = document.querySelector('.find-bar')?.getBoundingClientRect().height ?? 0
  canvasControl()?.reveal(placesOf(ids), covered)
}

/** Selects one thing of the map and glides to it. */
export function goTo(id: Id): void {
  select([id])
  show([id])
}
