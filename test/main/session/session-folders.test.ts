import { expect, it } from 'vitest'
import { sessionFolder } from '../../../src-main/session/session-folder'
import { deleteSessionFolder, makeSessionFolder } from '../../../src-main/session/session-folders'
import { ImpatientClock } from '../support/clocks'
import { mapOf } from '../support/maps'
import { RecordingFileSystem } from '../support/recording-file-system'

it('deletes no file of a session before the disk has its new name, under which it is swept', async () => {
  const files = new RecordingFileSystem('/data')
  const disk = { files, clock: new ImpatientClock() }
  await makeSessionFolder(disk, '/data', mapOf())
  const before = files.calls.length
  await deleteSessionFolder(disk, '/data', 'session-1')
  const calls = files.calls.slice(before).map(({ call }) => call)
  expect(calls.slice(0, 3)).toEqual(['names', 'sync-folder', 'names'])
  expect(calls.at(-1)).toBe('sync-folder')
  await expect(files.list(sessionFolder('/data', 'session-1').path)).rejects.toThrow('ENOENT')
})
