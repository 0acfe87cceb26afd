import { canvasControl } from '../../canvas/canvas-control'
import { appStore, dismiss, say } from '../../state/app-store'
import { viewStore } from '../../state/view-store'
import { isWallOpen, wallStatusStore } from '../../state/wall-status'

/** Whether the panel came with the wall, and goes with it. */
let cameWithWall = false

/** Opens the panel. */
export function showWallPanel(): void {
  cameWithWall = false
  viewStore.setState({ wallPanelOpen: true })
}

function closeWallPanel(): void {
  // Before it goes: what has the keyboard goes with it.
  if (document.activeElement?.closest('.wall-panel')) canvasControl()?.focus()
  viewStore.setState({ wallPanelOpen: false })
}

/** By key, menu and button: opens the panel, or closes it. */
export function goToWallPanel(): void {
  if (viewStore.getState().wallPanelOpen) closeWallPanel()
  else showWallPanel()
}

function dismissFound(): void {
  for (const { id, message } of appStore.getState().messages) if (message.kind === 'display-found') dismiss(id)
}

/** Closes the panel if it came with the wall, which is about to go: at once, so that a key pressed next finds it so. */
export function leaveWithWall(): void {
  if (!cameWithWall) return
  cameWithWall = false
  closeWallPanel()
}

/** Has the panel come and go with the wall, and tells of each display that is found. */
export function connectWallPanel(): void {
  // Asked in a dialog, it need not be asked in a message as well.
  const isAsked = ({ dialog }: Pick<ReturnType<typeof viewStore.getState>, 'dialog'>) => dialog === 'wall-place'
  viewStore.subscribe((now, before) => {
    if (isAsked(now) && !isAsked(before)) dismissFound()
  })
  wallStatusStore.subscribe((now, before) => {
    if (now.status === before.status) return
    const wasKnown = before.status !== null
    if (wasKnown && isWallOpen(now) && !isWallOpen(before) && !viewStore.getState().wallPanelOpen) {
      cameWithWall = true
      viewStore.setState({ wallPanelOpen: true })
    } else if (!isWallOpen(now) && isWallOpen(before)) {
      leaveWithWall()
    }
    const found = now.status?.found ?? null
    if (found?.key === before.status?.found?.key) return
    if (found === null) dismissFound()
    else if (!isAsked(viewStore.getState())) say({ kind: 'display-found', display: found })
  })
}
