// One app for several tests, each of which finds it as it would find one that has just been started.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ask } from './ask'
import { closeTrama, type Launched, launchTrama } from './launch'
import type { Problems } from './problems'

/**
 * The app that the tests of one worker share, where their files ask for it: starting it anew takes as long as many a
 * test. Not for what outlives a session in main beside language, theme and size of texts: the wall's choices, how
 * something was handed over, how tables were read.
 */
export class KeptApp {
  #kept: { launched: Launched; folder: string; size: number[] } | null = null

  /** The app on its start screen, without sessions. @param problems those of the test that takes it. */
  async take(problems: Problems): Promise<Launched> {
    // A test may have ended it.
    if (this.#kept?.launched.page.isClosed()) await this.end()
    if (this.#kept === null) return this.#launch(problems)
    const { launched } = this.#kept
    problems.watch(launched.app)
    await this.#asStarted()
    return launched
  }

  /** Ends it. @returns what was wrong with the ending, if anything was. */
  async end(): Promise<string | undefined> {
    const kept = this.#kept
    this.#kept = null
    if (kept === null) return undefined
    const problem = await closeTrama(kept.launched.app)
    await rm(kept.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    return problem
  }

  async #launch(problems: Problems): Promise<Launched> {
    const folder = await mkdtemp(join(tmpdir(), 'trama-test-'))
    const launched = await launchTrama(folder, {}, problems)
    const window = await launched.app.browserWindow(launched.page)
    this.#kept = { launched, folder, size: await window.evaluate((each) => each.getContentSize()) }
    return launched
  }

  async #asStarted(): Promise<void> {
    if (this.#kept === null) return
    const { launched, size } = this.#kept
    const { app, page } = launched
    await ask(page, 'wall/close', {})
    await ask(page, 'session/close', {})
    for (const { id } of await ask(page, 'library/list', {})) await ask(page, 'session/delete', { id })
    await ask(page, 'settings/change', { language: null, theme: 'system', textSize: 100 })
    const window = await app.browserWindow(page)
    await window.evaluate((each, [width = 0, height = 0]) => each.setContentSize(width, height), size)
    await app.evaluate(({ clipboard }) => clipboard.clear())
    await page.mouse.move(0, 0)
    await page.reload({ waitUntil: 'load' })
    await expect.poll(() => app.windows().length).toBe(1)
  }
}
