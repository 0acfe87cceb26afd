import { canvasControl } from '../canvas/canvas-control'
import { appStore, changeSettings } from '../state/app-store'
import { viewStore } from '../state/view-store'

const ZOOM_STEP = 1.25

function toggleInspector(): void {
  const { inspectorOpen } = viewStore.getState()
  if (inspectorOpen && document.activeElement?.closest('.inspector')) canvasControl()?.focus()
  viewStore.setState({ inspectorOpen: !inspectorOpen })
}

function nextTheme(): void {
  const { theme } = appStore.getState().facts?.settings ?? { theme: 'system' }
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  void changeSettings({ theme: isDark ? 'light' : 'dark' })
}

function otherLanguage(): void {
  void changeSettings({ language: appStore.getState().facts?.language === 'it' ? 'en' : 'it' })
}

/** What the view menu does. */
export const VIEW_ACTIONS = {
  'view/fit': () => canvasControl()?.fitAll(),
  'view/zoom-in': () => canvasControl()?.zoomBy(ZOOM_STEP),
  'view/zoom-out': () => canvasControl()?.zoomBy(1 / ZOOM_STEP),
  'view/inspector': toggleInspector,
  'view/theme': nextTheme,
  'view/language': otherLanguage,
}
