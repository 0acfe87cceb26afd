import { exportChoicesSchema } from '../export/choices'
import { LONGEST_HEADERS, MOST_KEPT_USES, tableUseSchema } from '../import/choices'
import { languageSchema } from '../map/schema'
import { wallChoicesSchema } from '../wall/wall-state'
import { z } from '../zod'

/** The look of the windows; `system` follows the computer's setting, `contrast` is black, white and bright. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export const themeSchema = z.enum(THEMES)
export type Theme = (typeof THEMES)[number]

/** How large the texts of the windows are, in percent of their usual size. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const
export const textSizeSchema = z.literal(TEXT_SIZES)
export type TextSize = (typeof TEXT_SIZES)[number]

/** What a display is used for, once the user has said so: for the wall, full screen, or not. */
export const displayUseSchema = z.enum(['wall', 'none'])
export type DisplayUse = z.infer<typeof displayUseSchema>

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
export type Settings = z.infer<typeof settingsSchema>

/** What the start screen tells of a session without opening it. */
export interface LibraryEntry {
  id: string
  title: string
  organisation: string
  place: string
  /** `YYYY-MM-DD`. */
  date: string
  participants: number
  resources: number
  connections: number
  /** ISO 8601, UTC. */
  openedAt: string
}

/** The sample workshops that ship with the app, by file name without extension. */
export const SAMPLES = ['mobilificio-brenna', 'northway-rail'] as const
export type SampleName = (typeof SAMPLES)[number]
