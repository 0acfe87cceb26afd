import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../src-model/text'
import type { Editor, Option } from './columns'
import type { Editing, Leaving } from './use-cell-editing'

interface CellEditorProps<Row> {
  editor: Editor<Row>
  editing: Editing
  /** What the cell holds. */
  value: string
  /** For a closed set. */
  options: readonly Option[]
  /** Names the field for screen readers. */
  label: string
  finish: (leaving: Leaving, written: string) => void
  cancel: () => void
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const LAST_DAY = '9999-12-31'

function leavingBy({ key, shiftKey }: KeyboardEvent, isText: boolean): Leaving | null {
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  return key === 'Enter' && !(isText && shiftKey) ? 'down' : null
}

/** The field that stands in a cell while it is changed. */
export function CellEditor<Row>(props: CellEditorProps<Row>) {
  const { editor, editing, value, options, label, finish, cancel } = props
  const [written, setWritten] = useState(editing.begins ?? value)
  const control = useRef<Control>(null)
  const isOver = useRef(false)
  const problemId = useId()
  const { problem } = editing

  // Before the key that opened it goes on to type: its letter belongs into the field.
  useLayoutEffect(() => {
    const field = control.current
    field?.focus({ preventScroll: true })
    if (field !== null && !(field instanceof HTMLSelectElement) && editing.begins === null) field.select()
  }, [editing.begins])
  useEffect(() => {
    if (problem !== null) control.current?.scrollIntoView({ block: 'nearest' })
    // Refused: it goes on.
    isOver.current = false
  }, [problem])

  const leave = (leaving: Leaving, text: string) => {
    if (isOver.current) return
    isOver.current = true
    finish(leaving, text)
    if (control.current?.isConnected) isOver.current = false
  }
  const onKeyDown = (event: KeyboardEvent<Control>) => {
    // The table's own keys are not the field's.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const isOpenList = control.current?.matches('select:open') === true
    if (event.key === 'Escape' && !isOpenList) {
      isOver.current = true
      event.preventDefault()
      cancel()
      return
    }
    if (isOpenList && event.key !== 'Tab') return
    const leaving = leavingBy(event, editor.kind === 'text')
    if (leaving === null) return
    event.preventDefault()
    leave(leaving, written)
  }
  const shared = {
    className: 'cell-field',
    'aria-label': label,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': problem === null ? undefined : problemId,
    value: written,
    onChange: (event: ChangeEvent<Control>) => setWritten(event.target.value),
    onBlur: () => leave('elsewhere', written),
    onKeyDown,
  }
  const attach = (element: Control | null) => {
    control.current = element
  }
  return (
    <>
      {editor.kind === 'line' ? (
        <input {...shared} ref={attach} type="text" dir="auto" maxLength={MAX_NAME_LENGTH} autoComplete="off" />
      ) : null}
      {editor.kind === 'text' ? (
        <textarea {...shared} ref={attach} rows={1} dir="auto" maxLength={MAX_TEXT_LENGTH} />
      ) : null}
      {editor.kind === 'date' ? <input {...shared} ref={attach} type="date" max={LAST_DAY} /> : null}
      {editor.kind === 'choice' ? (
        <select {...shared} ref={attach}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : null}
      {problem === null ? null : (
        <span id={problemId} className="cell-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
