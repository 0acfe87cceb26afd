import '../../../src-model/language/all-languages'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { systemClock } from '../../../src-main/session/clock'
import { readMapFile } from '../../../src-main/session/map-file'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import { readSession } from '../../../src-main/session/session-files'
import { sessionFolder } from '../../../src-main/session/session-folder'
import { makeSessionFolder } from '../../../src-main/session/session-folders'
import { violationsOf } from '../../../src-model/map/check'
import type { CommunityMap } from '../../../src-model/map/map'
import { inheritedProblems, unsaid, type Verdict } from './verdict'

const disk = { files: nodeFileSystem, clock: systemClock }
let lastId = 0
const newId = () => {
  lastId += 1
  return `new-${lastId}`
}

async function traceOf(path: string): Promise<string> {
  const { mtimeMs, size, mode } = await stat(path)
  return `${mtimeMs} ${size} ${mode} ${createHash('sha256')
    .update(await readFile(path))
    .digest('hex')}`
}

/** Makes a session on the disk from a map, and reads it back. */
async function sessionProblems(map: CommunityMap, folder: string): Promise<string[]> {
  const userData = await mkdtemp(join(folder, 'data-'))
  try {
    const own = { ...map, session: { ...map.session, id: 'torture' } }
    await makeSessionFolder(disk, userData, own)
    const { state } = await readSession(disk, sessionFolder(userData, 'torture'))
    return isDeepStrictEqual(state.map, own) ? [] : ['the session is another map']
  } finally {
    await rm(userData, { recursive: true, force: true })
  }
}

async function problemsAfter(path: string, before: string): Promise<string[]> {
  const problems = inheritedProblems()
  if ((await traceOf(path)) !== before) problems.push('the file has changed')
  return problems
}

/** Reads a file as the app does, and judges what comes of it. @param folder for sessions made from it. */
export async function judge(path: string, folder: string): Promise<Verdict> {
  const before = await traceOf(path)
  const start = performance.now()
  const read = await readMapFile(disk, path, newId)
  const took = performance.now() - start
  const problems = await problemsAfter(path, before)
  if (!read.ok) {
    const { code, params } = read.error
    if (/[/\\]/.test(JSON.stringify(params))) problems.push('the refusal tells a path')
    return { outcome: 'refused', code, problems: [...problems, ...unsaid(`error.${code}`, params)], took }
  }
  const { map, repairs } = read.value
  problems.push(...violationsOf(map).map(({ rule, id }) => `violates ${rule} at ${id}`))
  for (const { code, params } of repairs) problems.push(...unsaid(`repair.${code}`, params))
  problems.push(...(await sessionProblems(map, folder)))
  return { outcome: repairs.length > 0 ? 'repaired' : 'opened', code: repairs[0]?.code ?? '', problems, took }
}
