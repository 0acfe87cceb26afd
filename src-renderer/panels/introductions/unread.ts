/** For how long a pair that has just come is taken to be unread, in milliseconds: a key pressed twice is one key. */
const UNREAD = 700

/** When the pair that is next became another by what was done with the one before. */
let changedAt = Number.NEGATIVE_INFINITY

/** Another pair has come in the place of the one that something was done with. @param at on the page's clock. */
export function anotherHasCome(at = performance.now()): void {
  changedAt = at
}

/**
 * Whether nobody can have read who is next, so that what is pressed was meant for the pair before.
 *
 * @param at when it was pressed, on the page's clock: the `timeStamp` of the event, which may have waited.
 */
export function isUnread(at: number): boolean {
  return at - changedAt < UNREAD
}
