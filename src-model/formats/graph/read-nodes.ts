import type { FoundPerson, FoundResource } from '../found'
import {
  firstOf,
  NAME_FIELDS,
  NOTE_FIELDS,
  ORGANISATION_FIELDS,
  ROLE_FIELDS,
  SIDE_FIELDS,
  STATUS_FIELDS,
  TYPE_FIELDS,
} from './fields'
import type { FileWords } from './file-words'
import type { GraphNode } from './graph'
import type { Notes } from './notes'

/** What a node turned out to be. */
export type FoundNode = { is: 'participant'; found: FoundPerson } | { is: 'resource'; found: FoundResource }

/** How nodes are read. */
export interface NodeReading {
  notes: Notes
  words: FileWords
  /** What nodes become of which the file does not tell. */
  untyped: 'participant' | 'resource'
  /** Whether a node without a name goes by its id. */
  hasTellingIds: boolean
  /** Called for each of them. */
  sawUntyped: () => void
}

/** The first meaning that one of these fields has. */
function meaningIn<Meaning>(
  { fields }: GraphNode,
  names: readonly string[],
  meaningOf: (text: string) => Meaning | null,
): Meaning | null {
  for (const name of names) {
    const text = fields.get(name)
    const meaning = text === undefined ? null : meaningOf(text)
    if (meaning !== null) return meaning
  }
  return null
}

/** Everything that the node says at length: its notes or description, then its tags. */
function notesOf(node: GraphNode, { notes }: NodeReading): string {
  const parts = [firstOf(node, NOTE_FIELDS), firstOf(node, ['tags']).split('|').join(', ')]
  return notes.text(parts.filter((each) => each.trim() !== '').join('\n'), node.where)
}

/** A type that is no word which Trama knows; numbers are groups that a program counted out. */
function ownType(node: GraphNode, words: FileWords): string {
  const type = firstOf(node, TYPE_FIELDS)
  return /^[\d\s.,+-]*$/.test(type) || words.whatIs(type) !== null ? '' : type
}

function personIn(node: GraphNode, name: string, key: string, reading: NodeReading): FoundPerson {
  const { notes, words } = reading
  const side = meaningIn(node, SIDE_FIELDS, words.side)
  const word = firstOf(node, ['side', 'lato'])
  if (side === null && word !== '') notes.once('unknown-side', word)
  return {
    key,
    where: node.where,
    name,
    side,
    organisation: notes.line(firstOf(node, ORGANISATION_FIELDS), node.where),
    // Whoever is "Facilitator" by type has that for a role.
    role: notes.line(firstOf(node, ROLE_FIELDS) || ownType(node, words), node.where),
    notes: notesOf(node, reading),
    unnamed: words.isTrue(node.fields.get('unnamed') ?? ''),
    position: node.position,
  }
}

function resourceIn(node: GraphNode, name: string, key: string, reading: NodeReading): FoundResource {
  const { notes, words } = reading
  const kind = meaningIn(node, ['kind', ...TYPE_FIELDS], words.resourceKind)
  if (kind === null) {
    const word = ownType(node, words)
    if (word !== '') notes.once('unknown-kind', word)
  }
  const status = meaningIn(node, STATUS_FIELDS, words.status)
  const state = firstOf(node, STATUS_FIELDS)
  if (status === null && state !== '') notes.once('unknown-status', state)
  return { key, where: node.where, name, kind, status, description: notesOf(node, reading), position: node.position }
}

/**
 * Reads a node as a person or a resource, whichever its type tells.
 *
 * @returns `null` when it has no name, which is noted.
 */
export function readNode(node: GraphNode, key: string, reading: NodeReading): FoundNode | null {
  const name = reading.notes.line(firstOf(node, NAME_FIELDS) || (reading.hasTellingIds ? node.id : ''), node.where)
  if (name === '') {
    reading.notes.note('name-missing', node.where)
    return null
  }
  const told = meaningIn(node, TYPE_FIELDS, reading.words.whatIs)
  if (told === null) reading.sawUntyped()
  const is = told ?? reading.untyped
  return is === 'participant'
    ? { is, found: personIn(node, name, key, reading) }
    : { is, found: resourceIn(node, name, key, reading) }
}
