import { FORMAT_IDS } from '../formats/format-ids'
import { z } from '../zod'

/** How people are called in what is handed over. Initials are for pictures and paper only. */
export const PEOPLE_DATA = ['full', 'first-names', 'initials', 'pseudonyms'] as const
export type PeopleData = (typeof PEOPLE_DATA)[number]

export const PICTURE_SCALES = [1, 2, 4] as const
export const PAPERS = ['A4', 'A3'] as const
export type Paper = (typeof PAPERS)[number]

/** What is handed over, and how; remembered for the next time. */
export const exportChoicesSchema = z.strictObject({
  format: z.enum(FORMAT_IDS),
  people: z.enum(PEOPLE_DATA),
  /** Whether notes on people, resources and ties go along. */
  notes: z.boolean(),
  /** Whether people who asked not to be named are left out, with their ties. */
  withoutUnnamed: z.boolean(),
  /** Tables with a byte order mark and semicolons. */
  forExcel: z.boolean(),
  /** Pixels of a PNG for each unit of the canvas. */
  scale: z.literal(PICTURE_SCALES),
  paper: z.enum(PAPERS),
})
export type ExportChoices = z.infer<typeof exportChoicesSchema>

/** What the export dialog begins with the first time. */
export const FIRST_EXPORT: ExportChoices = {
  format: 'report',
  people: 'full',
  notes: false,
  withoutUnnamed: true,
  forExcel: false,
  scale: 2,
  paper: 'A4',
}
