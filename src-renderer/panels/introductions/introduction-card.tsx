import { memo, useId, useMemo } from 'react'
import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import { introductionReasons } from '../../../src-model/insight/introductions/reasons'
import { introductionSentence } from '../../../src-model/insight/introductions/sentence'
import { isQuiet } from '../../../src-model/insight/introductions/spoken-pair'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { keyOf } from '../../state/introductions-store'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { CardButtons } from './card-buttons'
import { Mobilises } from './mobilises'
import { PairNames } from './pair-names'
import { useHeld } from './use-held'
import type { ShowsPair } from './use-introduction-highlight'

interface IntroductionCardProps {
  introduction: Introduction
  showing: (key: string) => ShowsPair
}

/** The pair that is next, with the sentence to read aloud. By keyboard it is all one, for keys to act on. */
export const IntroductionCard = memo(function IntroductionCard({ introduction, showing }: IntroductionCardProps) {
  const { t, language } = useText()
  const map = useSession((session) => session.map)
  const id = useId()
  // Another pair is another card: the keyboard goes on to it.
  usePassKeyboardOn('.introductions-body', '.introduction-card, .introductions-heir')
  const spoken = map.session.language
  const sentence = useMemo(() => introductionSentence(map, introduction, spoken), [map, introduction, spoken])
  const reasons = useMemo(() => introductionReasons(map, introduction, language), [map, introduction, language])
  const key = keyOf(introduction)
  const shows = useMemo(() => showing(key), [showing, key])
  const { onPointerMove, onPointerLeave, onFocus, onBlur } = useHeld(key, shows)
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, it groups no fields
    <div
      className="introduction-card"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: Enter, Delete and N act on it as a whole
      tabIndex={0}
      aria-labelledby={`${id}-sentence`}
      aria-describedby={`${id}-reasons ${id}-keys`}
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <PairNames introduction={introduction} isLarge />
      <p id={`${id}-sentence`} className="introduction-sentence" lang={spoken} dir="auto">
        {sentence}
      </p>
      <ul id={`${id}-reasons`} className="introduction-reasons" aria-label={t('introductions.why')}>
        {reasons.map(({ kind, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of the same name have the same words, and none keeps anything
          <li key={at} data-kind={kind}>
            {text}
          </li>
        ))}
      </ul>
      {isQuiet(map, introduction) ? <p className="introduction-quietly">{t('introductions.quietly')}</p> : null}
      <Mobilises introduction={introduction} />
      <CardButtons />
      <p id={`${id}-keys`} className="visually-hidden">
        {t('introductions.keys')}
      </p>
    </div>
  )
})
