import {
  ALargeSmall,
  CircleHelp,
  Command,
  Contrast,
  Keyboard,
  Languages,
  LibraryBig,
  Lightbulb,
  Lock,
  LockOpen,
  type LucideIcon,
  Maximize,
  Moon,
  PanelRight,
  Projector,
  Redo2,
  Search,
  Share,
  Sun,
  Table2,
  Undo2,
  UsersRound,
  WandSparkles,
} from 'lucide-react'
import { useStore } from 'zustand'
import type { ActionId } from '../../src-model/actions'
import { nextTheme } from '../actions/look-actions'
import { useActionState } from '../actions/use-action-state'
import { appStore } from '../state/app-store'

const PICTURES = {
  'session/library': LibraryBig,
  'map/export-report': Share,
  'edit/undo': Undo2,
  'edit/redo': Redo2,
  'edit/find': Search,
  'view/palette': Command,
  'view/fit': Maximize,
  'view/tidy': WandSparkles,
  'view/lock': LockOpen,
  'view/inspector': PanelRight,
  'view/insight': Lightbulb,
  'view/introductions': UsersRound,
  'view/outline': Table2,
  'view/theme': Moon,
  'view/text-size': ALargeSmall,
  'view/language': Languages,
  'wall/open': Projector,
  'help/capture': CircleHelp,
  'help/shortcuts': Keyboard,
} as const satisfies Partial<Record<ActionId, LucideIcon>>

/** An action that has a picture, for a button. */
export type PicturedActionId = keyof typeof PICTURES

const THEME_PICTURES = { light: Sun, dark: Moon, contrast: Contrast } as const

/** The picture of an action: of the state that it is in, or of what it leads to. */
export function ActionIcon({ id }: { id: PicturedActionId }) {
  const theme = useStore(appStore, (state) => nextTheme(state.facts?.settings.theme ?? 'system'))
  const { checked } = useActionState(id)
  if (id === 'view/theme') return <PictureOf icon={THEME_PICTURES[theme]} />
  return <PictureOf icon={id === 'view/lock' && checked ? Lock : PICTURES[id]} />
}

function PictureOf({ icon: Icon }: { icon: LucideIcon }) {
  return <Icon className="action-icon" aria-hidden="true" />
}
