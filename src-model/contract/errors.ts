import type { ErrorParams } from '../map/errors'
import { MAP_ERROR_CODES } from '../map/errors'

/** Why a request was refused. A sentence for each stands in the language files under `error.<code>`. */
export const ERROR_CODES = [
  ...MAP_ERROR_CODES,
  // the door
  'not-allowed',
  'bad-request',
  'unexpected',
  // main itself
  'fault',
  // sessions
  'no-session-open',
  'session-missing',
  'session-damaged',
  'library-damaged',
  'no-file-waiting',
  // reading map files
  'file-unreadable',
  'file-too-large',
  'file-empty',
  'file-not-text',
  'file-not-json',
  'file-truncated',
  'file-too-deep',
  'file-foreign',
  'file-newer',
  'file-broken',
  'file-workbook',
  'file-not-map',
  'file-nothing-found',
  'xml-broken',
  'xml-doctype',
  'table-columns',
  'table-rows',
  'files-apart',
  'too-many-files',
  'nothing-offered',
  'import-failed',
  'import-cancelled',
  'name-column-missing',
  'end-columns-missing',
  // writing files
  'disk-full',
  'no-permission',
  'read-only',
  'folder-missing',
  'file-locked',
  'write-failed',
  'paint-failed',
  'print-failed',
  'export-failed',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** A refusal as a value, translated where it is shown. */
export interface CodedError {
  code: ErrorCode
  params: ErrorParams
}

/** What a request answers. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; error: CodedError }

/** An answer that holds a value. */
export function ok<Value>(value: Value): Answer<Value> {
  return { ok: true, value }
}

/** An answer that refuses. @param params what the sentence names. */
export function refused(code: ErrorCode, params: ErrorParams = {}): { ok: false; error: CodedError } {
  return { ok: false, error: { code, params } }
}
