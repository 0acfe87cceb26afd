import './questions.css'
import type { CaptureQuestion } from '../../src-model/capture/read'
import { own } from '../../src-model/map/map'
import { SideShape } from '../canvas/side-shape'
import { useSession } from '../state/use-session'
import { useText } from '../state/use-text'

interface QuestionsProps {
  question: CaptureQuestion
  /** Which of how many questions it is, from 1. */
  number: number
  count: number
  /** Whether the text has several lines. */
  several: boolean
  onAnswer: (key: string, id: string) => void
}

/** The side of a person who may be meant: two of one name may differ in nothing else. */
function CandidateMark({ id }: { id: string }) {
  const side = useSession((session) => own(session.map.participants, id)?.side)
  return side === undefined ? null : <SideShape side={side} className="chip-shape" />
}

/** Asks who is meant, before anybody is made a second time. One key answers. */
export function Questions({ question, number, count, several, onAnswer }: QuestionsProps) {
  const { t } = useText()
  return (
    <section className="capture-question" aria-label={t('capture.question', { typed: question.typed })}>
      <p role="alert">
        {t('capture.question', { typed: question.typed })}{' '}
        {count > 1 ? <small>{t('capture.question-of', { number, count })}</small> : null}{' '}
        {several ? <small>{t('capture.line', { line: question.line + 1 })}</small> : null}
      </p>
      <div className="capture-answers">
        {question.candidates.slice(0, 9).map((candidate, index) => (
          <button
            key={candidate.id}
            type="button"
            className="button"
            onClick={() => onAnswer(question.key, candidate.id)}
          >
            <kbd>{index + 1}</kbd>
            <CandidateMark id={candidate.id} />
            <span dir="auto">{candidate.name}</span>
            {candidate.detail === '' ? null : <small dir="auto">{candidate.detail}</small>}
          </button>
        ))}
        {question.canBeNew ? (
          <button type="button" className="button" onClick={() => onAnswer(question.key, 'new')}>
            <kbd>0</kbd>
            {t('capture.someone-new')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
