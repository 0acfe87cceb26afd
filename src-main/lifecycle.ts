import { app } from 'electron'

/** How long quitting waits for the disk, in milliseconds. What waited longer is told as not saved all along. */
const LONGEST_FLUSH = 5000

/**
 * Makes this the only instance.
 *
 * @returns whether it is; otherwise the first one has been told and this one ends.
 */
export function beOnlyInstance(): boolean {
  const isOnly = app.requestSingleInstanceLock()
  if (!isOnly) app.exit(0)
  return isOnly
}

/**
 * Ends the app when its last window is closed, once everything is on the disk or the wait for it is over.
 *
 * @param flush brings everything to the disk.
 */
export function quitAfterFlush(flush: () => Promise<void>): void {
  let isFlushing = false
  app.on('window-all-closed', () => app.quit())
  // The windows are gone by now, so no edit can come any more.
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isFlushing) return
    isFlushing = true
    const bound = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_FLUSH))
    Promise.race([flush(), bound]).then(
      () => app.exit(0),
      () => app.exit(1),
    )
  })
}
