import { createStore } from 'zustand/vanilla'
import type { CountKey, TextKey } from '../../src-model/language/translate'
import { type Texts, textsOf } from '../texts'
import { type Change, changeOf } from './announce-changes'
import { announcementOf } from './announce-sentence'
import { appStore } from './app-store'
import { onCommit } from './session-store'

/** The sentence that screen readers speak next. */
export const announcementStore = createStore<{ text: string }>(() => ({ text: '' }))

/** How long the map has to be still before it is said what changed, and how long at most that waits, in milliseconds. */
const QUIET = 350
const LONGEST = 2_000

/** From this many removed on a message offers them back; it may have been a slip, and nothing in their place shows it. */
export const MANY_REMOVED = 3

let waiting: Change[] = []
let since = 0
let timer: ReturnType<typeof setTimeout> | null = null

function texts(): Texts {
  return textsOf(appStore.getState().facts?.language ?? 'en')
}

function speak(): void {
  timer = null
  const text = announcementOf(waiting, texts())
  waiting = []
  if (text !== '') announcementStore.setState({ text })
}

/** Speaks a sentence at once, beside what is going to be said of changes. @param say makes it in the language in use. */
export function announceAs(say: (texts: Texts) => string): void {
  announcementStore.setState({ text: say(texts()) })
}

/** Speaks a sentence of what was just done, in place of each change that it made. */
export function announce(key: TextKey): void {
  waiting = []
  announceAs(({ t }) => t(key))
}

/** Speaks a sentence of what was just done with a number of things, in place of each change that it made. */
export function announceCount(stem: CountKey, count: number): void {
  waiting = []
  announceAs(({ n }) => n(stem, count))
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
    if (waiting.length === 0) since = now
    waiting.push(change)
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(speak, Math.max(0, Math.min(QUIET, since + LONGEST - now)))
  })
}
