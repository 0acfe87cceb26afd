import { exportChoicesSchema } from '../export/choices-schema'
import { LONGEST_HEADERS, MOST_KEPT_USES } from '../import/choices'
import { tableUseSchema } from '../import/choices-schema'
import { languageSchema } from '../map/schema'
import { wallChoicesSchema } from '../wall/wall-state-schema'
import { z } from '../zod'
import { TEXT_SIZES, THEMES } from './library'

export const themeSchema = z.enum(THEMES)
export const textSizeSchema = z.literal(TEXT_SIZES)

/** What a display is used for, once the user has said so: for the wall, full screen, or not. */
export const displayUseSchema = z.enum(['wall', 'none'])

/** What the user changes in the settings. */
export const settingsFields = {
  /** `null` until chosen: the system's language is followed. */
  language: languageSchema.nullable(),
  theme: themeSchema,
  textSize: textSizeSchema,
}

/** What the user chose once and for all. */
export const settingsSchema = z.strictObject({
  ...settingsFields,
  wall: wallChoicesSchema,
  /** What each display is used for, by its key. One that is not here has not been asked about yet. */
  displays: z.record(z.string(), displayUseSchema),
  /** How something was handed over the last time. */
  exporting: exportChoicesSchema,
  /** How tables were read, by the names of their columns, the newest last. */
  tableUses: z
    .array(z.strictObject({ headers: z.string().max(LONGEST_HEADERS), use: tableUseSchema }))
    .max(MOST_KEPT_USES),
})
