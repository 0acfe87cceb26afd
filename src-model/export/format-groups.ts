import type { FormatId } from '../formats/format-ids'
import type { ExportChoices } from './choices'

/** The formats by whom they are for, in the order in which the dialog offers them. */
export const FORMAT_GROUPS = [
  { id: 'people', formats: ['report', 'picture-pdf', 'picture-png', 'picture-svg'] },
  { id: 'spreadsheet', formats: ['table'] },
  { id: 'programs', formats: ['kumu-tables', 'kumu', 'gephi-tables', 'gexf', 'graphml', 'json-canvas'] },
  { id: 'trama', formats: ['community-map'] },
] as const satisfies readonly { id: string; formats: readonly FormatId[] }[]

/** What else there is to choose. */
type Choosable = Exclude<keyof ExportChoices, 'format' | 'people' | 'withoutUnnamed'>

const CHOICES: Readonly<Record<FormatId, readonly Choosable[]>> = {
  report: ['notes'],
  'picture-pdf': ['paper'],
  'picture-png': ['scale'],
  'picture-svg': [],
  table: ['notes', 'forExcel'],
  'kumu-tables': ['notes'],
  kumu: ['notes'],
  'gephi-tables': ['notes'],
  gexf: ['notes'],
  graphml: ['notes'],
  'json-canvas': ['notes'],
  'community-map': ['notes'],
}

/** Whether something is to be chosen for a format. */
export function isChosenFor(format: FormatId, choice: Choosable): boolean {
  return CHOICES[format].includes(choice)
}
