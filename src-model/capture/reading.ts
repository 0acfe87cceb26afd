import type { TextKey, TextParams } from '../language/translate'
import type { Id } from '../map/ids'
import type { ConnectionKind, Side } from '../map/map'
import type { LinePlan } from './plan'

/** A stretch of a line, in UTF-16 code units from its beginning. */
export interface Span {
  start: number
  end: number
}

/** Why a line cannot be captured. Sentences for each code are in the language files, under `capture.problem.`. */
export const CAPTURE_PROBLEM_CODES = [
  'arrow-backwards',
  'arrow-start',
  'arrow-twice',
  'colon-without-tie',
  'comma-after-name',
  'dash-alone',
  'date-impossible',
  'kind-does-not-fit',
  'line-too-long',
  'map-full',
  'mark-missing',
  'mark-unknown',
  'name-missing',
  'name-too-long',
  'need-without-person',
  'one-kind',
  'paste-too-long',
  'promise-empty',
  'promise-twice',
  'promise-without-tie',
  'quote-open',
  'resource-missing',
  'side-after-arrow',
  'side-missing',
  'side-twice',
  'side-unknown',
  'status-without-resource',
  'target-missing',
  'text-misplaced',
  'text-too-long',
  'tie-to-self',
] as const
export type CaptureProblemCode = (typeof CAPTURE_PROBLEM_CODES)[number]

/** Something in a line that has to be written differently. */
export interface CaptureProblem extends Span {
  code: CaptureProblemCode
  params: Record<string, string | number>
  /** From 0, empty lines counted. */
  line: number
}

/** How a stretch of a line is read. */
export interface CaptureChip extends Span {
  kind:
    | 'participant'
    | 'resource'
    | 'tie'
    | 'side'
    | 'organisation'
    | 'role'
    | 'status'
    | 'resource-kind'
    | 'note'
    | 'commitment'
    | 'date'
    | 'unread'
  /** `known`: there already and left as it is. `changed`: there already, and the line changes it. */
  state: 'new' | 'known' | 'changed' | 'question' | 'problem'
  /** What people wrote or the map holds: a name, a note, a day as `YYYY-MM-DD`. Empty where the label says it all. */
  text: string
  labelKey?: TextKey
  params?: TextParams
  /** The node of the map that a name stands for. */
  nodeId?: Id
}

/** One line that is not empty. */
export interface LineReading {
  /** From 0, empty lines counted. */
  line: number
  /** The line as typed. */
  text: string
  /** In the order of the line. */
  chips: CaptureChip[]
  plan: LinePlan
}

/** Somebody whom a name may mean. */
export interface CaptureCandidate {
  id: Id
  name: string
  /** The organisation or the role, to tell people of like names apart. */
  detail: string
}

/** A name that may mean somebody who is there already. */
export interface CaptureQuestion {
  /** What the answer is kept under, in `CaptureContext.answers`. */
  key: string
  /** The name as it was typed. */
  typed: string
  /** The line where it stands first. */
  line: number
  /** The likeliest first. */
  candidates: CaptureCandidate[]
  canBeNew: boolean
}

/** How a text is read on a map. */
export interface CaptureReading {
  lines: LineReading[]
  /** Open questions, in order. */
  questions: CaptureQuestion[]
  problems: CaptureProblem[]
  /** There is something to do, and nothing to ask or to correct. */
  ready: boolean
  /** The side and the kind of tie that are current after the text. */
  sticky: { side: Side; kind: ConnectionKind }
}
