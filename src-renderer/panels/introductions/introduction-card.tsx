import { useId } from 'react'
import type { Introduction } from '../../../src-model/insight/introductions/introduction'
import { usePassKeyboardOn } from '../../shell/use-pass-keyboard-on'
import { useSession } from '../../state/use-session'
import { useText } from '../../state/use-text'
import { CardButtons } from './card-buttons'
import { reasonsOf } from './introduction-reasons'
import { Mobilises } from './mobilises'
import { PairNames, peopleOf } from './pair-names'
import type { ShowsPair } from './use-introduction-highlight'

interface IntroductionCardProps {
  introduction: Introduction
  shows: ShowsPair
}

/** The pair that is next, with the sentence to read aloud. By keyboard it is all one, for keys to act on. */
export function IntroductionCard({ introduction, shows }: IntroductionCardProps) {
  const texts = useText()
  const { t } = texts
  const map = useSession((session) => session.map)
  const id = useId()
  // Another pair is another card: the keyboard goes on to it.
  usePassKeyboardOn('.introductions-body', '.introduction-card, .introductions-heir')
  const unnamed = peopleOf(map, introduction).filter(({ unnamed }) => unnamed)
  const { onPointerEnter, onPointerLeave, onFocus, onBlur } = shows
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, it groups no fields
    <div
      className="introduction-card"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: Enter, Delete and N act on it as a whole
      tabIndex={0}
      aria-labelledby={`${id}-sentence`}
      aria-describedby={`${id}-reasons ${id}-keys`}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <PairNames introduction={introduction} isLarge />
      <p id={`${id}-sentence`} className="introduction-sentence" lang={map.session.language} dir="auto">
        {sentence(map, introduction)}
      </p>
      <ul id={`${id}-reasons`} className="introduction-reasons" aria-label={t('introductions.why')}>
        {reasonsOf(map, introduction, texts).map((reason) => (
          <li key={reason.id} data-is={reason.is}>
            {reason.text}
          </li>
        ))}
      </ul>
      {unnamed.map((person) => (
        <p key={person.id} className="introduction-quietly">
          {t('introductions.quietly', { who: person.name })}
        </p>
      ))}
      <Mobilises introduction={introduction} />
      <CardButtons />
      <p id={`${id}-keys`} className="visually-hidden">
        {t('introductions.keys')}
      </p>
    </div>
  )
}

// PLACEHOLDER
function sentence(map: Parameters<typeof peopleOf>[0], introduction: Introduction): string {
  return peopleOf(map, introduction)
    .map(({ name }) => name)
    .join(', ')
}
