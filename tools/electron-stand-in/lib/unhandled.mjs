// What Electron's main process does with errors that nobody caught: it says so and goes on.

/** Prints uncaught errors and unhandled rejections, unless the app has its own listener for them. */
export function reportUnhandled() {
  process.on('uncaughtException', (error) => {
    if (process.listenerCount('uncaughtException') > 1) return
    console.error(`A JavaScript error occurred in the main process\nUncaught Exception:\n${error?.stack ?? error}`)
  })
  process.on('unhandledRejection', (reason) => {
    if (process.listenerCount('unhandledRejection') > 1) return
    console.error(`(electron) UnhandledPromiseRejectionWarning: ${reason?.stack ?? reason}`)
  })
}
