import { translate } from '../language/translate'
import type { ConnectionKind, Language, ResourceKind, ResourceStatus, Side } from '../map/map'
import { cleanLine } from '../text'
import type { Part } from './chip-parts'
import type { Span } from './reading'
import type { Clause, Item, Label, Piece, Sentence, SideClause } from './syntax'

/** What a chip may be changed to. */
export type ChipChange =
  | { do: 'write'; text: string }
  | { do: 'remove' }
  | { do: 'side'; side: Side }
  | { do: 'tie'; kind: ConnectionKind }
  /** `null` takes it out. */
  | { do: 'status'; status: ResourceStatus | null }
  | { do: 'resource-kind'; kind: ResourceKind }
  /** A name becomes a resource, or a person again. */
  | { do: 'resource'; resource: boolean }

const NOWHERE: Span = { start: 0, end: 0 }

function piece(text: string): Piece {
  return { ...NOWHERE, text }
}

/** A name that is written anew is meant as it would be typed. */
function renamed<Named extends Item>(item: Named, text: string): Named {
  return { ...item, text, quoted: false }
}

function withClause(sentence: Sentence, index: number, change: (clause: Clause) => Clause | null): Sentence {
  const clauses = sentence.clauses.flatMap((clause, at) => (at === index ? (change(clause) ?? []) : [clause]))
  return { ...sentence, clauses }
}

function withItem(clause: Clause, index: number, change: (item: Item) => Item | null): Clause | null {
  const items = clause.items.flatMap((item, at) => (at === index ? (change(item) ?? []) : [item]))
  return items.length === 0 ? null : { ...clause, items }
}

function withSide(sentence: Sentence, change: Partial<SideClause>): Sentence | null {
  if (sentence.side === null) return null
  const side = { ...sentence.side, ...change }
  const isEmpty = side.side === null && side.organisation === null && side.role === null
  return { ...sentence, side: isEmpty ? null : side }
}

function withKind(clause: Clause, kind: ConnectionKind, language: Language): Clause {
  const label = {
    ...NOWHERE,
    kinds: [kind],
    word: translate(language, `kind.${kind}`),
    note: clause.label?.note ?? null,
  }
  return { ...clause, label }
}

function withoutKind({ label, ...clause }: Clause): Clause {
  return { ...clause, label: label?.note ? { ...label, kinds: [], word: '' } : null }
}

function withNote({ label, ...clause }: Clause, text: string | null): Clause {
  const note = text === null ? null : piece(text)
  const next: Label = { ...NOWHERE, kinds: [], word: '', ...label, note }
  return { ...clause, label: next.kinds.length === 0 && note === null ? null : next }
}

function rewritten(sentence: Sentence, part: Part, text: string): Sentence | null {
  if (text === '') return null
  switch (part.is) {
    case 'subject':
      return sentence.subject && { ...sentence, subject: renamed(sentence.subject, text) }
    case 'organisation':
    case 'role':
      return withSide(sentence, { [part.is]: piece(text) })
    case 'item':
      return withClause(sentence, part.clause, (clause) => withItem(clause, part.item, (item) => renamed(item, text)))
    case 'note':
      return withClause(sentence, part.clause, (clause) => withNote(clause, text))
    case 'promise':
      return withClause(sentence, part.clause, ({ promise, ...clause }) => ({
        ...clause,
        promise: promise && { ...promise, what: text },
      }))
    case 'day':
      return withClause(sentence, part.clause, ({ promise, ...clause }) => ({
        ...clause,
        promise: promise && { ...promise, day: piece(text) },
      }))
    default:
      return null
  }
}

/** A tie whose kind is named goes back to the current kind; any other goes with whom it ties. */
function withoutTie(clause: Clause, index: number): Clause | null {
  const isNamed = (clause.label?.kinds ?? []).length > 0
  return isNamed ? withoutKind(clause) : withItem(clause, index, () => null)
}

function without(sentence: Sentence, part: Part): Sentence | null {
  switch (part.is) {
    case 'subject':
      return { ...sentence, subject: null }
    case 'side':
    case 'organisation':
    case 'role':
      return withSide(sentence, { [part.is]: null })
    case 'item':
      return withClause(sentence, part.clause, (clause) => withItem(clause, part.item, () => null))
    case 'tie':
      return withClause(sentence, part.clause, (clause) => withoutTie(clause, part.item))
    case 'resource-kind':
      return withClause(sentence, part.clause, (clause) =>
        withItem(clause, part.item, (item) => ({ ...item, kind: null })),
      )
    case 'status':
      return withClause(sentence, part.clause, (clause) => ({ ...clause, status: null }))
    case 'note':
      return withClause(sentence, part.clause, (clause) => withNote(clause, null))
    case 'promise':
      return withClause(sentence, part.clause, (clause) => ({ ...clause, promise: null }))
    case 'day':
      return withClause(sentence, part.clause, ({ promise, ...clause }) => ({
        ...clause,
        promise: promise && { ...promise, day: null },
      }))
  }
}

/** A lone name becomes a resource without a holder, and such a resource a name. */
function turned(sentence: Sentence, part: Part, resource: boolean): Sentence | null {
  const { subject, side, clauses } = sentence
  if (part.is === 'subject') {
    if (!resource) return sentence
    if (subject === null || side !== null || clauses.length > 0) return null
    const items = [{ ...subject, resource: true }]
    return {
      ...sentence,
      subject: null,
      clauses: [{ mark: '+', span: NOWHERE, items, label: null, status: null, promise: null }],
    }
  }
  if (part.is !== 'item') return null
  const clause = clauses[part.clause]
  if (clause?.mark === '>') {
    return withClause(sentence, part.clause, (each) =>
      withItem(each, part.item, (item) => ({ ...item, resource, kind: resource ? item.kind : null })),
    )
  }
  if (resource) return sentence
  const [item] = clause?.items ?? []
  const isAlone = subject === null && side === null && clauses.length === 1 && clause?.items.length === 1
  if (!isAlone || item === undefined || clause?.status) return null
  return { ...sentence, subject: { ...item, resource: false, kind: null }, clauses: [] }
}

/** A sentence with one of its parts changed; `null` where that part cannot be changed so. */
export function editSentence(sentence: Sentence, part: Part, change: ChipChange, language: Language): Sentence | null {
  switch (change.do) {
    case 'write':
      return rewritten(sentence, part, cleanLine(change.text))
    case 'remove':
      return without(sentence, part)
    case 'side':
      return part.is === 'side' ? withSide(sentence, { side: change.side }) : null
    case 'tie':
      if (part.is !== 'tie') return null
      return withClause(sentence, part.clause, (clause) => withKind(clause, change.kind, language))
    case 'status': {
      const status = change.status && { ...NOWHERE, is: change.status }
      // A resource shows the status of its clause, whether one is written or not.
      const hasStatus = part.is === 'status' || part.is === 'item'
      return hasStatus ? withClause(sentence, part.clause, (clause) => ({ ...clause, status })) : null
    }
    case 'resource-kind': {
      const kind = { ...NOWHERE, is: change.kind }
      if (part.is !== 'resource-kind') return null
      return withClause(sentence, part.clause, (clause) => withItem(clause, part.item, (item) => ({ ...item, kind })))
    }
    case 'resource':
      return turned(sentence, part, change.resource)
  }
}
