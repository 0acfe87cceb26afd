import { type Ends, kindFits, kindsFor } from '../../map/kinds'
import type { ConnectionKind } from '../../map/map'
import { dateSchema } from '../../map/schema'
import type { FoundCommitment, FoundTie } from '../found'
import { firstOf, NOTE_FIELDS, RELATION_FIELDS } from './fields'
import type { GraphEdge } from './graph'
import type { Notes } from './notes'
import type { FoundNode } from './read-nodes'
import { commitmentStatusOf, folded, originOf, relationOf } from './words'

/** What ties need to know of what was read before them. */
export interface TieReading {
  notes: Notes
  /** The node that the file calls so. */
  nodeFor: (id: string) => FoundNode | undefined
  strengthOf: (edge: GraphEdge) => 1 | 2 | 3
}

/** Words of an edge's kind that say nothing. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['', 'edge', 'directed', 'undirected', 'mutual', 'arco', 'default'])

/** What the edge calls its kind: the first word that Trama knows, otherwise the first that says anything. */
function relationIn(edge: GraphEdge): { kind: ConnectionKind | null; word: string } {
  let word = ''
  for (const name of RELATION_FIELDS) {
    const text = edge.fields.get(name)
    if (text === undefined) continue
    const kind = relationOf(text)
    if (kind !== null) return { kind, word: text }
    if (word === '' && !EMPTY_WORDS.has(folded(text))) word = text
  }
  return { kind: word === '' ? null : 'other', word }
}

function endsBetween(from: FoundNode, to: FoundNode): Ends {
  if (from.is === 'participant') return to.is === 'participant' ? 'people' : 'person-resource'
  return to.is === 'participant' ? 'resource-person' : 'resources'
}

/** The ends in the order that the kind asks for, and the kind that fits them: the usual one where the file tells none. */
function fitted(from: FoundNode, to: FoundNode, wanted: ConnectionKind | null) {
  const ends = endsBetween(from, to)
  if (wanted !== null && kindFits(wanted, ends)) return { from, to, kind: wanted }
  const isReversed = ends === 'resource-person' && (wanted === null || kindFits(wanted, 'person-resource'))
  if (wanted === null) {
    const kind = kindsFor(isReversed ? 'person-resource' : ends)[0] ?? 'other'
    return isReversed ? { from: to, to: from, kind } : { from, to, kind }
  }
  return isReversed ? { from: to, to: from, kind: wanted } : { from, to, kind: 'other' as const }
}

function commitmentIn(edge: GraphEdge, { notes, nodeFor }: TieReading): FoundCommitment | null {
  const what = edge.fields.get('promise') ?? ''
  const status = commitmentStatusOf(edge.fields.get('promise status') ?? '')
  if (what.trim() === '' && status === null) return null
  const day = edge.fields.get('promise day') ?? ''
  const isDay = dateSchema.safeParse(day).success
  if (day !== '' && !isDay) notes.note('by-dropped', edge.where, { value: notes.line(day, edge.where) })
  const ids = (edge.fields.get('promise who') ?? '').split('|').filter((each) => each !== '')
  const people = ids.flatMap((id) => {
    const node = nodeFor(id)
    return node?.is === 'participant' ? [node.found.key] : []
  })
  return { what: notes.text(what, edge.where), who: people, by: isDay ? day : null, status: status ?? 'promised' }
}

function noteOf(edge: GraphEdge, word: string, { notes }: TieReading): string {
  const note = firstOf(edge, NOTE_FIELDS)
  // A tie of another kind says in its note what it is.
  return notes.text(word === '' || note === '' ? word || note : `${word}: ${note}`, edge.where)
}

/**
 * Reads an edge as a tie.
 *
 * @returns `null` when it cannot be one, which is noted: an end is missing, or both are the same.
 */
export function readTie(edge: GraphEdge, key: string, reading: TieReading): FoundTie | null {
  const { notes } = reading
  const [from, to] = [reading.nodeFor(edge.from), reading.nodeFor(edge.to)]
  if (from === undefined || to === undefined) {
    notes.note('end-missing', edge.where, { value: notes.line(from === undefined ? edge.from : edge.to, edge.where) })
    return null
  }
  if (from === to) {
    notes.note('same-ends', edge.where, { value: from.found.name })
    return null
  }
  const { kind: wanted, word } = relationIn(edge)
  const tie = fitted(from, to, wanted)
  if (wanted !== null && tie.kind !== wanted) notes.note('kind-changed', edge.where, { value: wanted })
  // Known words are in the kind already, unless it had to give way.
  const said = wanted === tie.kind && relationOf(word) !== null ? '' : word
  return {
    key,
    where: edge.where,
    from: { key: tie.from.found.key },
    to: { key: tie.to.found.key },
    kind: tie.kind,
    directed: edge.directed ?? false,
    strength: reading.strengthOf(edge),
    note: noteOf(edge, said, reading),
    origin: originOf(edge.fields.get('origin') ?? ''),
    commitment: commitmentIn(edge, reading),
  }
}
