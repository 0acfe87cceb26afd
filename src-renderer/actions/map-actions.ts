import { ask, say } from '../state/app-store'
import { importMap } from '../state/import-map'

async function exportMap(): Promise<void> {
  const outcome = await ask('map/export-json', {})
  if (outcome?.done) say({ kind: 'exported', name: outcome.name })
}

/** What the map menu does. */
export const MAP_ACTIONS = {
  'map/import': () => void importMap(),
  'map/export-json': () => void exportMap(),
}
