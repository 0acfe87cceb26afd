import type {
  CommitmentStatus,
  ConnectionKind,
  Origin,
  Position,
  ResourceKind,
  ResourceStatus,
  Side,
  UnknownFields,
} from '../map/map'

// What readers of others' files give: things with the names that the file has for them, before it is decided what
// becomes of each on a map. Texts are clean and within their limits (`text.ts`), numbers finite and within bounds.

/** Where something stands in its file, so that the facilitator can find it there. */
export interface Where {
  /** Which of several files, counted from nought. */
  file: number
  /** What the number counts: the lines of a table as a spreadsheet numbers them, or entries of a list from one. */
  part: 'row' | 'node' | 'edge' | 'element' | 'connection' | 'group'
  number: number
}

/** Something that was found in a file. */
interface FoundThing {
  /** What the reading calls it, once each in all files together: nothing of the file's own has to be unique. */
  key: string
  where: Where
  /** Of a row that has an id, or a type that tells it apart: whatever it is called, it is another than all other rows. */
  hasId?: true
  /** Of a map of Trama's own: when it was made (ISO 8601, UTC). */
  createdAt?: string
  /** Of a map of Trama's own: what this version does not know. */
  unknown?: UnknownFields
}

/** A person of a file. What it does not tell is empty or `null`. */
export interface FoundPerson extends FoundThing {
  name: string
  side: Side | null
  organisation: string
  role: string
  notes: string
  unnamed: boolean
  position: Position | null
}

/** A resource of a file. */
export interface FoundResource extends FoundThing {
  name: string
  kind: ResourceKind | null
  status: ResourceStatus | null
  description: string
  position: Position | null
}

/** A promise on a tie of a file. */
export interface FoundCommitment {
  what: string
  /** People, as ties have their ends. */
  who: FoundEnd[]
  /** `YYYY-MM-DD`. */
  by: string | null
  status: CommitmentStatus
  /** @see FoundThing */
  unknown?: UnknownFields
}

/** A tie of a file. Its ends are keys of what was found, or names of whoever is on the map already. */
export interface FoundTie extends FoundThing {
  from: FoundEnd
  to: FoundEnd
  kind: ConnectionKind
  directed: boolean
  strength: 1 | 2 | 3
  note: string
  origin: Origin | null
  commitment: FoundCommitment | null
}

/** The end of a tie: something of the same files, or a name to look for on the map. */
export type FoundEnd = { key: string } | { name: string }

/** An area of a file. */
export interface FoundZone extends FoundThing {
  label: string
  x: number
  y: number
  width: number
  height: number
  /** `#rrggbb`. */
  colour: string | null
}

/** Something that was left out or changed on reading, as a coded sentence under `file-note.<code>`. */
export interface FileNote {
  code: FileNoteCode
  where: Where | null
  params: { [name: string]: string | number }
}

/** Each has a sentence in the language files. */
export const FILE_NOTES = [
  'name-missing',
  'text-cut',
  'unknown-side',
  'unknown-kind',
  'unknown-status',
  'end-missing',
  'end-unknown',
  'same-ends',
  'kind-changed',
  'number-changed',
  'id-twice',
  'name-unclear',
  'id-elsewhere',
  'entry-broken',
  'cells-too-many',
  'not-on-map',
  'nested-graph',
  'hyperedge',
  'drawing-left',
  'over-time',
  'times-left',
  'card-file',
  'key-refused',
  'by-dropped',
  'promisers-left',
  'totals-row',
  'organisations-empty',
  'more-notes',
] as const
export type FileNoteCode = (typeof FILE_NOTES)[number]

/** All that was found in one file or several that belong together. */
export interface Found {
  people: FoundPerson[]
  resources: FoundResource[]
  ties: FoundTie[]
  zones: FoundZone[]
  notes: FileNote[]
  /** What the file is called inside itself, for the title of a new session; empty where it is not. */
  title: string
  /** Whether the choice of what text cards and nodes of unknown type become made a difference. */
  hasUntyped: boolean
}

/** Nothing found. */
export function nothingFound(): Found {
  return { people: [], resources: [], ties: [], zones: [], notes: [], title: '', hasUntyped: false }
}
