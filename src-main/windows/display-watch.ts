import { type BrowserWindow, screen } from 'electron'
import type { DisplaysHere } from '../wall/wall-placing'

interface DisplayListeners {
  /** Displays came, went or changed. */
  changed: () => void
  /** The facilitator's window is somewhere else. */
  facilitatorMoved: () => void
}

/** The displays as they are, seen from the facilitator's window. */
export function displaysAround(facilitator: BrowserWindow): DisplaysHere {
  return {
    all: () => screen.getAllDisplays().map(({ id, label, internal, bounds }) => ({ id, label, internal, bounds })),
    facilitator() {
      const isGone = facilitator.isDestroyed()
      const { id, bounds, workArea } = isGone
        ? screen.getPrimaryDisplay()
        : screen.getDisplayMatching(facilitator.getBounds())
      return { display: id, window: isGone ? bounds : facilitator.getBounds(), work: workArea }
    },
  }
}

/** Tells of every change of the displays from now on. */
export function watchDisplays(facilitator: BrowserWindow, { changed, facilitatorMoved }: DisplayListeners): void {
  screen.on('display-added', changed)
  screen.on('display-removed', changed)
  screen.on('display-metrics-changed', changed)
  facilitator.on('move', facilitatorMoved)
}
