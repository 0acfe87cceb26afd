import type { KeyboardEvent } from 'react'
import { useText } from '../../state/use-text'
import { tabAfter } from '../tab-keys'
import { TABS, type Tab } from './outline-rows'

interface TabsProps {
  current: Tab
  /** The words behind each tab's name: how many rows. */
  counts: Readonly<Record<Tab, string>>
  choose: (tab: Tab) => void
}

/** The ids of a tab and of what it shows. */
export const tabId = (tab: Tab) => `outline-tab-${tab}`
export const panelId = (tab: Tab) => `outline-panel-${tab}`

/** People, resources, ties: arrow keys lead from one to the next. */
export function OutlineTabs({ current, counts, choose }: TabsProps) {
  const { t } = useText()
  const onKeyDown = (event: KeyboardEvent) => {
    const next = TABS[tabAfter(event.key, TABS.indexOf(current), TABS.length)]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choose(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <div role="tablist" className="outline-tabs" aria-label={t('action.view/outline')} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          className="outline-tab"
          aria-selected={tab === current}
          aria-controls={tab === current ? panelId(tab) : undefined}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => choose(tab)}
        >
          {t(`outline.${tab}`)} <span className="outline-count">{counts[tab]}</span>
        </button>
      ))}
    </div>
  )
}
