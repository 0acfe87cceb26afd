import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { canvasControl } from '../canvas/canvas-control'
import type { Send } from './visit'
import { useVisit } from './visit'

interface DraftOptions {
  /** See `useVisit`. */
  field: string
  /** What the map holds. */
  value: string
  /** The text as the map would keep it. */
  clean: (text: string) => string
  send: Send<string>
  /** Whether an empty text is held back instead of sent. */
  required: boolean
  multiline: boolean
}

type Control = HTMLInputElement | HTMLTextAreaElement

/**
 * What is being typed in a field, apart from what the map holds: commits that come back late, or come back
 * trimmed, never disturb the typing. Everything is sent as it is typed, so leaving a field has nothing to lose.
 */
export function useDraft({ field, value, clean, send, required, multiline }: DraftOptions) {
  const [draft, setDraft] = useState<string | null>(null)
  const visit = useVisit(field)
  const entered = useRef(value)
  // Values on their way to the map and back. Any other that arrives was not typed here: it is shown.
  const underway = useRef<string[]>([])
  const last = useRef(value)

  useEffect(() => {
    const place = underway.current.indexOf(value)
    if (place >= 0) {
      underway.current.splice(0, place + 1)
      return
    }
    underway.current = []
    entered.current = value
    last.current = value
    setDraft((typed) => (typed === null || clean(typed) === value ? typed : value))
  }, [value, clean])

  const put = (text: string) => {
    if (text === last.current) return
    last.current = text
    underway.current.push(text)
    void send(text, visit.gesture())
  }
  const type = (text: string) => {
    setDraft(text)
    const cleaned = clean(text)
    if (cleaned !== '' || !required) put(cleaned)
  }
  const leave = (control: Control) => {
    control.blur()
    canvasControl()?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<Control>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Escape' && (event.key !== 'Enter' || multiline)) return
    event.preventDefault()
    event.stopPropagation()
    // Of a long text Escape is the way out, as Enter is part of it: what was written stays.
    if (event.key === 'Escape' && !multiline) put(entered.current)
    leave(event.currentTarget)
  }
  return {
    text: draft ?? value,
    missing: required && draft !== null && clean(draft) === '',
    handlers: {
      onFocus: (event: FocusEvent<Control>) => {
        visit.handlers.onFocus(event)
        entered.current = value
        last.current = value
        underway.current = []
        setDraft(value)
      },
      onChange: (event: ChangeEvent<Control>) => type(event.currentTarget.value),
      onBlur: (event: FocusEvent<Control>) => {
        visit.handlers.onBlur(event)
        setDraft(null)
      },
      onKeyDown,
    },
  }
}
