import { expect, it } from 'vitest'
import { keepBackup, readBackups } from '../../../src-main/session/backups'
import { ImpatientClock } from '../support/clocks'
import { mapOf } from '../support/maps'
import { MemoryFileSystem } from '../support/memory-file-system'

it('a backup that was kept is there after a power cut, the first one and its folder too', async () => {
  const files = new MemoryFileSystem('/data')
  const clock = new ImpatientClock()
  const backup = { seq: 3, map: mapOf() }
  await keepBackup({ files, clock }, '/data/backups', backup)
  expect(await readBackups({ files: files.afterPowerCut(), clock }, '/data/backups')).toEqual([backup])
})
