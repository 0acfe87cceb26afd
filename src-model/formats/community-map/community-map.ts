import type { Repair } from '../../contract/contract'
import { type CodedError, refused } from '../../contract/errors'
import type { Insight } from '../../insight/insight'
import type { NewId } from '../../map/ids'
import type { CommunityMap } from '../../map/map'
import { whatElse } from '../json/foreign'
import { isJsonObject } from '../json/json-object'
import { parseJsonText } from '../json/json-text'
import type { PeopleNote } from '../written'
import { FORMAT_NAME, FORMAT_VERSION } from './community-map-keys'
import { migrate } from './migrate'
import { mapFromFile } from './read-community-map'
import { fileOf } from './write-community-map'

/** What reading a file needs from outside, so that the same file and the same options give the same map. */
export interface ReadOptions {
  /** Makes the ids of entries whose own are missing, unfit or taken. */
  newId: NewId
  /** ISO 8601, UTC: stands in where a file does not say when. */
  now: string
}

/** A map read from a file and what was mended in it, or why the file was refused. */
export type ReadResult = { ok: true; map: CommunityMap; repairs: Repair[] } | { ok: false; error: CodedError }

/** What a written file says besides the map. */
export interface WriteOptions {
  /** ISO 8601, UTC. */
  exportedAt: string
  /** The program and its version, as in `Trama 1.0.0`. */
  generator: string
  /** What of people the file holds, where that was chosen. Readers ignore it. */
  people?: PeopleNote
  /** Figures at the moment of export. Readers ignore them. */
  insight?: Insight
}

/**
 * Reads a community map file (`docs/map-format.md`). Forgiving with what is
 * inside: broken fields and entries are mended or left out, and each is listed.
 * Strict about what it is: anything but a whole community map of this version
 * or an older one is refused.
 *
 * @param text the file's contents; a byte order mark is allowed.
 * @returns a map that keeps every invariant, or a refusal with one of the codes
 *   `file-empty`, `file-not-text`, `file-not-json`, `file-truncated`,
 *   `file-too-deep`, `file-foreign`, `file-newer`, `file-broken`, `map-full`.
 */
export function readCommunityMap(text: string, options: ReadOptions): ReadResult {
  const parsed = parseJsonText(text)
  if (!parsed.ok) return parsed
  const file = parsed.value
  if (!isJsonObject(file) || file.format !== FORMAT_NAME) return refused('file-foreign', { what: whatElse(file) })
  const current = migrate(file)
  return current.ok ? mapFromFile(current.file, options) : current
}

/**
 * Writes a map as a community map file (`docs/map-format.md`): two exports of
 * the same map are the same bytes, and two maps differ where their files do.
 *
 * @returns JSON with two-space indentation and a line break at its end, to be stored as UTF-8.
 */
export function writeCommunityMap(map: CommunityMap, options: WriteOptions): string {
  // Fields that are not there are not written.
  const file = fileOf(map, { format: FORMAT_NAME, version: FORMAT_VERSION, ...options })
  return `${JSON.stringify(file, null, 2)}\n`
}
