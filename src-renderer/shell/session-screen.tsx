import './session-screen.css'
import { type CSSProperties, useRef } from 'react'
import { useStore } from 'zustand'
import { AwayBanner } from '../canvas/away-banner'
import { Canvas } from '../canvas/canvas'
import { TidyingMark } from '../canvas/tidying-mark'
import { TiePicker } from '../canvas/tie-picker'
import { CaptureLine } from '../capture/capture-line'
import { Find } from '../find/find'
import { LazyOutline } from '../panels/outline/lazy-outline'
import { SideColumn } from '../panels/side-column'
import { Tray } from '../panels/tray'
import { announcementStore } from '../state/announce'
import { viewStore } from '../state/view-store'
import { ContextMenu } from './action-menu/context-menu'
import { Toolbar } from './toolbar'
import { useLowWindow } from './use-low-window'
import { useTakeAwayKey } from './use-take-away-key'

/** The open session: the map, the line that captures, and the details of what is selected. */
export function SessionScreen() {
  const isColumnOpen = useStore(viewStore, ({ sidePanel, wallPanelOpen }) => sidePanel !== null || wallPanelOpen)
  const outlineOpen = useStore(viewStore, (state) => state.outlineOpen)
  const outlineShare = useStore(viewStore, (state) => state.outlineShare)
  const tiePickerOpen = useStore(viewStore, (state) => state.tiePickerOpen)
  const announcement = useStore(announcementStore)
  const screen = useRef<HTMLDivElement>(null)
  const isLow = useLowWindow(screen)
  useTakeAwayKey()
  return (
    <div
      ref={screen}
      className="session-screen"
      data-side-column={isColumnOpen ? 'open' : 'closed'}
      style={{ '--outline-width': `${outlineShare ?? 0}vw` } as CSSProperties}
      data-sized={outlineShare !== null || undefined}
      data-low={isLow || undefined}
      data-outline={outlineOpen ? 'open' : 'closed'}
    >
      <Toolbar />
      <LazyOutline />
      <main className="session-main">
        <Canvas />
        {tiePickerOpen ? <TiePicker /> : null}
        <Find />
        <TidyingMark />
        <AwayBanner />
        <Tray />
        <CaptureLine />
        <ContextMenu />
      </main>
      {isColumnOpen ? <SideColumn /> : null}
      <p className="visually-hidden" aria-live="polite">
        <span key={announcement.count}>{announcement.text}</span>
      </p>
    </div>
  )
}
