import type { ConnectionKind, ResourceKind, ResourceStatus, Side } from '../map/map'
import type { CaptureProblem, Span } from './reading'

/** Says that a stretch of the line has to be written differently. */
export type Report = (code: CaptureProblem['code'], span: Span, params?: CaptureProblem['params']) => void

/** A piece of text at its place in the line. */
export interface Piece extends Span {
  text: string
}

/** A name as the line gives it. */
export interface Item extends Piece {
  /** In quotes: meant letter by letter. */
  quoted: boolean
  /** Marked as a resource by a plus or a minus. */
  resource: boolean
  /** The kind of resource, from a word in brackets behind the name. */
  kind: (Span & { is: ResourceKind }) | null
  /** The mark before the name: plus, minus, arrow or comma. */
  mark: Span
  /** False where the name was reported, and so stands for nothing. */
  fit: boolean
}

/** What stands behind `@`: a side, an organisation, a role. */
export interface SideClause extends Span {
  /** The sign and the word behind it; `null` where there is no word. */
  word: Span | null
  /** `null` where no side is named that is one. */
  side: Side | null
  organisation: Piece | null
  role: Piece | null
}

/** What stands behind a colon. */
export interface Label extends Span {
  /** The kinds that the word may mean, for different ends; empty where no kind is named. */
  kinds: ConnectionKind[]
  /** The word that names the kind. */
  word: string
  note: Piece | null
}

/** What stands behind `!by`. */
export interface PromiseClause extends Span {
  what: string
  day: Piece | null
}

/** A plus, minus or arrow with what follows it. */
export interface Clause {
  mark: '+' | '-' | '>'
  span: Span
  items: Item[]
  label: Label | null
  status: (Span & { is: ResourceStatus }) | null
  promise: PromiseClause | null
}

/** A line taken apart. */
export interface Sentence {
  subject: Item | null
  side: SideClause | null
  clauses: Clause[]
  /** Stretches of which nothing is made, because they follow a mark that was reported. */
  unread: Span[]
}
