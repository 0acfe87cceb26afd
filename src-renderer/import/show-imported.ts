import type { ImportResult } from '../../src-model/contract/contract'
import type { ImportPreview } from '../../src-model/import/preview'
import { canvasControl } from '../canvas/canvas-control'
import { announceInstead } from '../state/announce'
import { say } from '../state/app-store'
import { sessionStore } from '../state/session-store'
import { select } from '../state/view-store'
import { goToArrivals } from './go-to-arrivals'

/** Selects what came onto the map, brings it into view, and says what it is. */
export function showImported({ seq, ids }: Extract<ImportResult, { is: 'added' }>, { counts }: ImportPreview): void {
  const connections = sessionStore.getState().session?.map.connections
  // Ties go wherever their ends go.
  const things = ids.filter((id) => connections?.[id] === undefined)
  select(things.length > 0 ? things : ids)
  if (things.length > 0) goToArrivals(things, seq)
  canvasControl()?.focus()
  // The message says it.
  announceInstead(seq, () => '')
  say({ kind: 'imported', counts })
}
