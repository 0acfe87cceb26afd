import './capture-line.css'
import './capture-room.css'
import { shortcutText } from '../actions/shortcut'
import { useText } from '../state/use-text'
import { Chips } from './chips'
import { LineField } from './line-field'
import { Problems } from './problems'
import { Questions } from './questions'
import { Suggestions } from './suggestions'
import { Tally } from './tally'
import { useLine } from './use-line'

type Line = ReturnType<typeof useLine>

/** What lies over the canvas: the open question, or how the line may go on. */
function Over({ line: { capture, question, offered, complete } }: { line: Line }) {
  const { answered, reading } = capture
  return (
    <div className="capture-over">
      {question ? (
        <Questions
          question={question}
          number={answered + 1}
          count={answered + reading.questions.length}
          several={reading.lines.length > 1}
          onAnswer={capture.answer}
        />
      ) : null}
      {!question && offered.completion ? (
        <Suggestions completion={offered.completion} chosen={offered.chosen} onChoose={complete} />
      ) : null}
    </div>
  )
}

function Hint() {
  const { t } = useText()
  const correct = shortcutText('CmdOrCtrl+Down', t)
  const repeat = shortcutText('CmdOrCtrl+Enter', t)
  return (
    <>
      <p className="capture-hint" data-length="long">
        {t('capture.hint', { correct, repeat })}
      </p>
      <p className="capture-hint" data-length="short">
        {t('capture.hint-short')}
      </p>
    </>
  )
}

/** How the text is read, and what keeps it from being captured. */
function Reading({ line: { capture, chips } }: { line: Line }) {
  const { text, reading, showProblems } = capture
  const several = reading.lines.length > 1
  const problemLine = showProblems ? reading.problems[0]?.line : undefined
  return (
    <>
      {several ? <Tally reading={reading} /> : null}
      <div id="capture-reading" className="capture-reading" data-lines={several ? 'many' : 'one'}>
        {text === '' ? <Hint /> : <Chips chips={chips} problems={reading.problems} problemLine={problemLine} />}
      </div>
      {showProblems && reading.problems.length > 0 ? <Problems problems={reading.problems} several={several} /> : null}
    </>
  )
}

/** Where the facilitator types while the room talks. It stays open, and never loses what was typed. */
export function CaptureLine() {
  const { t } = useText()
  const line = useLine()
  return (
    <section className="capture" data-region="capture" aria-label={t('capture.label')}>
      <Over line={line} />
      <LineField line={line} />
      <Reading line={line} />
    </section>
  )
}
