import { MAX_CONNECTIONS, MAX_NODES, MAX_ZONES } from '../map/limits'
import type { z } from '../zod'
import type { importChoicesSchema } from './choices-schema'

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

/** What the user chose about one row of the preview. */
export const ROW_CHOICES = [...DUPLICATE_CHOICES, 'skip'] as const
export type RowChoice = (typeof ROW_CHOICES)[number]

/** How an import is done. */
export type ImportChoices = z.infer<typeof importChoicesSchema>
