import type { Introduction } from '../../src-model/insight/introductions/introduction'
import { makeIntroduction } from '../panels/introductions/make-introduction'
import { openIntroductions } from '../panels/introductions/open-introductions'
import { anotherHasCome, isUnread } from '../panels/introductions/unread'
import { announceAs } from '../state/announce'
import { dismissIntroduction, keyOf, passOver } from '../state/introductions-store'
import { currentIntroduction } from '../state/offered-introductions'
import { sessionStore } from '../state/session-store'
import type { Texts } from '../texts'
import { introductionsAreOpen } from './introduction-action-state'

function namesOf({ a, b }: Introduction): { a: string; b: string } {
  const people = sessionStore.getState().session?.map.participants
  return { a: people?.[a]?.name ?? '', b: people?.[b]?.name ?? '' }
}

/** Whether somebody else is next, or nobody. */
function isAnother(before: Introduction): boolean {
  const next = currentIntroduction()
  return next === null || keyOf(next) !== keyOf(before)
}

/** Who is suggested now, where it is not who was before. */
function nextSentence({ t }: Texts, before: Introduction): string {
  const next = currentIntroduction()
  return next === null || !isAnother(before) ? '' : t('introductions.say-next', namesOf(next))
}

/** Dismisses a pair and says so: what takes its place may be out of sight. */
export function dismiss(introduction: Introduction): void {
  const current = currentIntroduction() ?? introduction
  dismissIntroduction(introduction)
  announceAs((texts) => {
    const done = texts.t('introductions.dismissed', namesOf(introduction))
    return `${done} ${nextSentence(texts, current)}`.trim()
  })
}

function another(introduction: Introduction): void {
  passOver(introduction)
  if (isAnother(introduction)) announceAs((texts) => nextSentence(texts, introduction))
}

function withCurrent(does: (introduction: Introduction) => void) {
  return () => {
    const current = currentIntroduction()
    // From the menu: whoever asks for what is not on screen is shown it first.
    if (!introductionsAreOpen()) openIntroductions()
    // A key that is pressed twice by its shortcut is one key, too.
    else if (current !== null && !isUnread(performance.now())) {
      does(current)
      if (isAnother(current)) anotherHasCome()
    }
  }
}

/** What is done with the pair that the introductions panel shows. */
export const INTRODUCTION_ACTIONS = {
  'introduction/make': withCurrent((introduction) => void makeIntroduction(introduction)),
  'introduction/dismiss': withCurrent(dismiss),
  'introduction/another': withCurrent(another),
}
