import type { WallStatus } from '../../../src-model/contract/wall'
import { canvasControl } from '../../canvas/canvas-control'
import { appStore, dismiss, type Message, say } from '../../state/app-store'
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

function dismissAll(kind: Message['kind']): void {
  for (const { id, message } of appStore.getState().messages) if (message.kind === kind) dismiss(id)
}

/** Tells that the wall waits for its display, which nobody may have seen go. */
function tellOfWaiting(now: WallStatus | null, before: WallStatus | null): void {
  const [isWaiting, wasWaiting] = [now?.is === 'waiting', before?.is === 'waiting']
  if (isWaiting && !wasWaiting) say({ kind: 'wall-waiting' })
  if (!isWaiting && wasWaiting) dismissAll('wall-waiting')
}

/** Closes the panel if it came with the wall, which is about to go: at once, so that a key pressed next finds it so. */
export function leaveWithWall(): void {
  if (!cameWithWall) return
  cameWithWall = false
  closeWallPanel()
}

/** Has the panel come and go with the wall, and tells of displays that come, and of the wall's own that goes. */
export function connectWallPanel(): void {
  // Asked in a dialog, it need not be asked in a message as well.
  const isAsked = ({ dialog }: Pick<ReturnType<typeof viewStore.getState>, 'dialog'>) => dialog === 'wall-place'
  viewStore.subscribe((now, before) => {
    if (isAsked(now) && !isAsked(before)) dismissAll('display-found')
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
    tellOfWaiting(now.status, before.status)
    const found = now.status?.found ?? null
    if (found?.key === before.status?.found?.key) return
    if (found === null) dismissAll('display-found')
    else if (!isAsked(viewStore.getState())) say({ kind: 'display-found', display: found })
  })
}
