/**
 * Gives the facilitator window an inner size, and waits until the page has it.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {{ width: number, height: number }} size In CSS pixels.
 */
export async function resizeWindow(app, page, { width, height }) {
  const window = await app.browserWindow(page)
  await window.evaluate((each, size) => each.setContentSize(size.width, size.height), { width, height })
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height })
  // The canvas learns its new size from an observer, a frame later.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/**
 * Chooses an item of the application menu.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} id The action's id.
 */
export async function clickMenu(app, id) {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu().getMenuItemById(item).click(), id)
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {'en' | 'it'} language
 */
export async function chooseLanguage(app, page, language) {
  if ((await page.evaluate(() => document.documentElement.lang)) !== language) await clickMenu(app, 'view/language')
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {'light' | 'dark'} look
 */
export async function chooseLook(app, page, look) {
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme ?? '')
  // The action goes from look to look, round and round.
  for (let before = await theme(); before !== look; before = await theme()) {
    await clickMenu(app, 'view/theme')
    await page.waitForFunction((old) => document.documentElement.dataset.theme !== old, before)
  }
}
