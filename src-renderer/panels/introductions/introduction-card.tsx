import { useId } from 'react'
import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import { introductionReasons } from '../../../src-model/insight/introductions/reasons'
import { introductionSentence } from '../../../src-model/insight/introductions/sentence'
import { isQuiet } from '../../../src-model/insight/introductions/spoken-pair'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { CardButtons } from './card-buttons'
import { Mobilises } from './mobilises'
import { PairNames } from './pair-names'
import type { ShowsPair } from './use-introduction-highlight'

interface IntroductionCardProps {
  introduction: Introduction
  shows: ShowsPair
}

/** The pair that is next, with the sentence to read aloud. By keyboard it is all one, for keys to act on. */
export function IntroductionCard({ introduction, shows }: IntroductionCardProps) {
  const { t, language } = useText()
  const map = useSession((session) => session.map)
  const id = useId()
  // Another pair is another card: the keyboard goes on to it.
  usePassKeyboardOn('.introductions-body', '.introduction-card, .introductions-heir')
  const { onPointerMove, onPointerLeave, onFocus, onBlur } = shows
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
      <p id={`${id}-sentence`} className="introduction-sentence" lang={map.session.language} dir="auto">
        {introductionSentence(map, introduction, map.session.language)}
      </p>
      <ul id={`${id}-reasons`} className="introduction-reasons" aria-label={t('introductions.why')}>
        {introductionReasons(map, introduction, language).map(({ kind, text }) => (
          <li key={text} data-kind={kind}>
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
}
