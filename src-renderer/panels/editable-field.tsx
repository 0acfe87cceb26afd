import './fields.css'
import { cleanLine, cleanText, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../src-model/text'
import { useText } from '../state/use-text'
import { useDraft } from './use-draft'
import type { Send } from './visit'

interface EditableFieldProps {
  /** The element's id. */
  id: string
  /** See `useVisit`. */
  field: string
  label: string
  value: string
  send: Send<string>
  look?: 'line' | 'text' | 'date'
  /** The text as the map would keep it. */
  clean?: (text: string) => string
  /** Said while a field that needs a value is empty. With `required` alone an empty value is just not sent. */
  problem?: string
  required?: boolean
  hint?: string | undefined
}

const LAST_DAY = '9999-12-31'

/** A labelled field whose every change goes to the map, one undo step a visit. Escape brings a line's old value back. */
export function EditableField(props: EditableFieldProps) {
  const { id, field, label, value, send, look = 'line', problem, hint } = props
  const { day } = useText()
  const multiline = look === 'text'
  const clean = props.clean ?? (multiline ? cleanText : cleanLine)
  const required = props.required ?? problem !== undefined
  const { text, missing, handlers } = useDraft({ field, value, clean, send, required, multiline })
  // The browser writes dates in its own order; the day in words cannot be misread.
  const said = missing ? problem : look === 'date' && text !== '' ? day(text) : hint
  const shared = {
    id,
    value: text,
    dir: 'auto',
    autoComplete: 'off',
    spellCheck: multiline,
    'aria-invalid': missing || undefined,
    'aria-describedby': said === undefined ? undefined : `${id}-said`,
    ...handlers,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {multiline ? <textarea {...shared} rows={2} maxLength={MAX_TEXT_LENGTH} /> : null}
      {look === 'line' ? <input {...shared} type="text" maxLength={MAX_NAME_LENGTH} /> : null}
      {look === 'date' ? <input {...shared} type="date" max={LAST_DAY} /> : null}
      {said === undefined ? null : (
        <span id={`${id}-said`} className={missing ? 'field-problem' : 'field-hint'}>
          {said}
        </span>
      )}
    </div>
  )
}
