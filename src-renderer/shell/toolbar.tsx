import './toolbar.css'
import {
  CircleHelp,
  Languages,
  LibraryBig,
  Maximize,
  Moon,
  PanelRight,
  Redo2,
  Search,
  Share,
  Sun,
  Table2,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { type ActionId, actionSpec } from '../../src-model/actions'
import { undoOnMap } from '../actions/edit-actions'
import { runAction } from '../actions/run-action'
import { shortcutText } from '../actions/shortcut'
import { closeFind, openFind } from '../find/open-find'
import { toggleOutline } from '../panels/outline/open-outline'
import { appStore } from '../state/app-store'
import { findStore } from '../state/find-store'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'
import { viewStore } from '../state/view-store'
import { CurrentTie } from './current-tie'
import { SavedMark } from './saved-mark'

interface ActionButtonProps {
  id: ActionId
  children: ReactNode
  disabled?: boolean
  pressed?: boolean
  /** Instead of what the action does by key and menu. */
  run?: () => void
}

/** A button for an action: its name and shortcut come with it. */
function ActionButton({ id, children, disabled = false, pressed, run }: ActionButtonProps) {
  const { t } = useText()
  const { shortcut } = actionSpec(id)
  const name = t(`action.${id}`)
  return (
    <button
      type="button"
      className="button"
      data-look="plain"
      data-shape="icon"
      aria-label={name}
      aria-pressed={pressed}
      title={shortcut ? `${name} (${shortcutText(shortcut, t)})` : name}
      disabled={disabled}
      // The pointer's press must not take the keyboard from the line or the canvas: the next key belongs there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={run ?? (() => runAction(id))}
    >
      {children}
    </button>
  )
}

function ThemeIcon() {
  const theme = useStore(appStore, (state) => state.facts?.settings.theme)
  return theme === 'dark' ? <Sun size={20} /> : <Moon size={20} />
}

/** The bar over the canvas: which session, what the next tie will be, and what else can be done. */
export function Toolbar() {
  const title = useSession(({ map }) => map.session.title)
  const question = useSession(({ map }) => map.session.question)
  const canUndo = useSession((session) => session.canUndo)
  const canRedo = useSession((session) => session.canRedo)
  const inspectorOpen = useStore(viewStore, (state) => state.inspectorOpen)
  const outlineOpen = useStore(viewStore, (state) => state.outlineOpen)
  const findOpen = useStore(findStore, (state) => state.open)
  return (
    <header className="toolbar">
      <ActionButton id="session/library">
        <LibraryBig size={20} />
      </ActionButton>
      <div className="toolbar-session">
        <h1 dir="auto" title={title}>
          {title}
        </h1>
        {question === '' ? null : (
          <p dir="auto" title={question}>
            {question}
          </p>
        )}
      </div>
      <CurrentTie />
      <div className="toolbar-group">
        <SavedMark />
        <ActionButton id="edit/undo" disabled={!canUndo} run={() => undoOnMap('undo')}>
          <Undo2 size={20} />
        </ActionButton>
        <ActionButton id="edit/redo" disabled={!canRedo} run={() => undoOnMap('redo')}>
          <Redo2 size={20} />
        </ActionButton>
        <ActionButton id="edit/find" pressed={findOpen} run={findOpen ? closeFind : openFind}>
          <Search size={20} />
        </ActionButton>
        <ActionButton id="view/fit">
          <Maximize size={20} />
        </ActionButton>
        <ActionButton id="map/export-json">
          <Share size={20} />
        </ActionButton>
        <ActionButton id="view/language">
          <Languages size={20} />
        </ActionButton>
        <ActionButton id="view/theme">
          <ThemeIcon />
        </ActionButton>
        <ActionButton id="help/capture">
          <CircleHelp size={20} />
        </ActionButton>
        <ActionButton id="view/outline" pressed={outlineOpen} run={toggleOutline}>
          <Table2 size={20} />
        </ActionButton>
        <ActionButton id="view/inspector" pressed={inspectorOpen}>
          <PanelRight size={20} />
        </ActionButton>
      </div>
    </header>
  )
}
