import type { FormatId } from '../../../../src-model/formats/format-ids'
import type { Found } from '../../../../src-model/formats/found'
import { contentOf } from '../../../../src-model/formats/recognise'
import { type FoundOptions, READERS, WRITERS } from '../../../../src-model/formats/registry'
import type { Loss, WriteContext } from '../../../../src-model/formats/written'
import type { CommunityMap } from '../../../../src-model/map/map'

export const CONTEXT: WriteContext = {
  language: 'en',
  exportedAt: '2030-05-04T18:00:00.000Z',
  generator: 'Trama 1.0.0',
  peopleData: 'Full names, with notes.',
  people: { names: 'full', notes: true, unnamed: 'named' },
  insight: null,
  forExcel: false,
}

/** A map in a format of one file. */
export function written(format: FormatId, map: CommunityMap, context: Partial<WriteContext> = {}) {
  const made = WRITERS[format]?.(map, { ...CONTEXT, ...context })
  const [file] = made?.files ?? []
  if (made === undefined || file === undefined) throw new Error(`nothing was written as ${format}`)
  return { text: file.text, extension: file.extension, losses: made.losses }
}

/** The codes of losses. */
export function codes(losses: readonly Loss[]): string[] {
  return losses.map(({ code }) => code).sort()
}

/** What is found in a file's text, as an import finds it. @throws when it is refused. */
export function foundIn(text: string, options: Partial<FoundOptions> = {}): Found & { format: FormatId } {
  const content = contentOf(new TextEncoder().encode(text), 'file')
  if (!content.ok) throw new Error(content.error.code)
  const reader = READERS.find((each) => each.recognises([content.content]))
  if (reader === undefined) throw new Error('nobody knows this file')
  const answer = reader.read([content.content], { tables: [], untyped: 'participant', ...options })
  if (!answer.ok) throw new Error(answer.error.code)
  return { ...answer.found, format: reader.id }
}
