import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../src-model/text'
import { leavingBy } from './leaving'
import type { Leaving } from './use-cell-editing'

interface TextEditorProps {
  kind: 'line' | 'text' | 'date'
  /** What the cell holds. */
  value: string
  /** What the field begins with, instead of that. */
  begins: string | null
  /** Names the field for screen readers. */
  label: string
  /** Why what was written was not taken. */
  problem: string | null
  finish: (leaving: Leaving, written: string) => void
  cancel: () => void
}

type Control = HTMLInputElement | HTMLTextAreaElement

const LAST_DAY = '9999-12-31'

/** The field that stands in a cell while it is written in. */
export function TextEditor({ kind, value, begins, label, problem, finish, cancel }: TextEditorProps) {
  const [written, setWritten] = useState(begins ?? value)
  const control = useRef<Control>(null)
  const isOver = useRef(false)
  const problemId = useId()

  // Before the key that opened it goes on to type: its letter belongs into the field.
  useLayoutEffect(() => {
    control.current?.focus({ preventScroll: true })
    if (begins === null) control.current?.select()
  }, [begins])
  useEffect(() => {
    if (problem !== null) document.getElementById(problemId)?.scrollIntoView({ block: 'nearest' })
  }, [problem, problemId])

  const leave = (leaving: Leaving) => {
    if (isOver.current) return
    isOver.current = true
    finish(leaving, written)
    // Still there: what was written was refused.
    if (control.current?.isConnected) isOver.current = false
  }
  const onKeyDown = (event: KeyboardEvent<Control>) => {
    // The table's own keys are not the field's.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      isOver.current = true
      event.preventDefault()
      cancel()
      return
    }
    const leaving = leavingBy(event)
    if (leaving === null || (kind === 'text' && event.key === 'Enter' && event.shiftKey)) return
    event.preventDefault()
    leave(leaving)
  }
  const shared = {
    ref: (element: Control | null) => {
      control.current = element
    },
    className: 'cell-field',
    'aria-label': label,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': problem === null ? undefined : problemId,
    autoComplete: 'off',
    value: written,
    onChange: (event: ChangeEvent<Control>) => setWritten(event.target.value),
    onBlur: () => leave('elsewhere'),
    onKeyDown,
  }
  return (
    <>
      {kind === 'line' ? <input {...shared} type="text" dir="auto" maxLength={MAX_NAME_LENGTH} /> : null}
      {kind === 'text' ? <textarea {...shared} rows={1} dir="auto" maxLength={MAX_TEXT_LENGTH} /> : null}
      {kind === 'date' ? <input {...shared} type="date" max={LAST_DAY} /> : null}
      {problem === null ? null : (
        <span id={problemId} className="cell-problem" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
