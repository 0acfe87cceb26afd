import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { PeopleData } from '../../../src-model/export/choices'
import type { FormatId } from '../../../src-model/formats/format-ids'
import { sentence } from './sentences'
import { expect } from './trama'

/** The dialog that hands the map over, and the system's own that follows it. */
export class ExportDialog {
  readonly dialog: Locator
  readonly message: Locator
  #exports = 0

  constructor(
    private readonly app: ElectronApplication,
    page: Page,
    private readonly language: 'en' | 'it',
  ) {
    this.dialog = page.getByRole('dialog', { name: sentence(language, 'export.title') })
    this.message = page.locator('.message[data-kind="handed-over"]')
  }

  format(id: FormatId): Locator {
    return this.#radio(`format.${id}`)
  }

  people(how: PeopleData): Locator {
    return this.#radio(`people-data.${how}`)
  }

  get button(): Locator {
    return this.dialog.getByRole('button', { name: sentence(this.language, 'export.do') })
  }

  /** Has the system's dialog answer with a file of a folder of its own, and remember what it was asked. @returns the folder. */
  async answerWith(within: string, name: string): Promise<string> {
    this.#exports += 1
    const folder = join(within, `out-${this.#exports}`)
    mkdirSync(folder)
    await this.answer(join(folder, name))
    return folder
  }

  /** Has the system's dialog answer with a path, or be closed without one. */
  async answer(path: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async (...asked: unknown[]) => {
        Object.assign(globalThis, { asked: asked.at(-1) })
        return { canceled: filePath === null, filePath: filePath ?? '' }
      }
    }, path)
  }

  /** Has the app quit right after the system's dialog is answered. */
  async quitOnceAnswered(path: string): Promise<void> {
    await this.app.evaluate(({ app, dialog }, filePath) => {
      dialog.showSaveDialog = async () => {
        // What is exported has begun by then, and nothing of it is written.
        setImmediate(() => app.quit())
        return { canceled: false, filePath }
      }
    }, path)
  }

  /** The path that the system's dialog was asked with. */
  async offered(): Promise<string> {
    return this.app.evaluate(() => (globalThis as unknown as { asked: { defaultPath: string } }).asked.defaultPath)
  }

  /** Presses the button, and waits until it is said that everything is written. @returns the paths, in order of names. */
  async write(folder: string): Promise<string[]> {
    await this.button.click()
    await expect(this.dialog).toBeHidden({ timeout: 30_000 })
    await expect(this.message).toBeVisible()
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
  }

  // By the beginning of its words: what it is good for follows.
  #radio(key: string): Locator {
    const words = sentence(this.language, key).replace(/[()]/g, '\\$&')
    return this.dialog.getByRole('radio', { name: new RegExp(`^${words}`) })
  }
}
