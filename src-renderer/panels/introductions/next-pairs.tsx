import { type KeyboardEvent, memo, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import { introductionReasons } from '../../../src-model/insight/introductions/reasons'
import type { CommunityMap, Language } from '../../../src-model/map/map'
import { dismiss } from '../../actions/introduction-actions'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { keyOf, makeCurrent } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { PairNames } from './pair-names'
import { anotherHasCome } from './unread'
import type { ShowsPair } from './use-introduction-highlight'

/** The keys that dismiss a pair. */
export function isDismissKey(key: string): boolean {
  return key === 'Delete' || key === 'Backspace'
}

/** Puts the keyboard on the pair that is next. */
export function focusCard(): void {
  document.querySelector<HTMLElement>('.introduction-card')?.focus()
}

interface NextPairProps {
  introduction: Introduction
  /** Whether the Tab key reaches it; arrow keys lead to the others. */
  isReached: boolean
  /** Takes the pair's key. */
  onReach: (key: string) => void
  showing: (key: string) => ShowsPair
}

/** Why two might meet, in one line; what speaks against it is on the card. */
function whyInShort(map: CommunityMap, introduction: Introduction, language: Language): string {
  const reasons = introductionReasons(map, introduction, language).filter(({ kind }) => kind !== 'load')
  return reasons.map(({ text }) => text).join(' · ')
}

const NextPair = memo(function NextPair({ introduction, isReached, onReach, showing }: NextPairProps) {
  const { language } = useText()
  const map = useSession((session) => session.map)
  const why = useMemo(() => whyInShort(map, introduction, language), [map, introduction, language])
  const key = keyOf(introduction)
  const { onFocus, ...rest } = useMemo(() => showing(key), [showing, key])
  usePassKeyboardOn('.introductions-body', '.next-pairs [tabindex="0"], .introduction-card, .introductions-heir')
  const choose = () => {
    const hadKeyboard = document.activeElement?.closest('.next-pairs') != null
    flushSync(() => makeCurrent(introduction))
    anotherHasCome()
    if (hadKeyboard) focusCard()
  }
  return (
    <li>
      <button
        type="button"
        className="panel-row"
        tabIndex={isReached ? 0 : -1}
        {...rest}
        onFocus={() => {
          onReach(key)
          onFocus()
        }}
        onKeyDown={(event) => {
          if (!isDismissKey(event.key) || event.repeat) return
          event.preventDefault()
          event.stopPropagation()
          dismiss(introduction)
        }}
        onClick={choose}
      >
        <PairNames introduction={introduction} />
        <span className="next-pair-why">{why}</span>
      </button>
    </li>
  )
})

/** Where an arrow leads in the list: before its beginning is the pair that is next. */
function onArrow(event: KeyboardEvent<HTMLUListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = rows.findIndex((row) => row.matches(':focus'))
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: rows.length - 1 - at }[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  if (at + step < 0) focusCard()
  else rows[at + step]?.focus()
}

interface NextPairsProps {
  pairs: readonly Introduction[]
  showing: (key: string) => ShowsPair
}

/** The pairs that come after the one that is next. Each can be made the one that is next. */
export function NextPairs({ pairs, showing }: NextPairsProps) {
  const { t } = useText()
  const [reached, setReached] = useState<string | null>(null)
  if (pairs.length === 0) return null
  const isThere = pairs.some((each) => keyOf(each) === reached)
  return (
    <section className="next-pairs">
      <h3>{t('introductions.next')}</h3>
      <ul aria-label={t('introductions.next')} onKeyDown={onArrow}>
        {pairs.map((each, index) => {
          const key = keyOf(each)
          return (
            <NextPair
              key={key}
              introduction={each}
              isReached={isThere ? key === reached : index === 0}
              onReach={setReached}
              showing={showing}
            />
          )
        })}
      </ul>
    </section>
  )
}
