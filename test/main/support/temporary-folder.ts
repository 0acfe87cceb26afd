import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A new folder for each test of the file. @returns a function that tells the current one. */
export function temporaryFolder(): () => string {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trama-test-'))
  })
  // What nobody waits for, such as the library's list, may still be on its way into it.
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 20 }))
  return () => folder
}
