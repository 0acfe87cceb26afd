import type { Id } from '../../../src-model/map/ids'
import type { Scene } from '../../painting/scene'

/** What is drawn in the window at every frame is no more than this: the hand goes first. */
const MOST_LIVE = { nodes: 200, ties: 1200 }

/** Whether nodes with their ties can be drawn anew at every frame; of more the painter follows as fast as it can. */
export function canBeLive(scene: Scene, ids: ReadonlySet<Id> | ReadonlyMap<Id, unknown>): boolean {
  if (ids.size > MOST_LIVE.nodes) return false
  let ties = 0
  for (const id of ids.keys()) ties += scene.tiesOf(id).size
  return ties <= MOST_LIVE.ties
}
