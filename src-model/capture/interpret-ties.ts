import { type Ends, KIND_RULES, kindFits, kindsFor } from '../map/kinds'
import type { ConnectionKind } from '../map/map'
import type { Found, Line } from './line'
import type { PlannedPromise } from './plan'
import type { State } from './states'
import type { Clause, Item, Label } from './syntax'
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
    if (fitting) sticky.kind = fitting
    else if (clause.label) line.report('kind-does-not-fit', clause.label, { kind: clause.label.word })
    return fitting ?? null
  }
  const wanted = BASE_KINDS[clause.mark] ?? sticky.kind
  return kindFits(wanted, ends) ? wanted : (kindsFor(ends)[0] ?? 'other')
}

function samePromise(a: PlannedPromise, b: PlannedPromise | null): boolean {
  const who = new Set(b?.who)
  return a.what === b?.what && a.by === b.by && a.who.length === who.size && a.who.every((each) => who.has(each))
}

function writePromise(line: Line, tie: KnownTie, promise: PlannedPromise): State {
  if (samePromise(promise, tie.promise)) return 'known'
  line.plans({ do: 'promise', ref: tie.ref, promise })
  return tie.promise ? 'changed' : 'new'
}

function writeNote(line: Line, tie: KnownTie, note: string): State {
  if (note === tie.note) return 'known'
  line.plans({ do: 'edit-tie', ref: tie.ref, changes: { note } })
  return tie.note === '' ? 'new' : 'changed'
}

function newTie(line: Line, from: Node, to: Node, kind: ConnectionKind, note: string): KnownTie {
  const tie = { ref: line.nextTie(), from: from.ref, to: to.ref, kind, note }
  line.plans({ do: 'add-tie', ...tie })
  return { ...tie, promise: null }
}

/** The tie that is there already. A promise that names no kind goes on whatever ties the two. */
function tieThere(line: Line, from: Node, to: Node, kind: ConnectionKind, clause: Clause): KnownTie | undefined {
  const namesKind = (clause.label?.kinds ?? []).length > 0
  const isOpen = clause.promise !== null && clause.mark === '>' && !namesKind
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
  const note = clause.label?.note?.text
  const there = tieThere(line, from, to, kind, clause)
  const tie = there ?? newTie(line, from, to, kind, note ?? '')
  line.plan.ties.push(tie.ref)
  line.chip(item.mark, { kind: 'tie', state: there ? 'known' : 'new', text: '', labelKey: `kind.${tie.kind}` })
  const who = from.kind === 'participant' ? [from.ref] : []
  return {
    tie: there ? 'known' : 'new',
    note: note === undefined ? 'known' : there ? writeNote(line, there, note) : 'new',
    promise: promise ? writePromise(line, tie, { ...promise, who }) : 'known',
  }
}
