import { type Ends, KIND_RULES, kindFits, kindsFor } from '../map/kinds'
import type { ConnectionKind } from '../map/map'
import { MAX_TEXT_LENGTH } from '../text'
import type { Found, Line } from './line'
import { nameKey } from './names'
import type { PlannedPromise, Ref } from './plan'
import type { State } from './states'
import type { Clause, Item, Label, Piece } from './syntax'
import type { KnownTie } from './world'

type Node = Exclude<Found, string>

/** How the parts of a clause stand on one tie. */
export interface TieStates {
  tie: State
  note: State
  promise: State
}

const BASE_KINDS: Readonly<Record<Clause['mark'], ConnectionKind | null>> = { '+': 'holds', '-': 'needs', '>': null }

/** A promise whose day is known, but not yet who made it. */
export type DatedPromise = Pick<PlannedPromise, 'what' | 'by'>

/** What kind of node a new name becomes, so that the kind of tie that is named fits. */
export function newTargetKind(source: Node['kind'], label: Label | null): Node['kind'] {
  const fits = (kind: Node['kind']) => label?.kinds.some((each) => kindFits(each, endsBetween(source, kind)))
  return !fits('participant') && fits('resource') ? 'resource' : 'participant'
}

/** What kind of node a new name before an arrow becomes: a resource where only resources are tied so. */
export function newSourceKind(clauses: readonly Clause[]): Node['kind'] {
  const kinds = clauses.find(({ mark }) => mark === '>')?.label?.kinds ?? []
  const isForResources = kinds.length > 0 && kinds.every((kind) => KIND_RULES[kind].ends === 'resources')
  return isForResources ? 'resource' : 'participant'
}

/** What stands at the ends of a tie between two nodes, read from the person's side. */
export function endsBetween(a: Node['kind'], b: Node['kind']): Ends {
  if (a !== b) return 'person-resource'
  return a === 'participant' ? 'people' : 'resources'
}

/** The kind of a tie: the one named, that of its mark, the current one, or the usual one for its ends. */
function kindOfTie(line: Line, clause: Clause, ends: Ends): ConnectionKind | null {
  const { sticky } = line.reader
  const named = clause.label?.kinds ?? []
  if (named.length > 0) {
    const fitting = named.find((kind) => kindFits(kind, ends))
    // What ties people stays current when a line says something of a resource, and the other way round.
    if (fitting && kindFits(sticky.kind, ends)) sticky.kind = fitting
    if (!fitting && clause.label) line.report('kind-does-not-fit', clause.label, { kind: clause.label.word })
    return fitting ?? null
  }
  const wanted = BASE_KINDS[clause.mark] ?? sticky.kind
  return kindFits(wanted, ends) ? wanted : (kindsFor(ends)[0] ?? 'other')
}

function isSamePromise(a: PlannedPromise, b: PlannedPromise): boolean {
  const who = new Set(b.who)
  return nameKey(a.what) === nameKey(b.what) && a.who.length === who.size && a.who.every((each) => who.has(each))
}

/** Whether a tie holds this promise, perhaps for another day. One that was kept is not made again for another day. */
function holdsPromise({ promise: old }: KnownTie, promise: PlannedPromise): boolean {
  const isSameDay = promise.by === null || promise.by === old?.by
  return old !== null && isSamePromise(promise, old) && (isSameDay || old.status !== 'done')
}

/** A promise that is made again: for the new day, if one is named, and no longer dropped. */
function madeAgain(old: PlannedPromise, { by }: PlannedPromise): PlannedPromise {
  return { ...old, by: by ?? old.by, ...(old.status === 'dropped' && { status: 'promised' as const }) }
}

/**
 * Puts a promise on a tie. A tie holds one; another of the same pair goes on a tie of its own beside it, so that
 * nobody's promise takes the place of somebody else's.
 */
