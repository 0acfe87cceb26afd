import { createStore } from 'zustand/vanilla'
import { type Texts, textsOf } from '../texts'
import { type Change, changeOf } from './announce-changes'
import { announcementOf } from './announce-sentence'
import { appStore } from './app-store'
import { onCommit, sessionStore } from './session-store'

/** The sentence that screen readers speak next, and how many were spoken: the same one again is another one. */
export const announcementStore = createStore<{ text: string; count: number }>(() => ({ text: '', count: 0 }))

/** How long the map has to be still before it is said what changed, and how long at most that waits, in milliseconds. */
const QUIET = 350
const LONGEST = 2_000

/** From this many removed on a message offers them back; it may have been a slip, and nothing in their place shows it. */
export const MANY_REMOVED = 3

/** What is going to be said, by the number of the commit. */
let waiting = new Map<number, Change>()
let since = 0
let timer: ReturnType<typeof setTimeout> | null = null

function texts(): Texts {
  return textsOf(appStore.getState().facts?.language ?? 'en')
}

function put(text: string): void {
  announcementStore.setState(({ count }) => ({ text, count: count + 1 }))
}

function stopWaiting(): void {
  if (timer !== null) clearTimeout(timer)
  timer = null
  waiting = new Map()
}

function speak(): void {
  const text = announcementOf([...waiting.values()], texts())
  stopWaiting()
  if (text !== '') put(text)
}

/** Speaks a sentence at once, beside what is going to be said of changes. @param say makes it in the language in use. */
export function announceAs(say: (texts: Texts) => string): void {
  put(say(texts()))
}

/**
 * Speaks a sentence of what was just done, in place of what would be said of the change that it made.
 *
 * @param seq the number of that change's commit; `null` if it changed nothing after all.
 */
export function announceInstead(seq: number | null, say: (texts: Texts) => string): void {
  if (seq !== null) waiting.delete(seq)
  if (waiting.size === 0) stopWaiting()
  announceAs(say)
}

/** Says that what was captured changed nothing. */
export function announceNothingNew(): void {
  announceAs(({ t }) => t('announce.nothing-new'))
}

/** Much that was removed at once is said by the message that offers it back. */
function isSaidElsewhere({ kind, happenings }: Change): boolean {
  const removed = happenings.filter(({ is }) => is === 'went' || is === 'untied').length
  return kind === 'erasure' || (kind === 'edit' && removed >= MANY_REMOVED)
}

/** Begins to say what changes on the map: a burst of changes in one sentence, once it is over. */
export function connectAnnouncing(): void {
  onCommit((commit, before, after) => {
    const change = changeOf(commit, before, after)
    if (isSaidElsewhere(change)) return
    const now = Date.now()
    if (waiting.size === 0) since = now
    waiting.set(commit.seq, change)
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(speak, Math.max(0, Math.min(QUIET, since + LONGEST - now)))
  })
  sessionStore.subscribe(({ session }, before) => {
    if (session?.map.session.id === before.session?.map.session.id) return
    stopWaiting()
    put('')
  })
}
