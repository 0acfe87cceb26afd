import { useCallback, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { CaptureContext } from '../../src-model/capture/context'
import { readCapture } from '../../src-model/capture/read'
import { repeatFor } from '../../src-model/capture/repeat'
import { type CaptureRequest, captureStore, lastSent, rememberLine, setCaptureText } from '../state/capture-store'
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
  const [answered, setAnswered] = useState(0)
  const [isAsked, setAsking] = useState(false)
  const [isChecked, setShowProblems] = useState(false)
  const [leftAlone, setLeftAlone] = useState<CaptureRequest | null>(null)
  // A text that came from the canvas was sent off there: what kept it from being captured is said at once.
  const isFresh = request !== null && request !== leftAlone
  const asking = isAsked || isFresh

  const read = useCallback(
    (line: string, given: CaptureContext['answers']) =>
      readCapture(line, { ...captureContext(map, given), side, kind, origin }),
    [map, side, kind, origin],
  )
  const reading = useMemo(() => read(text, answers), [read, text, answers])

  /** Asks no more until the next Enter. */
  const stopAsking = useCallback(() => {
    setAsking(false)
    setAnswered(0)
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

  /** What could not be captured goes back to where it was typed, before what is being typed there by now. */
  const giveBack = useCallback(
    (line: string, lineAnswers: CaptureContext['answers'], lineRequest: CaptureRequest | null) => {
      const typedSince = captureStore.getState().text
      if (typedSince !== '' && lineRequest !== null) return
      const isFree = typedSince === ''
      captureStore.setState(isFree ? { text: line, request: lineRequest } : { text: `${line}\n${typedSince}` })
      setAnswers(lineAnswers)
      // Who is typing is not interrupted: the next Enter asks.
      setAsking(isFree)
      setShowProblems(true)
    },
    [],
  )

  const send = useCallback(
    async (line: string, lineAnswers: CaptureContext['answers'], lineRequest: CaptureRequest | null) => {
      clear(line)
      const captured = await submitCapture(line, lineAnswers, lineRequest)
      if (!captured) giveBack(line, lineAnswers, lineRequest)
    },
    [clear, giveBack],
  )

  const submitLine = useCallback(
    (line: string) => {
      const { ready, problems, questions } = read(line, answers)
      if (ready) void send(line, answers, request)
      else if (problems.length > 0) setShowProblems(true)
      else if (questions.length > 0) setAsking(true)
      return ready
    },
    [read, send, answers, request],
  )

  const submit = useCallback(() => void submitLine(text), [submitLine, text])

  /** Says what is typed as the last line was. */
  const repeat = useCallback(() => {
    const line = repeatFor(text, lastSent())
    if (line !== text) setText(line)
    submitLine(line)
  }, [text, setText, submitLine])

  const answer = useCallback(
    (key: string, id: string) => {
      const next = { ...answers, [key]: id }
      setAnswers(next)
      setAnswered((count) => count + 1)
      if (read(text, next).ready && asking) void send(text, next, request)
    },
    [answers, asking, text, request, read, send],
  )

  return {
    text,
    setText,
    reading,
    asking,
    stopAsking,
    /** How many questions were answered since the text was sent off. */
    answered,
    showProblems: isChecked || isFresh,
    submit,
    repeat,
    clear,
    answer,
  }
}
