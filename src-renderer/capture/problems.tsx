import './problems.css'
import type { CaptureProblem } from '../../src-model/capture/read'
import { useText } from '../state/use-text'

/**
 * What keeps the text from being captured, and what to do about it. Several lines show it at each of them; there it is
 * only spoken, of the first that is wrong.
 */
export function Problems({ problems, several }: { problems: readonly CaptureProblem[]; several: boolean }) {
  const { t, n } = useText()
  const [first] = problems
  const shown = several && first ? problems.filter(({ line }) => line === first.line) : problems
  const more = problems.length - shown.length
  return (
    <div className={several ? 'capture-problems visually-hidden' : 'capture-problems'} role="alert">
      <ul>
        {shown.map((problem) => (
          <li key={`${problem.line}-${problem.start}-${problem.code}`}>
            {several ? <strong>{t('capture.in-line', { line: problem.line + 1 })} </strong> : null}
            {t(`capture.problem.${problem.code}`, problem.params)}
          </li>
        ))}
        {more > 0 ? <li>{n('capture.problems-more', more)}</li> : null}
      </ul>
    </div>
  )
}
