import { type CodedError, refused } from '../../contract/errors'
import type { JsonObject } from '../json/json-object'
import { FORMAT_VERSION } from './community-map-keys'

/** Brings a file from one version to the next, without touching the one given. */
export type Migration = (file: JsonObject) => JsonObject

/**
 * The step that leaves each version, by that version's number. Version 1 is the
 * first; whoever makes version 2 adds a step 1 here, and never edits it again.
 */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map()

/**
 * Brings a file of any version up to the current one, step by step.
 *
 * @param file claims to be a community map.
 * @param current the version to reach, and `steps`, the way there; given by tests only.
 * @returns the migrated file, or a refusal: `file-newer` with the `version` found,
 *   or `file-broken` when the version is none or no step leaves it.
 */
export function migrate(
  file: JsonObject,
  current = FORMAT_VERSION,
  steps = MIGRATIONS,
): { ok: true; file: JsonObject } | { ok: false; error: CodedError } {
  const { version } = file
  if (typeof version !== 'number' || !Number.isInteger(version)) return refused('file-broken')
  if (version > current) return refused('file-newer', { version })
  let migrated = file
  for (let from = version; from < current; from += 1) {
    const step = steps.get(from)
    if (step === undefined) return refused('file-broken')
    migrated = { ...step(migrated), version: from + 1 }
  }
  return { ok: true, file: migrated }
}
