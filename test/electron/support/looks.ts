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
