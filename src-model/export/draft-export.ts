import type { FormatId } from '../formats/format-ids'
import { WRITERS } from '../formats/registry'
import type { Loss } from '../formats/written'
import { fitting } from './choices'
import type { DraftFile, DrawContext, ExportDraft, ExportTask, FiguresOf } from './draft'
import { DRAWERS } from './drawers'
import { leavingMap, peopleNoteOf } from './people-data'
import { peopleSentence } from './people-sentence'

/** The formats that hold figures as they are. A report looks for itself. */
const WITH_FIGURES: ReadonlySet<FormatId> = new Set(['community-map'])

/**
 * Makes the files of an export, as texts, pictures to be painted and pages to be printed. Nobody is in them otherwise
 * than chosen: writers never see another map.
 *
 * @throws Error where nothing writes the format.
 */
export async function draftExport(task: ExportTask, figuresOf: FiguresOf): Promise<ExportDraft> {
  const choices = fitting(task.choices)
  const { format } = choices
  const { map, losses } = leavingMap(task.map, choices, task.pseudonyms)
  const insight = WITH_FIGURES.has(format) ? await figuresOf(map) : null
  const late: Loss[] = WITH_FIGURES.has(format) && insight === null ? [{ code: 'figures', params: {} }] : []
  const { language } = map.session
  const people = peopleNoteOf(choices)
  const { exportedAt, generator, today } = task
  const { forExcel } = choices
  const peopleData = peopleSentence(people, language)
  const context: DrawContext = {
    ...{ language, exportedAt, generator, forExcel, people, peopleData, insight },
    ...{ choices, today },
  }
  const written = WRITERS[format]?.(map, context)
  const files: DraftFile[] | undefined = written?.files.map((file) => ({ ...file, is: 'text' as const }))
  const made = files && written ? { files, losses: written.losses } : DRAWERS[format]?.(map, context)
  if (made === undefined) throw new Error(`Nothing writes ${format}.`)
  return { files: made.files, losses: [...losses, ...made.losses, ...late] }
}
