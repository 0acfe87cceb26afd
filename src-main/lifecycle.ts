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
 * Lets what is on its way be done before windows are closed on quitting: pictures and pages need windows of their own.
 *
 * @param isBusy whether there is anything.
 * @param done resolves when it is done.
 */
export function quitAfterWork(isBusy: () => boolean, done: () => Promise<void>): void {
  let isLate = false
  app.on('before-quit', (event) => {
    if (isLate || !isBusy()) return
    event.preventDefault()
    const bound = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_FLUSH))
    void Promise.race([done(), bound]).finally(() => {
      isLate = true
      app.quit()
    })
  })
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
