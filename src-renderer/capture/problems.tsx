import type { CaptureProblem } from '../../src-model/capture/read'
import { useText } from '../state/use-text'

/** What keeps the text from being captured, and what to do about it. */
export function Problems({ problems, several }: { problems: readonly CaptureProblem[]; several: boolean }) {
  const { t } = useText()
  return (
    <ul className="capture-problems" role="alert">
      {problems.map((problem) => (
        <li key={`${problem.line}-${problem.start}-${problem.code}`}>
          {several ? <strong>{t('capture.in-line', { line: problem.line + 1 })} </strong> : null}
          {t(`capture.problem.${problem.code}`, problem.params)}
        </li>
      ))}
    </ul>
  )
}
