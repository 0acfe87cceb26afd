import './side-column.css'
import './panel-row.css'
import type { ComponentType, KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { SIDE_PANELS, type SidePanel } from '../../src-model/contract/kept-view'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'
import { LazyInsightPanel } from './insight/lazy-insight-panel'
import { Inspector } from './inspector'
import { LazyIntroductionsPanel } from './introductions/lazy-introductions-panel'
import { keepKeyboard } from './panel-events'
import { toggleSidePanel } from './side-panels'
import { tabAfter } from './tab-keys'
import { LazyWallPanel } from './wall/lazy-wall-panel'

const PANELS: Readonly<Record<SidePanel, ComponentType>> = {
  inspector: Inspector,
  insight: LazyInsightPanel,
  introductions: LazyIntroductionsPanel,
}

const tabId = (panel: SidePanel) => `side-tab-${panel}`
const panelId = (panel: SidePanel) => `side-panel-${panel}`

/** Which of the panels is shown, and the way to the others: by arrow keys, too. */
function SideTabs({ current }: { current: SidePanel }) {
  const { t } = useText()
  const onKeyDown = (event: KeyboardEvent) => {
    const next = SIDE_PANELS[tabAfter(event.key, SIDE_PANELS.indexOf(current), SIDE_PANELS.length)]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (next !== current) toggleSidePanel(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <nav aria-label={t('side-tabs.label')} data-region="side-tabs">
      <div role="tablist" className="side-tabs" aria-label={t('side-tabs.label')} onKeyDown={onKeyDown}>
        {SIDE_PANELS.map((each) => (
          <button
            key={each}
            id={tabId(each)}
            type="button"
            role="tab"
            className="side-tab"
            aria-selected={each === current}
            aria-controls={each === current ? panelId(each) : undefined}
            tabIndex={each === current ? 0 : -1}
            data-entry={each === current || undefined}
            // By its tab a panel comes and goes like by a button; by its key the keyboard may go into it.
            onMouseDown={keepKeyboard}
            onClick={() => toggleSidePanel(each)}
          >
            {t(`action.view/${each}`)}
          </button>
        ))}
      </div>
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
          <SideTabs current={sidePanel} />
          <aside
            id={panelId(sidePanel)}
            className={`side-panel ${sidePanel}`}
            data-region={sidePanel}
            aria-label={t(`${sidePanel}.label`)}
          >
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
