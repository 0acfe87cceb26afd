// The wall, and its controls in the facilitator's window.
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { sentence } from './sentences'
import { expect } from './trama'

/** Presses the key that shows the wall, and waits until its page shows something. */
export async function openWall(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window')
  await page.keyboard.press('F5')
  return shownWall(await opened)
}

/** Waits until a window of the wall shows something. @returns the same. */
export async function shownWall(wall: Page): Promise<Page> {
  await expect(wall.getByTestId('wall')).toBeAttached()
  return wall
}

/** The part of the facilitator's window with the wall's controls. */
export function wallPanel(page: Page, language: 'en' | 'it' = 'en'): Locator {
  return page.getByRole('complementary', { name: sentence(language, 'wall.label'), exact: true })
}

/** A person's mark on the wall. */
export function markOf(wall: Page, id: string): Locator {
  return wall.locator(`[data-participant="${id}"]`)
}

/** The id of the person of this name on the facilitator's canvas. */
export async function idOf(page: Page, name: string): Promise<string> {
  const id = await page
    .getByTestId('canvas')
    .locator('[data-participant]')
    .filter({ hasText: name })
    .getAttribute('data-participant')
  if (id === null) throw new Error(`nobody is called ${name}`)
  return id
}
