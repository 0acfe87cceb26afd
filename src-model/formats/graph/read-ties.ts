import type { ConnectionKind } from '../../map/map'
import { dateSchema } from '../../map/schema'
import { fitTie } from '../fit-tie'
import type { FoundCommitment, FoundTie } from '../found'
import { firstOf, NOTE_FIELDS, RELATION_FIELDS } from './fields'
import type { FileWords } from './file-words'
import type { GraphEdge } from './graph'
import type { Notes } from './notes'
import type { FoundNode } from './read-nodes'

/** Of the people of one promise: twice those that a map takes, where it is said when there are more. */
const MOST_LOOKED_UP = 100

/** What ties need to know of what was read before them. */
export interface TieReading {
  notes: Notes
  words: FileWords
  /** The node that the file calls so; `unclear` where it calls several so. */
  nodeFor: (id: string) => FoundNode | 'unclear' | undefined
  strengthOf: (edge: GraphEdge) => 1 | 2 | 3
}

/** What the edge calls its kind: the first word that Trama knows, otherwise the first that says anything. */
function relationIn(
  edge: GraphEdge,
  words: FileWords,
): { kinds: readonly ConnectionKind[]; word: string; isKnown: boolean } {
  let first: { kinds: readonly ConnectionKind[]; word: string; isKnown: boolean } | undefined
  for (const name of RELATION_FIELDS) {
    const word = edge.fields.get(name)
    if (word === undefined) continue
    const { kinds, isKnown } = words.relations(word)
    if (isKnown) return { kinds, word, isKnown }
    if (kinds.length > 0) first ??= { kinds, word, isKnown }
  }
  return first ?? { kinds: [], word: '', isKnown: false }
}

function commitmentIn(edge: GraphEdge, { notes, words, nodeFor }: TieReading): FoundCommitment | null {
  const what = edge.fields.get('promise') ?? ''
  const status = words.promiseStatus(edge.fields.get('promise status') ?? '')
  if (what.trim() === '' && status === null) return null
  const day = edge.fields.get('promise day') ?? ''
  const isDay = dateSchema.safeParse(day).success
  if (day !== '' && !isDay) notes.note('by-dropped', edge.where, { value: notes.line(day, edge.where) })
  const ids = (edge.fields.get('promise who') ?? '').split('|', MOST_LOOKED_UP).filter((each) => each !== '')
  const people = ids.flatMap((id) => {
    const node = nodeFor(id)
    if (node === 'unclear') notes.note('name-unclear', edge.where, { value: notes.line(id, edge.where) })
    else if (node?.is === 'participant') return [{ key: node.found.key }]
    else notes.note('end-missing', edge.where, { name: notes.line(id, edge.where) })
    return []
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
  const { notes, words } = reading
  const [from, to] = [reading.nodeFor(edge.from), reading.nodeFor(edge.to)]
  if (from === 'unclear' || to === 'unclear') {
    notes.note('name-unclear', edge.where, { value: notes.line(from === 'unclear' ? edge.from : edge.to, edge.where) })
    return null
  }
  if (from === undefined || to === undefined) {
    notes.note('end-unknown', edge.where, { value: notes.line(from === undefined ? edge.from : edge.to, edge.where) })
    return null
  }
  if (from === to) {
    notes.note('same-ends', edge.where, { value: from.found.name })
    return null
  }
  const { kinds, word, isKnown } = relationIn(edge, words)
  const { directed, isTurned, isChanged, ...fitted } = fitTie(from.is, to.is, kinds, edge.directed)
  if (isChanged) notes.note('kind-changed', edge.where, { kind: kinds[0] ?? 'other' })
  const [start, end] = isTurned ? [to, from] : [from, to]
  return {
    key,
    where: edge.where,
    from: { key: start.found.key },
    to: { key: end.found.key },
    kind: isChanged ? 'other' : fitted.kind,
    directed,
    strength: reading.strengthOf(edge),
    note: noteOf(edge, isKnown && !isChanged ? '' : word, reading),
    origin: words.origin(edge.fields.get('origin') ?? ''),
    commitment: commitmentIn(edge, reading),
  }
}
