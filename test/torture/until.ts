/** The most turns of the event loop that anything on a disk in memory may take. */
const MOST_TURNS = 20_000

/**
 * Lets everything else go on until something has come true, without a look at the time.
 *
 * @throws Error when it never does.
 */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    if (await isTrue()) return
    await new Promise(setImmediate)
  }
  throw new Error(`never: ${what}`)
}
