import { CornerDownLeft } from 'lucide-react'
import { useText } from '../state/use-text'
import { onLineKey } from './line-keys'
import type { useLine } from './use-line'

/** The field of the capture line, with its button for those who use the mouse. */
export function LineField({ line }: { line: ReturnType<typeof useLine> }) {
  const { t } = useText()
  const { capture, field, offered, question, setCaret, write } = line
  const { completion, chosen } = offered
  return (
    <div className="capture-field" data-short-placeholder={t('capture.placeholder-short')}>
      <textarea
        ref={field}
        rows={1}
        className="capture-input"
        data-lines={capture.reading.lines.length > 1 ? 'many' : 'one'}
        data-testid="capture-line"
        aria-label={t('capture.label')}
        aria-describedby="capture-reading"
        aria-controls={completion && !question ? 'capture-suggestions' : undefined}
        aria-activedescendant={chosen === null ? undefined : `capture-suggestion-${chosen}`}
        placeholder={t('capture.placeholder')}
        value={capture.text}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the line is what a session is opened for
        autoFocus
        maxLength={500_000}
        onChange={({ target }) => write(target.value, target.selectionStart)}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onBlur={() => setCaret(null)}
        onKeyDown={(event) => {
          if (onLineKey(line, event)) event.preventDefault()
        }}
      />
      <button
        type="button"
        className="button"
        data-look="main"
        disabled={capture.text.trim() === ''}
        onClick={() => {
          capture.submit()
          field.current?.focus()
        }}
      >
        <CornerDownLeft size={18} aria-hidden="true" />
        {t('capture.send')}
      </button>
    </div>
  )
}
