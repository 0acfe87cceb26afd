import type { KeyboardEvent } from 'react'
import { canvasControl } from '../canvas/canvas-control'
import { isRecalled, recallLine } from '../state/capture-store'
import type { useLine } from './use-line'

type Line = ReturnType<typeof useLine>
type FieldEvent = KeyboardEvent<HTMLTextAreaElement>

/** A digit answers an open question. One that is not on offer is a slip, not a part of the line. */
function onDigit({ question, capture }: Line, key: string): boolean {
  if (question === undefined || !/^[0-9]$/.test(key)) return false
  const candidate = question.candidates[Number(key) - 1]
  if (key === '0' && question.canBeNew) capture.answer(question.key, 'new')
  else if (candidate) capture.answer(question.key, candidate.id)
  return true
}

function onEscape({ capture, offered }: Line): void {
  if (capture.asking) capture.stopAsking()
  else if (offered.completion) offered.dismiss()
  else if (capture.text !== '') capture.clear(capture.text)
  else canvasControl()?.focus()
}

/** Up and Down: the suggestions, or the lines captured before. Between the lines of a text they are its own. */
function onUpDown({ capture: { text }, offered }: Line, { currentTarget }: FieldEvent, step: 1 | -1): boolean {
  const isUntouched = isRecalled() && currentTarget.selectionStart === text.length
  if (text.includes('\n') && !isUntouched) return false
  if (offered.completion && text !== '' && !isUntouched) offered.move(step)
  else recallLine(step)
  return true
}

function onEnter({ capture, offered, complete }: Line): void {
  if (offered.chosen === null) capture.submit()
  else complete(offered.chosen)
}

/** What a key does in the capture line. @returns whether it was one of the line's own. */
export function onLineKey(line: Line, event: FieldEvent): boolean {
  const { key, shiftKey } = event
  if (event.nativeEvent.isComposing || event.altKey) return false
  if (event.ctrlKey || event.metaKey)
    return key === 'ArrowDown' && !shiftKey && line.chips.enter(event.currentTarget.selectionStart)
  if (onDigit(line, key)) return true
  if (key === 'Escape') {
    onEscape(line)
    return true
  }
  if (shiftKey) return false
  if (key === 'ArrowUp' || key === 'ArrowDown') return onUpDown(line, event, key === 'ArrowUp' ? -1 : 1)
  if (key === 'Enter') onEnter(line)
  else if (key === 'Tab' && line.offered.completion) line.complete(line.offered.chosen ?? 0)
  else return false
  return true
}
