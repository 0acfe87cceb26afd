import './capture-line.css'
import { CornerDownLeft } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { repeatTemplate } from '../../src-model/capture/repeat'
import { shortcutText } from '../actions/shortcut'
import { canvasControl } from '../canvas/canvas-control'
import { isRecalled, lastSent, recallLine } from '../state/capture-store'
import { useText } from '../state/use-text'
import { Chips } from './chips'
import { Problems } from './problems'
import { Questions } from './questions'
import { Suggestions } from './suggestions'
import { Tally } from './tally'
import { useCapture } from './use-capture'
import { useCaptureControl } from './use-capture-control'
import { useChips } from './use-chips'
import { useSuggestions } from './use-suggestions'

/** What a line may begin with; the other signs go on with what is said of the one in question. */
const BEGINS_LINE = /[^\s>,:@!()+-]$/u

/**
 * Whoever types on, heads up, while a question is open begins the next line: the one in question is not changed by
 * it, and is asked about again with the next Enter.
 */
function asNextLine(text: string, value: string): string {
  const isTypedOn = value.length === text.length + 1 && value.startsWith(text) && BEGINS_LINE.test(value)
  return isTypedOn ? `${text}\n${value.slice(text.length)}` : value
}

/** Where the facilitator types while the room talks. It stays open, and never loses what was typed. */
export function CaptureLine() {
  const { t } = useText()
  const capture = useCapture()
  const { text, setText, reading } = capture
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const { completion, chosen, move, dismiss } = useSuggestions(text, caret)
  const question = capture.asking ? reading.questions[0] : undefined

  // Written at once, for writing puts the caret at the end; a frame later would be among the letters typed meanwhile.
  const put = (next: string, at: number) => {
    flushSync(() => {
      setText(next)
      setCaret(at)
    })
    field.current?.focus()
    field.current?.setSelectionRange(at, at)
  }
  const goBack = (at: number) => {
    field.current?.focus()
    field.current?.setSelectionRange(at, at)
  }
  const chips = useChips({ text, lines: reading.lines, onText: setText, onLeave: goBack })

  const repeat = () => {
    if (text.trim() !== '') {
      goBack(text.length)
      return capture.repeat()
    }
    const template = repeatTemplate(lastSent())
    if (template) put(template.text, template.caret)
    else goBack(text.length)
  }
  useCaptureControl({ repeat, correct: () => chips.enter(field.current?.selectionStart ?? text.length) })

  const complete = (index: number) => {
    const suggestion = completion?.suggestions[index]
    if (!completion || suggestion === undefined) return
    const before = text.slice(0, completion.start) + suggestion.text
    put(before + text.slice(completion.end), before.length)
  }

  const answerByKey = (event: KeyboardEvent): boolean => {
    if (question === undefined || !/^[0-9]$/.test(event.key)) return false
    const candidate = question.candidates[Number(event.key) - 1]
    if (event.key === '0' && question.canBeNew) capture.answer(question.key, 'new')
    else if (candidate) capture.answer(question.key, candidate.id)
    // A digit that is not on offer is a slip, not a part of the line.
    return true
  }

  /** Up and Down: the suggestions, or the lines captured before. Between the lines of a text they are its own. */
  const onUpDown = (step: 1 | -1): boolean => {
    const isUntouched = isRecalled() && field.current?.selectionStart === text.length
    if (text.includes('\n') && !isUntouched) return false
    if (completion && text !== '' && !isUntouched) move(step)
    else recallLine(step)
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const { key, shiftKey } = event
    const handled = () => {
      if (event.ctrlKey || event.metaKey) return key === 'ArrowDown' && chips.enter(event.currentTarget.selectionStart)
      if (answerByKey(event)) return true
      if (key === 'Enter' && !shiftKey) {
        if (chosen === null) capture.submit()
        else complete(chosen)
        return true
      }
      if (key === 'Tab' && !shiftKey && completion) {
        complete(chosen ?? 0)
        return true
      }
      if (key === 'Escape') {
        if (capture.asking) capture.stopAsking()
        else if (completion) dismiss()
        else if (text !== '') capture.clear(text)
        else canvasControl()?.focus()
        return true
      }
      if (key === 'ArrowUp' || key === 'ArrowDown') return !shiftKey && onUpDown(key === 'ArrowUp' ? -1 : 1)
      return false
    }
    if (handled()) event.preventDefault()
  }

  const several = reading.lines.length > 1
  return (
    <section className="capture" data-region="capture" aria-label={t('capture.label')}>
      <div className="capture-over">
        {question ? (
          <Questions
            question={question}
            number={capture.answered + 1}
            count={capture.answered + reading.questions.length}
            several={several}
            onAnswer={capture.answer}
          />
        ) : null}
        {!question && completion ? <Suggestions completion={completion} chosen={chosen} onChoose={complete} /> : null}
      </div>
      <div className="capture-field">
        <textarea
          ref={field}
          rows={1}
          className="capture-input"
          data-lines={several ? 'many' : 'one'}
          data-testid="capture-line"
          aria-label={t('capture.label')}
          aria-describedby="capture-reading"
          aria-controls={completion && !question ? 'capture-suggestions' : undefined}
          aria-activedescendant={chosen === null ? undefined : `capture-suggestion-${chosen}`}
          placeholder={t('capture.placeholder')}
          value={text}
          spellCheck={false}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the line is what a session is opened for
          autoFocus
          maxLength={500_000}
          onChange={(event) => {
            const { value, selectionStart } = event.target
            const next = capture.asking ? asNextLine(text, value) : value
            setText(next)
            setCaret(selectionStart + next.length - value.length)
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onBlur={() => setCaret(null)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="button"
          data-look="main"
          disabled={text.trim() === ''}
          onClick={() => {
            capture.submit()
            field.current?.focus()
          }}
        >
          <CornerDownLeft size={18} aria-hidden="true" />
          {t('capture.send')}
        </button>
      </div>
      {several ? <Tally reading={reading} /> : null}
      <div id="capture-reading" className="capture-reading" data-lines={several ? 'many' : 'one'}>
        {text === '' ? (
          <p className="capture-hint">
            {t('capture.hint', {
              correct: shortcutText('CmdOrCtrl+Down', t),
              repeat: shortcutText('CmdOrCtrl+Enter', t),
            })}
          </p>
        ) : (
          <Chips
            chips={chips}
            problems={reading.problems}
            problemLine={capture.showProblems ? reading.problems[0]?.line : undefined}
          />
        )}
      </div>
      {capture.showProblems && reading.problems.length > 0 ? (
        <Problems problems={reading.problems} several={several} />
      ) : null}
    </section>
  )
}
