import './capture-line.css'
import { CornerDownLeft } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { canvasControl } from '../canvas/canvas-control'
import { useText } from '../state/use-text'
import { Chips } from './chips'
import { Problems } from './problems'
import { Questions } from './questions'
import { Suggestions } from './suggestions'
import { useCapture } from './use-capture'
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

  const complete = (index: number) => {
    const suggestion = completion?.suggestions[index]
    if (!completion || suggestion === undefined) return
    const before = text.slice(0, completion.start) + suggestion.text
    // Written at once, for writing puts the caret at the end; a frame later would be among the letters typed meanwhile.
    flushSync(() => {
      setText(before + text.slice(completion.end))
      setCaret(before.length)
    })
    field.current?.setSelectionRange(before.length, before.length)
  }

  const answerByKey = (event: KeyboardEvent): boolean => {
    if (question === undefined || !/^[0-9]$/.test(event.key)) return false
    const candidate = question.candidates[Number(event.key) - 1]
    if (event.key === '0' && question.canBeNew) capture.answer(question.key, 'new')
    else if (candidate) capture.answer(question.key, candidate.id)
    // A digit that is not on offer is a slip, not a part of the line.
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const several = text.includes('\n')
    const handled = () => {
      if (answerByKey(event)) return true
      if (event.key === 'Enter' && !event.shiftKey) {
        if (chosen === null) capture.submit()
        else complete(chosen)
        return true
      }
      if (event.key === 'Tab' && !event.shiftKey && completion) {
        complete(chosen ?? 0)
        return true
      }
      if (event.key === 'Escape') {
        if (capture.asking) capture.stopAsking()
        else if (completion) dismiss()
        else if (text !== '') capture.clear(text)
        else canvasControl()?.focus()
        return true
      }
      if (several || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false
      const step = event.key === 'ArrowUp' ? -1 : 1
      if (completion && text !== '') move(step)
      else capture.recall(step)
      return true
    }
    if (handled()) event.preventDefault()
  }

  return (
    <section className="capture" data-region="capture" aria-label={t('capture.label')}>
      <div className="capture-over">
        {question ? <Questions question={question} onAnswer={capture.answer} /> : null}
        {!question && completion ? <Suggestions completion={completion} chosen={chosen} onChoose={complete} /> : null}
      </div>
      <div className="capture-field">
        <textarea
          ref={field}
          rows={1}
          className="capture-input"
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
      <div id="capture-reading" className="capture-reading" data-lines={reading.lines.length > 1 ? 'many' : 'one'}>
        {reading.lines.length > 1 ? (
          <p className="capture-many">
            {t(reading.problems.length > 0 ? 'capture.many-problems' : 'capture.many', { count: reading.lines.length })}
          </p>
        ) : null}
        {text === '' ? (
          <p className="capture-hint">{t('capture.hint')}</p>
        ) : (
          <Chips lines={reading.lines} problemLine={capture.showProblems ? reading.problems[0]?.line : undefined} />
        )}
      </div>
      {capture.showProblems && reading.problems.length > 0 ? (
        <Problems problems={reading.problems} several={reading.lines.length > 1} />
      ) : null}
    </section>
  )
}
