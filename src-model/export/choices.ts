import type { FormatId } from '../formats/format-ids'
import type { z } from '../zod'
import type { exportChoicesSchema } from './choices-schema'

/** How people are called in what is handed over. Initials are for pictures and paper only. */
export const PEOPLE_DATA = ['full', 'first-names', 'initials', 'pseudonyms'] as const
export type PeopleData = (typeof PEOPLE_DATA)[number]

export const PICTURE_SCALES = [1, 2, 4] as const
export const PAPERS = ['A4', 'A3'] as const
export type Paper = (typeof PAPERS)[number]

/** What is handed over, and how; remembered for the next time. */
export type ExportChoices = z.infer<typeof exportChoicesSchema>

/** Formats that people may be in by their initials. */
const WITH_INITIALS: ReadonlySet<FormatId> = new Set(['picture-png', 'picture-svg', 'picture-pdf', 'report'])

/** What people may be called in a format. */
export function peopleDataOf(format: FormatId): readonly PeopleData[] {
  return WITH_INITIALS.has(format) ? PEOPLE_DATA : PEOPLE_DATA.filter((each) => each !== 'initials')
}

/** The choices as the format can have them: where there are no initials, people get the name that says less. */
export function fitting(choices: ExportChoices): ExportChoices {
  const { format, people } = choices
  return peopleDataOf(format).includes(people) ? choices : { ...choices, people: 'pseudonyms' }
}

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