function writePromise(
  line: Line,
  tie: KnownTie,
  promise: PlannedPromise,
  isKindNamed: boolean,
): { state: State; on: KnownTie } {
  const ties = [tie, ...line.world.ties(tie.from, tie.to, tie.kind)]
  const places = isKindNamed ? ties : [...ties, ...line.world.tiesBetween(tie.from, tie.to)]
  const same = places.find((each) => holdsPromise(each, promise))
  if (same?.promise) {
    const again = madeAgain(same.promise, promise)
    if (again.by === same.promise.by && again.status === same.promise.status) return { state: 'known', on: same }
    line.plans({ do: 'promise', ref: same.ref, promise: again })
    return { state: 'changed', on: same }
  }
  const on = ties.find((each) => each.promise === null) ?? newTie(line, tie.from, tie.to, tie.kind, '')
  line.plans({ do: 'promise', ref: on.ref, promise })
  return { state: 'new', on }
}

/** Adds to what is noted on a tie. What was said before stays. */
function writeNote(line: Line, tie: KnownTie, note: Piece): State {
  if (tie.note.split('\n').includes(note.text)) return 'known'
  const all = tie.note === '' ? note.text : `${tie.note}\n${note.text}`
  if (all.length > MAX_TEXT_LENGTH) {
    line.report('text-too-long', note, { most: MAX_TEXT_LENGTH })
    return 'problem'
  }
  line.plans({ do: 'edit-tie', ref: tie.ref, changes: { note: all } })
  return tie.note === '' ? 'new' : 'changed'
}

function newTie(line: Line, from: Ref, to: Ref, kind: ConnectionKind, note: string): KnownTie {
  const tie = { ref: line.nextTie(), from, to, kind, note }
  line.plans({ do: 'add-tie', ...tie })
  return { ...tie, promise: null }
}

function namesKind({ label }: Clause): boolean {
  return (label?.kinds ?? []).length > 0
}

/** The tie that is there already. A promise that names no kind goes on whatever ties the two. */
function tieThere(line: Line, from: Node, to: Node, kind: ConnectionKind, clause: Clause): KnownTie | undefined {
  const isOpen = clause.promise !== null && clause.mark === '>' && !namesKind(clause)
  const note = clause.label?.note?.text
  // Two ties of no kind that has a name are one only where their notes say the same.
  if (kind === 'other' && note !== undefined) {
    return line.world.ties(from.ref, to.ref, kind).find((each) => each.note === '' || each.note === note)
  }
  return line.world.tie(from.ref, to.ref, kind) ?? (isOpen ? line.world.lastTie(from.ref, to.ref) : undefined)
}

/** Shows a tie that cannot be made as long as an end or its kind is unclear. */
export function looseTie(line: Line, item: Item, state: 'question' | 'problem'): TieStates {
  line.chip(item.mark, { kind: 'tie', state, text: '' })
  return { tie: state, note: state, promise: state }
}

/** Ties two nodes as a clause says, or finds them tied so already. */
export function tieNodes(
  line: Line,
  source: Node,
  target: Node,
  item: Item,
  clause: Clause,
  promise: DatedPromise | null,
): TieStates {
  if (source.ref === target.ref) line.report('tie-to-self', item, { name: source.name })
  const isReversed = source.kind === 'resource' && target.kind === 'participant'
  const [from, to] = isReversed ? [target, source] : [source, target]
  const kind = source.ref === target.ref ? null : kindOfTie(line, clause, endsBetween(from.kind, to.kind))
  if (kind === null) return looseTie(line, item, 'problem')
  const note = clause.label?.note ?? null
  const there = tieThere(line, from, to, kind, clause)
  const tie = there ?? newTie(line, from.ref, to.ref, kind, note?.text ?? '')
  line.chip(item.mark, { kind: 'tie', state: there ? 'known' : 'new', text: '', labelKey: `kind.${tie.kind}` })
  const noteState = note === null ? 'known' : there ? writeNote(line, there, note) : 'new'
  const who = from.kind === 'participant' ? [from.ref] : []
  const written = promise ? writePromise(line, tie, { ...promise, who }, namesKind(clause)) : null
  line.plan.ties.push(written?.on.ref ?? tie.ref)
  return { tie: there ? 'known' : 'new', note: noteState, promise: written?.state ?? 'known' }
}
