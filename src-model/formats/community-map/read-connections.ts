import { isolated } from '../../language/translate'
import type { Id } from '../../map/ids'
import { type Ends, KIND_RULES, kindFits } from '../../map/kinds'
import type { Commitment, Connection, ConnectionKind } from '../../map/map'
import { COMMITMENT_STATUSES, CONNECTION_KINDS, ORIGINS } from '../../map/map'
import { MAX_NAME_LENGTH, shortLine } from '../../text'
import { isJsonObject, type JsonObject } from '../json/json-object'
import { FieldReader } from './read-fields'
import type { Reading } from './reading'

const MOST_PROMISERS = 50
const USUAL_STRENGTH = 2

/** What connections need to know of the nodes that were read before them. */
export interface ReadNodes {
  name(id: Id): string
  isParticipant(id: Id): boolean
}

function endsBetween(nodes: ReadNodes, from: Id, to: Id): Ends {
  if (nodes.isParticipant(from)) return nodes.isParticipant(to) ? 'people' : 'person-resource'
  return nodes.isParticipant(to) ? 'resource-person' : 'resources'
}

function kindOf(fields: FieldReader, ends: Ends, where: string, reading: Reading): ConnectionKind {
  if (fields.raw('kind') === undefined) reading.note('text-missing', { where, field: 'kind', used: 'other' })
  const kind = fields.choice('kind', CONNECTION_KINDS, 'other')
  if (kindFits(kind, ends)) return kind
  reading.note('kind-changed', { where, kind })
  return 'other'
}

/** The note, or the kind's own word where this version knows no such kind: `other` says in its note what it is. */
function noteOf(fields: FieldReader, kind: ConnectionKind): string {
  const note = fields.text('note')
  const word = fields.raw('kind')
  return note === '' && kind === 'other' && typeof word === 'string' && word !== 'other'
    ? shortLine(word, MAX_NAME_LENGTH)
    : note
}

function promisersOf(fields: FieldReader, nodes: ReadNodes, where: string, reading: Reading): Id[] {
  const found = fields.list('who').map((raw) => reading.nodeFor(raw))
  const people = found.filter((id) => id !== undefined && nodes.isParticipant(id)) as Id[]
  const missing = found.length - people.length
  if (missing > 0) reading.note('promiser-missing', { where, count: missing })
  if (people.length > MOST_PROMISERS) fields.dropped('who')
  return people.slice(0, MOST_PROMISERS)
}

function readCommitment(raw: JsonObject, nodes: ReadNodes, where: string, reading: Reading): Commitment {
  const fields = new FieldReader(raw, where, reading)
  return {
    what: fields.text('what'),
    who: promisersOf(fields, nodes, where, reading),
    by: fields.date('by', null),
    status: fields.choice('status', COMMITMENT_STATUSES, 'promised'),
    ...fields.unknown('commitment'),
  }
}

function commitmentOf(fields: FieldReader, nodes: ReadNodes, where: string, reading: Reading) {
  const raw = fields.raw('commitment')
  if (isJsonObject(raw)) return { commitment: readCommitment(raw, nodes, where, reading) }
  if (raw !== undefined && raw !== null) fields.dropped('commitment')
  return {}
}

/**
 * Reads a tie.
 *
 * @returns `undefined` when it cannot be kept, which is listed: an end is missing, or both are the same.
 */
export function readConnection(
  raw: JsonObject,
  place: number,
  nodes: ReadNodes,
  reading: Reading,
): Connection | undefined {
  const [from, to] = [reading.nodeFor(raw.from), reading.nodeFor(raw.to)]
  if (from === undefined || to === undefined) {
    reading.note('end-missing', { place, end: from === undefined ? 'from' : 'to' })
    return undefined
  }
  if (from === to) {
    reading.note('same-ends', { place, where: nodes.name(from) })
    return undefined
  }
  const where = `${isolated(nodes.name(from))} – ${isolated(nodes.name(to))}`
  const fields = new FieldReader(raw, where, reading)
  const kind = kindOf(fields, endsBetween(nodes, from, to), where, reading)
  return {
    id: reading.idOf(raw.id, where),
    from,
    to,
    kind,
    directed: fields.choice('directed', [true, false], KIND_RULES[kind].directed),
    strength: fields.choice('strength', [1, 2, 3] as const, USUAL_STRENGTH),
    note: noteOf(fields, kind),
    origin: fields.choice('origin', ORIGINS, 'before'),
    createdAt: fields.time('createdAt') ?? reading.now,
    ...commitmentOf(fields, nodes, where, reading),
    ...fields.unknown('connection'),
  }
}
