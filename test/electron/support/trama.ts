// What every end-to-end spec starts from. Import `test` and `expect` from here, not from Playwright.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { test as base } from '@playwright/test'
import { KeptApp } from './kept-app'
import { closeTrama, type Launched, type LaunchOptions, launchTrama } from './launch'
import { Problems } from './problems'

export { expect } from '@playwright/test'
export type { Launched, LaunchOptions } from './launch'

type Fixtures = {
  /**
   * Whether the tests of a file share one app, brought back to its first screen between them; see `KeptApp`. Only the
   * first start of a test without options of its own is the shared one.
   */
  keepsApp: boolean
  /** A data folder of the test's own; it outlives a restart of the app within the test. */
  dataFolder: string
  /** What went wrong meanwhile. The test fails at its end if there is anything it did not allow. */
  problems: Problems
  /**
   * Starts the app on the test's data folder; every app started is ended after the test. May be called again after
   * `app.close()`. A test of a file that keeps its app starts one of its own with `launch({})`.
   */
  launch: (options?: LaunchOptions) => Promise<Launched>
  /** Ends an app as quitting does, and fails the test if it takes too long. */
  close: (app: ElectronApplication) => Promise<void>
  onlyOnRealBinary: undefined
}

type WorkerFixtures = { keptApp: KeptApp }

const isStandIn = process.env.TRAMA_RUNTIME === 'stand-in'

async function endKept(kept: KeptApp): Promise<void> {
  const problem = await kept.end()
  if (problem) throw new Error(problem)
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  keepsApp: [false, { option: true }],

  keptApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from its first parameter.
    async ({}, use) => {
      const kept = new KeptApp()
      await use(kept)
      await endKept(kept)
    },
    { scope: 'worker' },
  ],

  onlyOnRealBinary: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use, info) => {
      info.skip(isStandIn && info.tags.includes('@real-binary'), 'needs the real Electron binary')
      await use(undefined)
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'trama-test-'))
    await use(folder)
    // Chromium may still be writing for a moment after a kill.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  problems: async ({}, use) => {
    const problems = new Problems()
    await use(problems)
    problems.stop()
    if (problems.unexpected.length > 0) throw new Error(`Unexpected problems:\n${problems.unexpected.join('\n')}`)
  },

  close: async ({ problems }, use) => {
    await use(async (app) => {
      const problem = await closeTrama(app)
      if (problem) problems.add(problem)
    })
  },

  launch: async ({ dataFolder, problems, close, keepsApp, keptApp }, use) => {
    const apps: ElectronApplication[] = []
    let isKeptFree = keepsApp
    // No two apps at once where nobody asked for them: on a real desktop they would take the focus from each other.
    if (!keepsApp) await endKept(keptApp)
    await use(async (options) => {
      if (isKeptFree && options === undefined) {
        isKeptFree = false
        return keptApp.take(problems)
      }
      const launched = await launchTrama(dataFolder, options ?? {}, problems)
      apps.push(launched.app)
      return launched
    })
    for (const app of apps) await close(app)
  },
})
