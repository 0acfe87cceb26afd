import { COLUMN_USES, TABLE_KINDS } from '../formats/table'
import { sideSchema } from '../map/schema'
import { z } from '../zod'
import { DUPLICATE_CHOICES, IMPORT_PLACES, MOST_COLUMNS, MOST_FILES, MOST_ROWS, ROW_CHOICES } from './choices'

export const tableUseSchema = z.strictObject({
  kind: z.enum(TABLE_KINDS),
  hasHeader: z.boolean(),
  columns: z.array(z.enum(COLUMN_USES)).max(MOST_COLUMNS),
})

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
