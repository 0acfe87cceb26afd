import '../../../src-model/language/all-languages'
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ImportWork, type OfferedFile } from '../../../src-model/import/work'
import { violationsOf } from '../../../src-model/map/check'
import { run } from '../../../src-model/map/commit'
import type { CommunityMap } from '../../../src-model/map/map'
import { smallMap } from '../../model/support/small-map'
import { inheritedProblems, unsaid, type Verdict } from './verdict'

let lastId = 0
const newId = () => {
  lastId += 1
  return `new-${lastId}`
}

const AROUND = {
  choices: null,
  language: 'en',
  kept: [],
  now: '2030-05-04T12:00:00.000Z',
  today: '2030-05-04',
} as const

function traceOf(files: readonly OfferedFile[]): string {
  const hash = createHash('sha256')
  for (const { name, bytes } of files) hash.update(name).update(bytes)
  return hash.digest('hex')
}

/** What is wrong with the maps that the files make, with one open and as a session of their own. */
function mapProblems(work: ImportWork, map: CommunityMap | null): string[] {
  const output = work.output({ ...AROUND, kept: [], map })
  if (!output.ok) return unsaid(`error.${output.error.code}`, output.error.params)
  if (output.value.into === 'new')
    return violationsOf(output.value.map).map(({ rule, id }) => `violates ${rule} at ${id}`)
  const { steps } = output.value
  if (map === null || steps.length === 0) return []
  const made = run(map, { type: 'batch', steps })
  if (!made.ok) return [`the step is refused: ${made.error.code}`]
  return violationsOf(made.map).map(({ rule, id }) => `violates ${rule} at ${id}`)
}

/** Reads files as an import does, makes of them what it would, and judges what comes of it. */
export async function judge(files: OfferedFile[]): Promise<Verdict> {
  const before = traceOf(files)
  const map = smallMap()
  const work = new ImportWork(files, newId, () => {})
  const start = performance.now()
  const preview = work.preview({ ...AROUND, kept: [], map })
  // Half of them go onto the open map, the others into a session of their own.
  const isOnto = (files[0]?.bytes.length ?? 0) % 2 === 0
  const problems = preview.ok ? mapProblems(work, isOnto ? map : null) : []
  const took = performance.now() - start
  problems.push(...inheritedProblems())
  if (traceOf(files) !== before) problems.push('the files have changed')
  if (!isDeepStrictEqual(map, smallMap())) problems.push('the open map has changed')
  if (!preview.ok) {
    const { code, params } = preview.error
    return { outcome: 'refused', code, problems: [...problems, ...unsaid(`error.${code}`, params)], took }
  }
  const { notes, rows, repairs, refusal, format } = preview.value
  for (const { code, params } of notes) problems.push(...unsaid(`file-note.${code}`, params))
  for (const { code, params } of repairs) problems.push(...unsaid(`repair.${code}`, params))
  for (const { why } of rows) if (why) problems.push(...unsaid(`import-why.${why.code}`, why.params))
  if (refusal) {
    return {
      outcome: 'refused',
      code: refusal.code,
      problems: [...problems, ...unsaid(`error.${refusal.code}`, refusal.params)],
      took,
    }
  }
  const first = notes[0]?.code ?? repairs[0]?.code ?? rows.find(({ fate }) => fate === 'skipped')?.why?.code
  return { outcome: first === undefined ? 'opened' : 'repaired', code: `${format} ${first ?? ''}`, problems, took }
}
