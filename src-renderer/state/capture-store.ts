import { createStore } from 'zustand/vanilla'
import type { Id } from '../../src-model/map/ids'
import type { Position } from '../../src-model/map/map'

/** Where a line was asked for by hand, instead of in the capture line. */
export interface CaptureRequest {
  /** Where on the canvas what it makes belongs. */
  at: Position
  /** The node that it will be tied to, when a tie was drawn to empty ground. */
  from: Id | null
}

interface CaptureState {
  /** The text in the capture line. It outlives the line's component, so that nothing typed is ever lost. */
  text: string
  /** Set while the text came from the canvas and has a question to be answered first. */
  request: CaptureRequest | null
}

const EMPTY: CaptureState = { text: '', request: null }

export const captureStore = createStore<CaptureState>(() => EMPTY)

/** How many lines the Up key reaches back. */
const MEMORY = 100

let remembered: string[] = []
let recalled = 0
let owner: Id | null = null
const halfTyped = new Map<Id, string>()

/** Puts a text into the capture line. */
export function setCaptureText(text: string): void {
  captureStore.setState(text === '' ? EMPTY : { text })
}

/** Keeps a line for the Up key. */
export function rememberLine(line: string): void {
  remembered = [...remembered, line].slice(-MEMORY)
  recalled = remembered.length
}

/** Forgets the lines of the Up key: they may name somebody who wants to be forgotten. */
export function forgetLines(): void {
  remembered = []
  recalled = 0
}

/** Puts the line before or after the one recalled last into the capture line; what is being typed there stays. */
export function recallLine(step: -1 | 1): void {
  const { text } = captureStore.getState()
  if (text !== '' && text !== remembered[recalled]) return
  recalled = Math.min(Math.max(recalled + step, 0), remembered.length)
  captureStore.setState({ text: remembered[recalled] ?? '', request: null })
}

/** Hands a text written on the canvas over to the capture line. What was being typed there is kept for the Up key. */
export function handOver(text: string, request: CaptureRequest | null): void {
  const before = captureStore.getState().text
  if (before !== '') rememberLine(before)
  captureStore.setState({ text, request })
}

/** Goes over to another session's line: each session keeps its own half-typed one. */
export function captureFor(session: Id): void {
  if (owner !== null) halfTyped.set(owner, captureStore.getState().text)
  if (owner !== session) {
    remembered = []
    recalled = 0
  }
  owner = session
  captureStore.setState({ text: halfTyped.get(session) ?? '', request: null })
}
