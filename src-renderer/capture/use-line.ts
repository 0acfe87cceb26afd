import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { repeatTemplate } from '../../src-model/capture/repeat'
import { lastSent } from '../state/capture-store'
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

/** The field of the line: its caret, and writing into it. */
function useField(setText: (text: string) => void) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const goTo = (at: number) => {
    field.current?.focus()
    field.current?.setSelectionRange(at, at)
  }
  // Written at once, for writing puts the caret at the end; a frame later would be among the letters typed meanwhile.
  const put = (next: string, at: number) => {
    flushSync(() => {
      setText(next)
      setCaret(at)
    })
    goTo(at)
  }
  return { field, caret, setCaret, goTo, put }
}

/** The capture line with all that belongs to it: its field, what it offers, its chips, its question. */
export function useLine() {
  const capture = useCapture()
  const { text, setText, reading, asking } = capture
  const { field, caret, setCaret, goTo, put } = useField(setText)
  const offered = useSuggestions(text, caret)
  const chips = useChips({ text, lines: reading.lines, onText: setText, onLeave: goTo })

  const repeat = () => {
    const template = text.trim() === '' ? repeatTemplate(lastSent()) : null
    if (template) return put(template.text, template.caret)
    // From elsewhere it only leads to the line: what is half typed there is not sent by a key pressed in another field.
    if (document.activeElement !== field.current) return goTo(text.length)
    if (text.trim() !== '') capture.repeat()
  }
  useCaptureControl({ repeat, correct: () => chips.enter(field.current?.selectionStart ?? text.length) })

  return {
    capture,
    field,
    chips,
    offered,
    question: asking ? reading.questions[0] : undefined,
    setCaret,
    /** Takes one of the suggestions. */
    complete: (index: number) => {
      const suggestion = offered.completion?.suggestions[index]
      if (!offered.completion || suggestion === undefined) return
      const before = text.slice(0, offered.completion.start) + suggestion.text
      put(before + text.slice(offered.completion.end), before.length)
    },
    /** Takes what stands in the field now. @param at the caret. */
    write: (value: string, at: number) => {
      const next = asking ? asNextLine(text, value) : value
      setText(next)
      setCaret(at + next.length - value.length)
    },
  }
}
