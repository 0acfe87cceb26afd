import { createStore } from 'zustand/vanilla'
import { type Habits, NO_HABITS, withUse } from '../../src-model/capture/habits'
import { MOST_KEPT_LINES, PIECE_LENGTH } from '../../src-model/contract/kept-view'
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

/** What a session's capture line remembers while the window is open. */
interface LineMemory {
  /** For the Up key, the oldest first. */
  lines: string[]
  /** Which of them is in the line; their number when none is. */
  recalled: number
  /** The text captured last, for saying the same of somebody else. */
  last: string
  /** What was used lately, for what is offered. */
  lately: Habits
  halfTyped: string
}

function blank(): LineMemory {
  return { lines: [], recalled: 0, last: '', lately: NO_HABITS, halfTyped: '' }
}

const memories = new Map<Id, LineMemory>()
let memory = blank()

/** Puts a text into the capture line. */
export function setCaptureText(text: string): void {
  captureStore.setState(text === '' ? EMPTY : { text })
}

/** Keeps a line for the Up key; the same line again is kept once. */
export function rememberLine(line: string): void {
  const isAgain = memory.lines.at(-1) === line
  if (!isAgain && line.trim() !== '') memory.lines = [...memory.lines, line].slice(-MEMORY)
  memory.recalled = memory.lines.length
}

/**
 * Forgets what was written in the lines of all sessions, be it sent off or half typed: it may name somebody who wants
 * to be forgotten. What stands in the line now is seen, and stays.
 */
export function forgetLines(): void {
  for (const each of memories.values()) Object.assign(each, { lines: [], recalled: 0, last: '', halfTyped: '' })
  // Whoever keeps a copy of them hears of it.
  captureStore.setState(({ request }) => ({ request }))
}

/** Whether the text in the line is one that the Up key brought, untouched. */
export function isRecalled(): boolean {
  const { text } = captureStore.getState()
  return text !== '' && text === memory.lines[memory.recalled]
}

/** Puts the line before or after the one recalled last into the capture line; what is being typed there stays. */
export function recallLine(step: -1 | 1): void {
  if (captureStore.getState().text !== '' && !isRecalled()) return
  memory.recalled = Math.min(Math.max(memory.recalled + step, 0), memory.lines.length)
  captureStore.setState({ text: memory.lines[memory.recalled] ?? '', request: null })
}

/** Takes note of a text that is sent off, for saying the same of somebody else. */
export function noteSent(text: string): void {
  memory.last = text
}

/** The text sent off last in this session; empty when there was none. */
export function lastSent(): string {
  return memory.last
}

/** Takes note of what a captured text used. @param keys as habits keep them. */
export function noteUsed(keys: readonly string[]): void {
  memory.lately = withUse(memory.lately, keys)
}

/** What was used lately in this session's line. */
export function latelyUsed(): Habits {
  return memory.lately
}

/** Hands a text written on the canvas over to the capture line. What was being typed there is kept for the Up key. */
export function handOver(text: string, request: CaptureRequest | null): void {
  const before = captureStore.getState().text
  if (before !== '') rememberLine(before)
  captureStore.setState({ text, request })
}

/** Goes over to another session's line: each session keeps its own lines, the half-typed one included. */
export function captureFor(session: Id): void {
  memory.halfTyped = captureStore.getState().text
  memory = memories.get(session) ?? blank()
  memories.set(session, memory)
  memory.recalled = memory.lines.length
  captureStore.setState({ text: memory.halfTyped, request: null })
}

/** Forgets all that the line of a deleted session remembers, and what stands in the line if it was the one open last. */
export function forgetSession(session: Id): void {
  if (memories.get(session) === memory) {
    memory = blank()
    captureStore.setState(EMPTY)
  }
  memories.delete(session)
}

/** The newest lines that are short enough to be kept for when the page crashes, the oldest first. */
export function linesToKeep(): string[] {
  return memory.lines.filter(({ length }) => length <= PIECE_LENGTH).slice(-MOST_KEPT_LINES)
}

/** The text sent off last, if it is short enough to be kept for when the page crashes; empty if not. */
export function lastToKeep(): string {
  return memory.last.length <= PIECE_LENGTH ? memory.last : ''
}

/** Brings back what was kept: the lines of the Up key, and the text sent off last. */
export function bringBackLines(lines: readonly string[], last: string): void {
  memory.lines = [...lines]
  memory.recalled = lines.length
  memory.last = last
}
