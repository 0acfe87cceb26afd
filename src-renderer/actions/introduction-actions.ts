import type { Introduction } from '../../src-model/insight/introductions/introduction'
import { makeIntroduction } from '../panels/introductions/make-introduction'
import { openIntroductions } from '../panels/introductions/open-introductions'
import { announceAs } from '../state/announce'
import { dismissIntroduction, passOver } from '../state/introductions-store'
import { currentIntroduction } from '../state/offered-introductions'
import { sessionStore } from '../state/session-store'
import { introductionsAreOpen } from './introduction-action-state'

function withCurrent(does: (introduction: Introduction) => void) {
  return () => {
    const current = currentIntroduction()
    // From the menu: whoever asks for what is not on screen is shown it first.
    if (!introductionsAreOpen()) openIntroductions()
    else if (current !== null) does(current)
  }
}

function namesOf({ a, b }: Introduction): { a: string; b: string } {
  const people = sessionStore.getState().session?.map.participants
  return { a: people?.[a]?.name ?? '', b: people?.[b]?.name ?? '' }
}

/** Where the keyboard is in the panel, it goes on to the next pair, which is read out; elsewhere that is said. */
function sayNext(): void {
  if (document.activeElement?.closest('.introductions') != null) return
  const next = currentIntroduction()
  if (next !== null) announceAs(({ t }) => t('introductions.say-next', namesOf(next)))
}

function dismiss(introduction: Introduction): void {
  dismissIntroduction(introduction)
  sayNext()
}

function another(introduction: Introduction): void {
  passOver(introduction)
  sayNext()
}

/** What is done with the pair that the introductions panel shows. */
export const INTRODUCTION_ACTIONS = {
  'introduction/make': withCurrent((introduction) => void makeIntroduction(introduction)),
  'introduction/dismiss': withCurrent(dismiss),
  'introduction/another': withCurrent(another),
}
