import { COLUMN_USES, TABLE_KINDS } from '../formats/table'
import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../map/limits'
import { sideSchema } from '../map/schema'
import { z } from '../zod'

/** The most files that are read together, and the most columns of a table. */
export const MOST_FILES = 10
export const MOST_COLUMNS = 200
/** The longest file name that comes through the door, in UTF-16 code units. */
export const LONGEST_FILE_NAME = 300

/** The most rows of a preview that are shown and chosen about: as many things as one map holds. */
export const MOST_ROWS = MAX_NODES + MAX_CONNECTIONS + MAX_ZONES
/** The most that are shown of what is too much for the map: nobody leaves out thousands one by one. */
export const MOST_REFUSED_ROWS = 1_000

/** How many readings of tables are remembered, and the longest names of columns that one is remembered by. */
export const MOST_KEPT_USES = 20
export const LONGEST_HEADERS = 2_000

/** Where what was found goes: onto the open map, or into a session of its own. */
export const IMPORT_PLACES = ['session', 'new'] as const
export type ImportPlace = (typeof IMPORT_PLACES)[number]

/** What becomes of people who seem to be there already: nothing; what is missing is filled in; or they are added as others. */
export const DUPLICATE_CHOICES = ['leave', 'merge', 'add'] as const
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number]

export const tableUseSchema = z.strictObject({
  kind: z.enum(TABLE_KINDS),
  hasHeader: z.boolean(),
  columns: z.array(z.enum(COLUMN_USES)).max(MOST_COLUMNS),
})

/** What the user chose about one row of the preview. */
export const ROW_CHOICES = [...DUPLICATE_CHOICES, 'skip'] as const
export type RowChoice = (typeof ROW_CHOICES)[number]

/** How an import is done. */
export const importChoicesSchema = z.strictObject({
  into: z.enum(IMPORT_PLACES),
  duplicates: z.enum(DUPLICATE_CHOICES),
  /** The side of people whose side the file does not tell. */
  side: sideSchema,
  /** What text cards and nodes of unknown type become. */
  untyped: z.enum(['participant', 'resource']),
  /** One for each table, in the order of the files. */
  tables: z.array(tableUseSchema).max(MOST_FILES),
  /** Rows of the preview about which the user chose otherwise. */
  rows: z.array(z.strictObject({ key: z.string().max(300), choice: z.enum(ROW_CHOICES) })).max(MOST_ROWS),
})
export type ImportChoices = z.infer<typeof importChoicesSchema>
