// Small helpers that most parts need.

/**
 * Makes an Electron event, which listeners can prevent.
 * @param {object} [details] Further members of the event.
 */
export function makeEvent(details) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
    ...details,
  }
}

/** Prints a line when STANDIN_DEBUG is set. */
export function debug(...words) {
  if (process.env.STANDIN_DEBUG) console.error('[stand-in]', ...words)
}

/**
 * Lets a promise fail in peace: a window may close while something is still being asked of it.
 * @param {Promise<unknown>} promise
 */
export function inPeace(promise) {
  promise.catch((error) => debug(error.message))
}
