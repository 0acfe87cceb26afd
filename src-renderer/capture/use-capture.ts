import { useCallback, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { CaptureContext } from '../../src-model/capture/context'
import { readCapture } from '../../src-model/capture/read'
import { type CaptureRequest, captureStore, recallLine, rememberLine, setCaptureText } from '../state/capture-store'
import { useSession } from '../state/use-session'
import { viewStore } from '../state/view-store'
import { captureContext } from './capture-context'
import { submitCapture } from './submit'

const NO_ANSWERS: CaptureContext['answers'] = {}

/** The capture line's behaviour: the text, how it is read now, its questions, and sending it off. */
export function useCapture() {
  const map = useSession((session) => session.map)
  const { text, request } = useStore(captureStore)
  const side = useStore(viewStore, (state) => state.side)
  const kind = useStore(viewStore, (state) => state.kind)
  const origin = useStore(viewStore, (state) => state.origin)
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [isAsked, setAsking] = useState(false)
  const [isChecked, setShowProblems] = useState(false)
  const [leftAlone, setLeftAlone] = useState<CaptureRequest | null>(null)
  // A text that came from the canvas was sent off there: what kept it from being captured is said at once.
  const isFresh = request !== null && request !== leftAlone
  const asking = isAsked || isFresh

  const reading = useMemo(
    () => readCapture(text, { ...captureContext(map, answers), side, kind, origin }),
    [text, map, answers, side, kind, origin],
  )

  /** Asks no more until the next Enter. */
  const stopAsking = useCallback(() => {
    setAsking(false)
    setLeftAlone(captureStore.getState().request)
  }, [])

  const setText = useCallback(
    (next: string) => {
      stopAsking()
      setCaptureText(next)
      setShowProblems(false)
      if (next === '') setAnswers(NO_ANSWERS)
    },
    [stopAsking],
  )

  /** Empties the line; the Up key brings the text back. */
  const clear = useCallback(
    (line: string) => {
      rememberLine(line)
      setText('')
    },
    [setText],
  )

  const send = useCallback(
    async (line: string, lineAnswers: CaptureContext['answers'], lineRequest: CaptureRequest | null) => {
      clear(line)
      const captured = await submitCapture(line, lineAnswers, lineRequest)
      // What could not be captured goes back to where it was typed, unless the next line is being typed there.
      if (captured || captureStore.getState().text !== '') return
      captureStore.setState({ text: line, request: lineRequest })
      setAnswers(lineAnswers)
      setAsking(true)
      setShowProblems(true)
    },
    [clear],
  )

  const submit = useCallback(() => {
    if (reading.ready) void send(text, answers, request)
    else if (reading.problems.length > 0) setShowProblems(true)
    else if (reading.questions.length > 0) setAsking(true)
  }, [reading, send, text, answers, request])

  const answer = useCallback(
    (key: string, id: string) => {
      const next = { ...answers, [key]: id }
      setAnswers(next)
      const after = readCapture(text, { ...captureContext(map, next), side, kind, origin })
      if (after.ready && asking) void send(text, next, request)
    },
    [answers, asking, text, request, map, side, kind, origin, send],
  )

  return {
    text,
    setText,
    reading,
    asking,
    stopAsking,
    showProblems: isChecked || isFresh || reading.lines.length > 1,
    submit,
    clear,
    answer,
    recall: recallLine,
  }
}
