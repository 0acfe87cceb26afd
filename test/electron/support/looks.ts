import type { ElectronApplication, Page } from '@playwright/test'
import { clickMenu } from './desktop'
import { expect } from './trama'

/** What each look is to the system. */
export const LOOKS = { light: 'light', dark: 'dark', contrast: 'dark' } as const

/** Goes on to the next look until it is this one. */
export async function chooseLook(app: ElectronApplication, page: Page, look: keyof typeof LOOKS): Promise<void> {
  const theme = () => page.locator('html').getAttribute('data-theme')
  while ((await theme()) !== look) {
    const before = await theme()
    await clickMenu(app, 'view/theme')
    await expect.poll(theme).not.toBe(before)
  }
  await expect
    .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(LOOKS[look] === 'dark')
}

/** Goes on to larger texts until they are twice their size. */
export async function largestText(app: ElectronApplication, page: Page): Promise<void> {
  const size = () => page.locator('html').getAttribute('data-text-size')
  while ((await size()) !== '200') {
    const before = await size()
    await clickMenu(app, 'view/text-size')
    await expect.poll(size).not.toBe(before)
  }
}
