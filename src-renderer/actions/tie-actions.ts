import { own } from '../../src-model/map/map'
import { tieNodes } from '../canvas/make-tie'
import { say } from '../state/app-store'
import { execute, sessionStore } from '../state/session-store'
import { viewStore } from '../state/view-store'
import { selectedIds, selectedNodeIds } from './selected'

/** Twelve people are sixty-six ties; more than that is a slip, and would bury the map. */
const MOST_TIED_AT_ONCE = 12

function tieSelected(): void {
  const nodes = selectedNodeIds()
  if (nodes.length > MOST_TIED_AT_ONCE) say({ kind: 'too-many-to-tie', most: MOST_TIED_AT_ONCE })
  else if (nodes.length > 1) void tieNodes(nodes, nodes)
  else if (nodes.length === 1) viewStore.setState({ tiePickerOpen: true })
}

function reverseSelected(): void {
  const map = sessionStore.getState().session?.map
  const steps = selectedIds()
    .filter((id) => map && own(map.connections, id)?.directed)
    .map((id) => ({ type: 'connection/reverse' as const, id }))
  if (steps.length > 0) void execute({ type: 'batch', steps })
}

/** What the tie menu does. */
export const TIE_ACTIONS = {
  'edit/tie': tieSelected,
  'tie/reverse': reverseSelected,
}
