import type { SidePanel } from '../../src-model/contract/kept-view'
import { canvasControl } from '../canvas/canvas-control'
import { announceAs } from '../state/announce'
import { viewStore } from '../state/view-store'

/** Opens a panel in the column, in the place of another, or closes it. The keyboard stays where it is, or on the map. */
export function toggleSidePanel(panel: SidePanel): void {
  const { sidePanel } = viewStore.getState()
  const closes = sidePanel === panel
  // Before they go: what has the keyboard goes with them. The tabs are there for as long as any panel is.
  const goes = closes ? `.${sidePanel}, .side-tabs` : `.${sidePanel}`
  if (sidePanel !== null && document.activeElement?.closest(goes)) canvasControl()?.focus()
  viewStore.setState({ sidePanel: closes ? null : panel })
  const key = closes ? 'announce.panel-closed' : 'announce.panel-open'
  announceAs(({ t }) => t(key, { panel: t(`${panel}.label`) }))
}
