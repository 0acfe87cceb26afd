import { basename } from 'node:path'
import type { Repair } from '../../src-model/contract/contract'
import type { Answer, CodedError } from '../../src-model/contract/errors'
import { ok, refused } from '../../src-model/contract/errors'
import { readCommunityMap, writeCommunityMap } from '../../src-model/formats/community-map/community-map'
import type { PeopleNote } from '../../src-model/formats/written'
import type { Insight } from '../../src-model/insight/insight'
import type { NewId } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import { cleanLine, cut, MAX_NAME_LENGTH } from '../../src-model/text'
import { type Clock, isoNow } from './clock'
import type { Disk } from './durable-file'
import { readError } from './file-errors'
import type { FileSystem } from './file-system'

/** The largest file that is read, in megabytes. */
export const MOST_MEGABYTES = 25
export const MOST_BYTES = MOST_MEGABYTES * 1_000_000

/** A file's name for a sentence: without its folders, and without what cannot be seen or turns words around. */
export function fileNameOf(path: string): string {
  return cut(cleanLine(basename(path)), MAX_NAME_LENGTH)
}

/** What a map file held. */
export interface ReadMap {
  map: CommunityMap
  repairs: Repair[]
}

/** Reads a file that somebody made, if it is not too large. It is left as it is. */
export async function readBytes(files: Pick<FileSystem, 'facts' | 'read'>, path: string): Promise<Answer<Uint8Array>> {
  const name = fileNameOf(path)
  try {
    const { size, isFile } = await files.facts(path)
    if (!isFile) return refused('file-unreadable', { name })
    // It may grow while it is read: one byte beyond the limit is enough to know.
    const bytes = size <= MOST_BYTES ? await files.read(path, MOST_BYTES + 1) : undefined
    if (bytes && bytes.byteLength <= MOST_BYTES) return ok(bytes)
    return refused('file-too-large', { name, most: MOST_MEGABYTES })
  } catch (thrown) {
    return { ok: false, error: readError(thrown, { name }) }
  }
}

async function readText(files: FileSystem, path: string, name: string): Promise<Answer<string>> {
  const bytes = await readBytes(files, path)
  if (!bytes.ok) return bytes
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return refused('file-not-text', { name })
  }
}

function withName(error: CodedError, name: string): { ok: false; error: CodedError } {
  return { ok: false, error: { ...error, params: { name, ...error.params } } }
}

/** Reads a map from a text. @param name of the file, for the sentence of a refusal. @param now ISO 8601, UTC. */
export function readMapText(text: string, name: string, newId: NewId, now: string): Answer<ReadMap> {
  const result = readCommunityMap(text, { newId, now })
  return result.ok ? ok({ map: result.map, repairs: result.repairs }) : withName(result.error, name)
}

/** Reads a map file that somebody made. The file is left as it is. */
export async function readMapFile(disk: Disk, path: string, newId: NewId): Promise<Answer<ReadMap>> {
  const name = fileNameOf(path)
  const text = await readText(disk.files, path, name)
  return text.ok ? readMapText(text.value, name, newId, isoNow(disk.clock)) : text
}

/** One file of an export, ready to be written. */
export interface MadeFile {
  path: string
  bytes: Uint8Array
}

/** Of a file that holds all that a map does. */
const EVERYTHING: PeopleNote = { names: 'full', notes: true, unnamed: 'named' }

/**
 * A whole map as a file to hand over.
 *
 * @param version of the app.
 * @param insight the figures of the map; `null` to write it without them.
 */
export function mapFile(
  path: string,
  map: CommunityMap,
  { version, insight, clock }: { version: string; insight: Insight | null; clock: Clock },
): MadeFile {
  const stamp = { exportedAt: isoNow(clock), generator: `Trama ${version}`, people: EVERYTHING }
  const text = writeCommunityMap(map, insight === null ? stamp : { ...stamp, insight })
  return { path, bytes: Buffer.from(text, 'utf8') }
}
