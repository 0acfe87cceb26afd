import './side-column.css'
import './panel-row.css'
import type { ComponentType } from 'react'
import { useStore } from 'zustand'
import { SIDE_PANELS, type SidePanel } from '../../src-model/contract/kept-view'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'
import { LazyInsightPanel } from './insight/lazy-insight-panel'
import { Inspector } from './inspector'
import { LazyIntroductionsPanel } from './introductions/lazy-introductions-panel'
import { keepKeyboard } from './panel-events'
import { toggleSidePanel } from './side-panels'
import { LazyWallPanel } from './wall/lazy-wall-panel'

const PANELS: Readonly<Record<SidePanel, ComponentType>> = {
  inspector: Inspector,
  insight: LazyInsightPanel,
  introductions: LazyIntroductionsPanel,
}

/** Which of the panels is shown, and the way to the others. */
function SideTabs() {
  const { t } = useText()
  const sidePanel = useStore(viewStore, (state) => state.sidePanel)
  return (
    <nav className="side-tabs" aria-label={t('side-tabs.label')} data-region="side-tabs">
      {SIDE_PANELS.map((each) => (
        <button
          key={each}
          type="button"
          className="side-tab"
          aria-pressed={each === sidePanel}
          data-entry={each === sidePanel || undefined}
          // By its tab a panel comes and goes like by a button; by its key the keyboard may go into it.
          onMouseDown={keepKeyboard}
          onClick={() => toggleSidePanel(each)}
        >
          {t(`action.view/${each}`)}
        </button>
      ))}
    </nav>
  )
}

/** Beside the canvas: the details, the insight or the introductions, and below them the wall's controls. */
export function SideColumn() {
  const { t } = useText()
  const sidePanel = useStore(viewStore, (state) => state.sidePanel)
  const wallPanelOpen = useStore(viewStore, (state) => state.wallPanelOpen)
  const Panel = sidePanel === null ? null : PANELS[sidePanel]
  return (
    <div className="side-column">
      {sidePanel === null || Panel === null ? null : (
        <>
          <SideTabs />
          <aside className={`side-panel ${sidePanel}`} data-region={sidePanel} aria-label={t(`${sidePanel}.label`)}>
            <Panel />
          </aside>
        </>
      )}
      {wallPanelOpen ? (
        <aside className="wall-panel" data-region="wall-panel" aria-label={t('wall.label')}>
          <LazyWallPanel />
        </aside>
      ) : null}
    </div>
  )
}
