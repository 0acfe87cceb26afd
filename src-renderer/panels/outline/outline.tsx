import { IconButton } from '../../shell/icon-button'
import './outline.css'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { CommunityMap } from '../../../src-model/map/map'
import { canvasControl } from '../../canvas/canvas-control'
import { useShown } from '../../find/use-shown'
import { sessionStore } from '../../state/session-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { viewStore } from '../../state/view-store'
import { PEOPLE_COLUMNS, RESOURCE_COLUMNS } from './node-columns'
import { closeOutline, focusTable, takeFocusWish } from './open-outline'
import { OutlineEdge } from './outline-edge'
import { RowMaker, type Rows, TABS, type Tab, tabOf } from './outline-rows'
import { OutlineTable } from './outline-table'
import { OutlineTabs, panelId, tabId } from './outline-tabs'
import { TIE_COLUMNS } from './tie-columns'
import { useRowsLeft } from './use-rows-left'

function selectedTab(map: CommunityMap | undefined): Tab | null {
  const last = [...viewStore.getState().selection].at(-1)
  return map && last !== undefined ? tabOf(map, last) : null
}

/** The table shown: as chosen, and the one of what is selected elsewhere. */
function useTab(): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>(() => selectedTab(sessionStore.getState().session?.map) ?? 'people')
  const selection = useStore(viewStore, (state) => state.selection)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection may bring its own table
  useEffect(() => {
    // Who is in the tables chooses the table.
    if (document.activeElement?.closest('.outline')) return
    const next = selectedTab(sessionStore.getState().session?.map)
    if (next !== null) setTab(next)
  }, [selection])
  return [tab, setTab]
}

function TableOf({ tab, rows }: { tab: Tab; rows: Rows }) {
  const { t } = useText()
  const label = t(`outline.${tab}`)
  if (tab === 'people') return <OutlineTable name={tab} label={label} rows={rows.people} columns={PEOPLE_COLUMNS} />
  if (tab === 'ties') return <OutlineTable name={tab} label={label} rows={rows.ties} columns={TIE_COLUMNS} />
  return <OutlineTable name={tab} label={label} rows={rows.resources} columns={RESOURCE_COLUMNS} />
}

/** The whole map as tables: people, resources, ties. */
export function Outline() {
  const texts = useText()
  const { t } = texts
  const map = useSession((session) => session.map)
  const [maker] = useState(() => new RowMaker())
  const rows = useMemo(() => maker.of(map), [maker, map])
  const shown = useShown()
  const [typed, setTyped] = useState('')
  const left = useRowsLeft(rows, shown, typed, texts)
  const [tab, setTab] = useTab()
  const field = useRef<HTMLInputElement>(null)
  const countOf = (each: Tab) => {
    const [count, all] = [left[each].length, rows[each].length]
    return count === all ? t('outline.all', { all }) : t('outline.some', { count, all })
  }
  useEffect(() => {
    if (takeFocusWish()) focusTable()
  }, [])
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') focusTable()
    else if (event.key === 'Escape' && typed !== '') setTyped('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    canvasControl()?.focus()
  }
  return (
    <section className="outline" data-region="outline" aria-label={t('action.view/outline')} onKeyDown={onKeyDown}>
      <div className="outline-head">
        <OutlineTabs
          current={tab}
          counts={Object.fromEntries(TABS.map((each) => [each, countOf(each)])) as Record<Tab, string>}
          choose={setTab}
        />
        <IconButton label={t('outline.close')} onClick={closeOutline}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <label className="outline-filter">
        <Search size={16} aria-hidden="true" />
        <span className="visually-hidden">{t('outline.filter')}</span>
        <input
          ref={field}
          type="text"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('outline.filter')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onFieldKey}
        />
      </label>
      <div id={panelId(tab)} className="outline-panel" role="tabpanel" aria-labelledby={tabId(tab)}>
        <TableOf key={tab} tab={tab} rows={left} />
        {left[tab].length > 0 ? null : (
          <p className="outline-nothing">{t(rows[tab].length === 0 ? `outline.no-${tab}` : 'outline.nothing-left')}</p>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {left[tab].length === rows[tab].length
          ? ''
          : t('outline.left', { count: left[tab].length, all: rows[tab].length })}
      </p>
      <OutlineEdge />
    </section>
  )
}
