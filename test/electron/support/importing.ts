import type { Locator, Page } from '@playwright/test'
import { sentence } from './sentences'
import { expect } from './trama'

/** A file that is dropped or pasted: its name, and its bytes as characters. */
export interface Dropped {
  name: string
  bytes: string
}

/** Bytes as Excel writes them in Italy: Windows-1252, of which Latin-1 is enough here. */
export function latin1(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}

/** Drags files from outside over the window, as far as its page sees of it. */
export async function dragOver(page: Page, type: 'dragenter' | 'dragleave' | 'drop', files: Dropped[]): Promise<void> {
  await page.evaluate(
    ({ type, files }) => {
      const data = new DataTransfer()
      for (const { name, bytes } of files) {
        data.items.add(new File([Uint8Array.from(bytes, (each) => each.charCodeAt(0))], name))
      }
      const options = { dataTransfer: data, bubbles: true, cancelable: true }
      document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.dispatchEvent(new DragEvent(type, options))
    },
    { type, files },
  )
}

export async function drop(page: Page, ...files: Dropped[]): Promise<void> {
  await dragOver(page, 'dragenter', files)
  await dragOver(page, 'drop', files)
}

/** Pastes text into whatever has the keyboard. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    const options = { clipboardData: data, bubbles: true, cancelable: true }
    ;(document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', options))
  }, text)
}

/** The import dialog, in one language. */
export class ImportDialog {
  readonly dialog: Locator
  readonly counts: Locator
  readonly rows: Locator

  constructor(
    readonly page: Page,
    private readonly language: 'en' | 'it' = 'en',
  ) {
    this.dialog = page.getByRole('dialog')
    this.counts = this.dialog.locator('.import-counts')
    this.rows = this.dialog.locator('tr[data-row]')
  }

  text(key: string, params: Record<string, string> = {}): string {
    return sentence(this.language, key, params)
  }

  /** Opens what the columns are read as. */
  async unfold(): Promise<void> {
    await this.dialog.locator('.import-mapper:not([open]) > summary').click()
    await expect(this.dialog.locator('.import-columns')).toBeVisible()
  }

  /** How many rows are seen whole. */
  wholeRows(): Promise<number> {
    return this.rows.evaluateAll((all) => {
      const box = document.querySelector('.import-scroller')?.getBoundingClientRect()
      const foot = document.querySelector('.import-foot')?.getBoundingClientRect()
      const lowest = Math.min(box?.bottom ?? 0, foot?.top ?? 0) + 1
      return all.filter((each) => each.getBoundingClientRect().bottom <= lowest).length
    })
  }

  /** What a column is read as. */
  column(header: string): Locator {
    return this.dialog.getByLabel(`${header} ${this.text('import.read-as')}`)
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }

  async cancelled(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.dialog).toHaveCount(0)
  }
}
