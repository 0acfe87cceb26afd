import type { Id } from '../../src-model/map/ids'
import { canvasControl } from '../canvas/canvas-control'
import { select } from '../state/view-store'

/** Glides so that these people, resources, ties or areas can be seen, if they cannot. */
export function show(ids: readonly Id[]): void {
  // Behind the bar it could not be seen.
  const covered = document.querySelector('.find-bar')?.getBoundingClientRect().height ?? 0
  canvasControl()?.reveal(ids, covered)
}

/** Selects one thing of the map and glides to it. */
export function goTo(id: Id): void {
  select([id])
  show([id])
}
