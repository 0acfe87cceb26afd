import { dateFrom } from './dates'
import { describePerson, looseSide, personFields, personSearch } from './interpret-people'
import { describeResource, resourceFields, resourceSearch } from './interpret-resources'
import { type DatedPromise, looseTie, newSourceKind, newTargetKind, type TieStates, tieNodes } from './interpret-ties'
import type { Found, Line, Search } from './line'
import { commonState, nodeChip, type State } from './states'
import type { Clause, Item, Sentence } from './syntax'

/** Finds whom a line is about. */
function readSubject(line: Line, subject: Item, { side, clauses }: Sentence, newKind: Search['newKind']): Found {
  const isPerson = side !== null || clauses.some(({ mark }) => mark !== '>')
  const kinds: Search['kinds'] = isPerson ? ['participant'] : ['participant', 'resource']
  const search =
    !isPerson && newKind === 'resource' ? resourceSearch(kinds, {}) : personSearch(line, kinds, personFields(side))
  const found = line.find(subject, search)
  if (typeof found !== 'string' && found.kind === 'resource') {
    nodeChip(
      line,
      subject,
      found,
      found.isNew ? 'new' : 'known',
      `resource-status.${line.world.resource(found.ref).status}`,
    )
  } else describePerson(line, subject, found, side)
  return found
}

/** What a clause's name stands for, and in which state its status is. */
interface Target {
  found: Found
  status: State
}

function readTarget(line: Line, item: Item, clause: Clause, source: Found | null): Target {
  const sourceKind = source === null || typeof source === 'string' ? 'participant' : source.kind
  const newKind = item.resource ? 'resource' : newTargetKind(sourceKind, clause.label)
  const kinds = item.resource ? (['resource'] as const) : (['participant', 'resource'] as const)
  const search =
    newKind === 'resource' ? resourceSearch(kinds, resourceFields(item, clause)) : personSearch(line, kinds, {})
  const found = line.find(item, search)
  const isPerson = typeof found !== 'string' && found.kind === 'participant'
  if (isPerson) describePerson(line, item, found, null)
  return { found, status: isPerson ? 'known' : describeResource(line, item, found, clause) }
}

/** The promise of a clause with its day worked out, unless there is no such day. */
function datedPromise(line: Line, { promise }: Clause): DatedPromise | null {
  if (promise === null) return null
  const { what, day } = promise
  if (day === null) return { what, by: null }
  const by = dateFrom(day.text, line.reader.context.today)
  if (by === undefined) line.report('date-impossible', day, { date: day.text })
  return by === undefined ? null : { what, by }
}

function tieTo(
  line: Line,
  source: Found,
  target: Found,
  item: Item,
  clause: Clause,
  promise: DatedPromise | null,
): TieStates {
  if (typeof source === 'string') return looseTie(line, item, source)
  if (typeof target === 'string') return looseTie(line, item, target)
  return tieNodes(line, source, target, item, clause, promise)
}

function showStatus(line: Line, { status }: Clause, targets: readonly Target[], resources: number): void {
  if (status === null) return
  if (resources === 0) return line.report('status-without-resource', status)
  const state = commonState(targets.map((each) => each.status))
  line.chip(status, { kind: 'status', state, text: '', labelKey: `resource-status.${status.is}` })
}

function showLabel(line: Line, clause: Clause, ties: readonly TieStates[], promise: DatedPromise | null): void {
  const note = clause.label?.note
  if (note) line.chip(note, { kind: 'note', state: commonState(ties.map((each) => each.note)), text: note.text })
  if (clause.promise === null) return
  const { day, what } = clause.promise
  const state = promise === null ? 'problem' : commonState(ties.map((each) => each.promise))
  line.chip(clause.promise, { kind: 'commitment', state, text: what })
  if (day) line.chip(day, { kind: 'date', state, text: promise?.by ?? day.text })
}

/** Reads a clause: its names, the ties to each, and what is said of them. */
function readClause(line: Line, clause: Clause, source: Found | null): Found[] {
  const promise = datedPromise(line, clause)
  const ties: TieStates[] = []
  const targets = clause.items.map((item) => {
    const target = readTarget(line, item, clause, source)
    if (source !== null) ties.push(tieTo(line, source, target.found, item, clause, promise))
    return target
  })
  const resources = targets.filter(({ found }) => typeof found === 'string' || found.kind === 'resource')
  showStatus(line, clause, resources, resources.length)
  if (source !== null || clause.items.length === 0) showLabel(line, clause, ties, promise)
  else {
    if (clause.label) line.report('colon-without-tie', clause.label)
    if (clause.promise) line.report('promise-without-tie', clause.promise)
  }
  return targets.map(({ found }) => found)
}

/** A line that begins with a mark: resources without a holder, and perhaps an arrow from the only one of them. */
function readWithoutSubject(line: Line, { side, clauses }: Sentence): void {
  if (side) {
    looseSide(line, side)
    const isAlone = clauses.length === 0 && side.organisation === null && side.role === null
    if (!isAlone) line.report('name-missing', side)
  }
  const loose: Found[] = []
  for (const clause of clauses) {
    if (clause.mark === '>') {
      if (loose.length === 0) line.report('name-missing', clause.span)
      if (loose.length > 1) line.report('arrow-start', clause.span)
      readClause(line, clause, loose.length === 1 ? (loose[0] ?? null) : 'problem')
    } else {
      if (clause.mark === '-') line.report('need-without-person', clause.span)
      loose.push(...readClause(line, clause, clause.mark === '-' ? 'problem' : null))
    }
  }
}

/** Works out what a line means: its chips, its plan, and what has to be asked or corrected. */
export function interpret(line: Line, sentence: Sentence): void {
  const { subject, side, clauses } = sentence
  const { sticky } = line.reader
  if (side?.side) sticky.side = side.side
  if (subject === null) readWithoutSubject(line, sentence)
  else {
    const source = readSubject(line, subject, sentence, newSourceKind(clauses))
    for (const clause of clauses) readClause(line, clause, source)
  }
  line.chips.sort((a, b) => a.start - b.start || a.end - b.end)
}
