import type { Id } from '../../src-model/map/ids'
import { select } from '../state/view-store'
import { canvasControl } from './canvas-control'

/** Selects one thing of the map and glides to it, if it cannot be seen. */
export function goTo(id: Id): void {
  select([id])
  canvasControl()?.reveal([id])
}
