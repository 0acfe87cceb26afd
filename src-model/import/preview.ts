import type { Repair } from '../contract/contract'
import type { CodedError } from '../contract/errors'
import type { FormatId } from '../formats/format-ids'
import type { FileNote, Where } from '../formats/found'
import type { ColumnUse, TableUse } from '../formats/table'
import type { ImportChoices } from './choices'

/** What becomes of something that was found. `there`: it is on the map already and stays as it is. */
export const FATES = ['new', 'merged', 'there', 'skipped'] as const
export type Fate = (typeof FATES)[number]

/** Why something is not made anew, as a sentence under `import-why.<code>`. */
export const IMPORT_WHYS = [
  'on-map',
  'twice-in-list',
  'twice-in-file',
  'left-out',
  'end-missing',
  'end-unknown',
  'end-unclear',
  'end-skipped',
  'same-ends',
  'tied-already',
  'name-missing',
  'people-left-out',
  'wish-taken',
] as const
export type ImportWhy = (typeof IMPORT_WHYS)[number]

/** One row of the preview. */
export interface PreviewRow {
  /** For `ImportChoices.rows`. */
  key: string
  where: Where
  what: 'participant' | 'resource' | 'connection' | 'zone'
  /** Its name; of a tie the names of its ends. */
  text: string
  /** What else is known of it: side, organisation and role; kind and note. In the language of the window. */
  details: string[]
  fate: Fate
  why: { code: ImportWhy; params: { [name: string]: string | number } } | null
  /** Whether the user can choose about it: people who seem to be there already, and whatever can be left out. */
  choice: { isDuplicate: boolean; canLeaveOut: boolean }
}

export type FateCounts = Record<Fate, number>

/** A table as the column mapper shows it. */
export interface TablePreview {
  name: string
  use: TableUse
  /** Whether the use was remembered from a table with the same columns. */
  isRemembered: boolean
  columns: { header: string; samples: string[] /** What fits a table of this kind. */; uses: ColumnUse[] }[]
  rows: number
}

/** What an import would do, before it does anything. */
export interface ImportPreview {
  /** The names of the files; empty for what was pasted. */
  names: string[]
  format: FormatId
  choices: ImportChoices
  /** Which choices matter for these files. */
  asks: { into: boolean; side: boolean; untyped: boolean; duplicates: boolean }
  tables: TablePreview[]
  counts: Record<'people' | 'resources' | 'ties' | 'zones', FateCounts>
  rows: PreviewRow[]
  /** How many more there are than these, which are the first: far more than a map holds is not shown whole. */
  moreRows: number
  /** What was left out or changed on reading. */
  notes: FileNote[]
  /** What was mended in a map file of Trama's own. */
  repairs: Repair[]
  /** Why it cannot be done with these choices, if it cannot: a column for names is missing, or the map would be too full. */
  refusal: CodedError | null
}

/**
 * A preview on its way from the thread to the window. Its rows are thousands of small records, which cross two borders
 * as one text in a fraction of the time.
 */
export type SentPreview = Omit<ImportPreview, 'rows'> & {
  /** JSON. */
  rows: string
}

/** A preview as it is sent. */
export function sentPreview({ rows, ...rest }: ImportPreview): SentPreview {
  return { ...rest, rows: JSON.stringify(rows) }
}

/** A preview that was sent. */
export function receivedPreview({ rows, ...rest }: SentPreview): ImportPreview {
  return { ...rest, rows: JSON.parse(rows) }
}
