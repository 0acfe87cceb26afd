import type { CodedError, ErrorCode } from '../../src-model/contract/errors'
import type { ErrorParams } from '../../src-model/map/errors'
import { errnoOf } from './file-system'

const WRITING: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EBUSY: 'file-locked',
  ETXTBSY: 'file-locked',
}

/** Why a write failed, as a coded error. @param params what the sentence names: `{ name }` of the file. */
export function writeError(thrown: unknown, params: ErrorParams = {}): CodedError {
  return { code: WRITING[errnoOf(thrown)] ?? 'write-failed', params }
}

/** Why a file could not be read, as a coded error. @param params what the sentence names: `{ name }` of the file. */
export function readError(thrown: unknown, params: ErrorParams = {}): CodedError {
  return { code: errnoOf(thrown) === 'EBUSY' ? 'file-locked' : 'file-unreadable', params }
}
