import type { z } from '../zod'
import type { displayUseSchema, settingsSchema } from './library-schema'

/** The look of the windows; `system` follows the computer's setting, `contrast` is black, white and bright. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** How large the texts of the windows are, in percent of their usual size. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const
export type TextSize = (typeof TEXT_SIZES)[number]

export type DisplayUse = z.infer<typeof displayUseSchema>

/** What the user chose once and for all. */
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
