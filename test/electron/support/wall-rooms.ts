// Sessions that the wall is tried with.
import type { Page } from '@playwright/test'
import { Facilitator } from './facilitator'
import { expect } from './trama'

/** A session with two people who are tied. */
export async function twoPeople(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('The wall')
  await room.capture('Anna Rossi @c > Luca Bianchi')
  await room.capture('Luca Bianchi @e')
  await room.still()
  return room
}

/** A session with a crowd: the English sample. */
export async function sample(page: Page): Promise<Facilitator> {
  await page
    .getByRole('button', { name: /Northway/ })
    .last()
    .click()
  await expect(page.locator('[data-participant]').first()).toBeVisible()
  const room = new Facilitator(page)
  await room.still()
  return room
}
