import type { ImportChoices } from '../../../../src-model/import/choices'
import type { ImportPreview } from '../../../../src-model/import/preview'
import { type ImportAround, type ImportOutput, ImportWork } from '../../../../src-model/import/work'
import type { CommunityMap } from '../../../../src-model/map/map'
import { countedIds, NOW } from './finds'

/** What surrounds an import, with no session open. */
export const AROUND: ImportAround = {
  map: null,
  choices: null,
  language: 'it',
  kept: [],
  now: NOW,
  today: '2031-01-02',
}

/** The import of a file with this text, or of several. */
export function working(texts: string | Record<string, string>) {
  const files = typeof texts === 'string' ? { 'lista.csv': texts } : texts
  const encoder = new TextEncoder()
  const offered = Object.entries(files).map(([name, text]) => ({ name, bytes: encoder.encode(text) }))
  const told: string[] = []
  return { work: new ImportWork(offered, countedIds(), (stage) => told.push(stage)), told }
}

/** What an import would do. @throws Error with the code of a refusal. */
export function previewed(work: ImportWork, around: Partial<ImportAround> = {}): ImportPreview {
  const answer = work.preview({ ...AROUND, ...around })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** What an import does. @throws Error with the code of a refusal. */
export function output(work: ImportWork, around: Partial<ImportAround> = {}): ImportOutput {
  const answer = work.output({ ...AROUND, ...around })
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** The map of a session of its own. */
export function ownMap(work: ImportWork, choices: ImportChoices | null = null): CommunityMap {
  const made = output(work, { choices })
  if (made.into !== 'new') throw new Error('not a session of its own')
  return made.map
}
