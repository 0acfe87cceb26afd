import './introductions.css'
import { type KeyboardEvent, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { runAction } from '../../actions/run-action'
import { insightStore } from '../../state/insight-store'
import { introductionsStore, keyOf } from '../../state/introductions-store'
import { currentOf, offeredNow } from '../../state/offered-introductions'
import { sessionStore } from '../../state/session-store'
import { useInsight } from '../../state/use-insight'
import { useText } from '../../state/use-text'
import { keepKeyboard, leaveOnEscape } from '../panel-events'
import { DoneNotice } from './done-notice'
import { IntroductionCard } from './introduction-card'
import { isDismissKey, NextPairs } from './next-pairs'
import { NothingToIntroduce } from './nothing-to-introduce'
import { OnlyFor } from './only-for'
import { focusIntroductions, takeIntroductionsWish } from './open-introductions'
import { isUnread } from './unread'
import { useIntroductionHighlight } from './use-introduction-highlight'

/** How many pairs are listed after the one that is next. */
const MOST_LISTED = 10

function subscribe(listener: () => void): () => void {
  const stops = [insightStore, introductionsStore, sessionStore].map((store) => store.subscribe(listener))
  return () => {
    for (const stop of stops) stop()
  }
}

function isCardKey(key: string): boolean {
  return key === 'Enter' || key === ' ' || isDismissKey(key) || key.toLowerCase() === 'n'
}

/** What a key does while the card itself has the keyboard; its buttons have their own use for Enter and Space. */
function onCardKey({ key, timeStamp }: KeyboardEvent): boolean {
  if (isCardKey(key) && isUnread(timeStamp)) return true
  if (key === 'Enter') runAction('introduction/make')
  else if (isDismissKey(key)) runAction('introduction/dismiss')
  else if (key === ' ' || key.toLowerCase() === 'n') runAction('introduction/another')
  else if (key === 'ArrowDown') document.querySelector<HTMLElement>('.next-pairs button')?.focus()
  else return false
  return true
}

function onKeyDown(event: KeyboardEvent): void {
  const { target, key } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !(target instanceof Element)) return
  if (key === 'Escape') return leaveOnEscape(event)
  // On a button Space is the button's own: it is pressed when the key is let go.
  if (event.repeat && isCardKey(key) && (key !== ' ' || target.matches('.introduction-card'))) {
    // A key that is held is one introduction, not one after the other.
  } else if (target.matches('.introduction-card')) {
    if (!onCardKey(event)) return
  } else if (target.closest('.introduction-card') && isDismissKey(key)) {
    if (!isUnread(event.timeStamp)) runAction('introduction/dismiss')
  } else return
  event.preventDefault()
  event.stopPropagation()
}

/** Who might be introduced to whom: the next pair with the sentence to read aloud, and those after it. */
export function IntroductionsPanel() {
  const { t } = useText()
  const offered = useSyncExternalStore(subscribe, offeredNow)
  const current = useStore(introductionsStore, (state) => currentOf(offered, state))
  const seq = useStore(insightStore, ({ moment }) => moment?.seq)
  useInsight()
  const key = current === null ? null : keyOf(current)
  const next = useMemo(() => offered.filter((each) => keyOf(each) !== key).slice(0, MOST_LISTED), [offered, key])
  const showing = useIntroductionHighlight(current === null ? next : [current, ...next])

  useEffect(() => {
    if (takeIntroductionsWish()) focusIntroductions()
  }, [])

  useEffect(
    () =>
      insightStore.subscribe(({ moment }, before) => {
        if (moment?.seq !== before.moment?.seq) introductionsStore.setState({ broughtBack: null })
      }),
    [],
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads from anywhere in it back to the map
    <div
      className="introductions-body"
      data-testid="introductions"
      data-seq={seq}
      onMouseDown={keepKeyboard}
      onKeyDown={onKeyDown}
    >
      <h2 className="visually-hidden">{t('introductions.label')}</h2>
      <OnlyFor />
      {current === null || key === null ? (
        <NothingToIntroduce />
      ) : (
        <IntroductionCard key={key} introduction={current} showing={showing} />
      )}
      <DoneNotice />
      <NextPairs pairs={next} showing={showing} />
    </div>
  )
}
