import { FORMAT_IDS } from '../formats/format-ids'
import { z } from '../zod'
import { PAPERS, PEOPLE_DATA, PICTURE_SCALES } from './choices'

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
