import type { FormatId } from '../../src-model/formats/format-ids'
import { ask, say } from '../state/app-store'
import { importMap } from '../state/import-map'
import { viewStore } from '../state/view-store'

async function exportMap(): Promise<void> {
  const outcome = await ask('map/export-json', {})
  if (outcome?.done) say({ kind: 'exported', name: outcome.name })
}

function exportAs(format: FormatId): () => void {
  return () => viewStore.setState({ dialog: 'export', exporting: format })
}

/** What the map menu does. */
export const MAP_ACTIONS = {
  'map/import': () => void importMap(),
  'map/export-json': () => void exportMap(),
  'map/export-report': exportAs('report'),
  'map/export-picture': exportAs('picture-png'),
  'map/export-tables': exportAs('table'),
  'map/export-graph': exportAs('graphml'),
}
