import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Option } from './columns'
import { leavingBy } from './leaving'
import type { Leaving } from './use-cell-editing'

interface ChoiceEditorProps {
  value: string
  options: readonly Option[]
  /** Names the list for screen readers. */
  label: string
  /** Whether the list is to drop down at once. */
  isListed: boolean
  finish: (leaving: Leaving, chosen: string) => void
  cancel: () => void
}

/** The list that stands in a cell of a closed set while it is changed. */
export function ChoiceEditor({ value, options, label, isListed, finish, cancel }: ChoiceEditorProps) {
  const [chosen, setChosen] = useState(value)
  const list = useRef<HTMLSelectElement>(null)
  const isOver = useRef(false)
  const byPointer = useRef(false)

  useLayoutEffect(() => {
    list.current?.focus({ preventScroll: true })
    if (isListed) list.current?.showPicker()
  }, [isListed])

  const leave = (leaving: Leaving, text: string) => {
    if (isOver.current) return
    isOver.current = true
    finish(leaving, text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>) => {
    // The table's own keys are not the list's.
    event.stopPropagation()
    byPointer.current = false
    if (event.key === 'Escape') {
      isOver.current = true
      event.preventDefault()
      cancel()
      return
    }
    const leaving = leavingBy(event)
    if (leaving === null) return
    event.preventDefault()
    // In the open list the keyboard is on the choice that it is at.
    leave(leaving, event.target instanceof HTMLOptionElement ? event.target.value : chosen)
  }
  const choose = (next: string) => {
    setChosen(next)
    // With keys on the closed list more letters may follow; who points has chosen.
    if (byPointer.current) leave('stay', next)
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLSelectElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) leave('elsewhere', chosen)
  }
  return (
    <select
      ref={list}
      className="cell-field"
      aria-label={label}
      value={chosen}
      onChange={({ target }) => choose(target.value)}
      onPointerDown={() => {
        byPointer.current = true
      }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
}
