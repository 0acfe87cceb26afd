// What the facilitator learns from a map: the insight panel beside it.
import type { ElectronApplication, Page } from '@playwright/test'
import { findings } from './support/axe'
import { clickMenu, resizeWindow } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { misfits } from './support/fits'
import { chooseLook } from './support/looks'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'
import { sample } from './support/wall-rooms'

test.use({ keepsApp: true })

const panelOf = (page: Page) => page.locator('.insight-body')

/** Waits until the panel's figures take in everything that the canvas shows. */
async function upToDate(page: Page): Promise<void> {
  await expect(async () => {
    const seq = await page.getByTestId('canvas').getAttribute('data-seq')
    expect(await panelOf(page).getAttribute('data-seq')).toBe(seq)
  }).toPass({ timeout: 10_000 })
}

const figure = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)

/** Opens everything that is folded, the explanation of the stage included. */
async function openAll(page: Page): Promise<void> {
  await panelOf(page).evaluate((panel) => {
    for (const each of panel.querySelectorAll('details')) each.open = true
  })
  await panelOf(page).locator('.what-button').first().click()
  await expect(panelOf(page).locator('.what')).toBeVisible()
}

async function largestText(app: ElectronApplication, page: Page): Promise<void> {
  const size = () => page.locator('html').getAttribute('data-text-size')
  while ((await size()) !== '200') {
    const before = await size()
    await clickMenu(app, 'view/text-size')
    await expect.poll(size).not.toBe(before)
  }
}

test('opens and closes by key, menu, button and tab, and leaves the keyboard in the line', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await sample(page)
  await room.line.fill('Ann')
  await page.keyboard.press('Control+Shift+J')
  await expect(panelOf(page)).toBeVisible()
  await page.keyboard.type('a Rossi')
  await expect(room.line).toHaveValue('Anna Rossi')
  await page.keyboard.press('Control+Shift+J')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await clickMenu(app, 'view/insight')
  await expect(panelOf(page)).toBeVisible()
  const button = page.getByRole('banner').getByRole('button', { name: 'Insight' })
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(panelOf(page)).toHaveCount(0)
  await button.click()
  const tabs = page.getByRole('tablist', { name: sentence('en', 'side-tabs.label') })
  await tabs.getByRole('tab', { name: 'Introductions' }).click()
  await expect(panelOf(page)).toHaveCount(0)
  await expect(tabs.getByRole('tab', { name: 'Introductions' })).toHaveAttribute('aria-selected', 'true')
  await tabs.getByRole('tab', { name: 'Insight' }).click()
  await expect(panelOf(page)).toBeVisible()
  await tabs.getByRole('tab', { name: 'Insight' }).click()
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(room.line).toBeFocused()
  await expect(room.line).toHaveValue('Anna Rossi')
})

test('a tab that goes with its panel leaves the keyboard to the map', async ({ launch }) => {
  const { page } = await launch()
  const room = await sample(page)
  const tab = page.getByRole('tablist', { name: sentence('en', 'side-tabs.label') }).getByRole('tab', {
    name: 'Details',
  })
  await tab.focus()
  await page.keyboard.press('Enter')
  await expect(tab).toHaveCount(0)
  await room.keyboardOnMap()
})

test('shows the stage and the figures of the map, and follows it', async ({ launch }) => {
  const { page } = await launch()
  const room = await sample(page)
  await page.keyboard.press('Control+Shift+J')
  await upToDate(page)
  const panel = panelOf(page)
  await expect(panel.locator('.insight-stage')).toHaveText('Several hubs')
  await expect(panel.getByRole('img', { name: /^Sketch of this map: 27 people, 32 ties/ })).toBeVisible()
  await expect(panel.getByText('32 ties between people: 18 lead across, 14 stay within a side.')).toBeVisible()
  await expect(panel.getByText(sentence('en', 'insight.since.nothing'))).toBeVisible()
  await expect(figure(page, 'people')).toHaveAttribute('data-value', '27')
  await expect(figure(page, 'density')).toHaveAttribute('data-value', String(64 / (27 * 26)))
  await expect(figure(page, 'isolates')).toHaveText('2')

  await room.capture('Peter Vance > Hyun-woo Park')
  await upToDate(page)
  await expect(figure(page, 'ties')).toHaveAttribute('data-value', '33')
  await expect(figure(page, 'isolates')).toHaveText('0')
  await expect(panel.getByText(sentence('en', 'insight.waiting.nobody'))).toBeVisible()
  await expect(panel.getByText('With no tie yet: from 2 to 0')).toBeAttached()
  // A few things in plain words; the figures are for those who ask.
  const since = panel.locator('.insight-section').filter({ hasText: 'Since the session was opened' })
  await expect(since.locator('.insight-since').first().locator('li')).toHaveCount(4)
  await expect(since.locator('details')).not.toHaveAttribute('open')
  // What is only heard does not make the window longer than it is: it stays where it is.
  await panel.locator('.insight-all').evaluate((last) => last.scrollIntoView({ block: 'start' }))
  expect((await page.getByRole('banner').boundingBox())?.y).toBe(0)
})

test('a map with nothing on it gets a kind sentence, a small one reasons instead of figures', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Little')
  await page.keyboard.press('Control+Shift+J')
  await expect(panelOf(page).getByText(sentence('en', 'insight.empty'))).toBeVisible()
  await room.capture('Anna Rossi @c')
  await room.capture('Luca Bianchi @e')
  await upToDate(page)
  await expect(panelOf(page).locator('.insight-stage')).toHaveText('Too early to tell')
  await panelOf(page).getByText('All figures').click()
  await expect(figure(page, 'degreeCentralization')).toHaveText('– needs at least three people')
  await expect(figure(page, 'degreeCentralization')).toHaveAttribute('data-value', '')
  await expect(figure(page, 'reciprocity')).toHaveText('– no ties yet')
})

test('a click on a resource, a person or a tie selects it on the map', async ({ launch }) => {
  const { page } = await launch()
  const room = await sample(page)
  await page.keyboard.press('Control+Shift+J')
  const panel = panelOf(page)
  const selected = page.locator('.react-flow__node.selected')
  await panel.getByText('Wanted', { exact: true }).first().click()
  await panel.locator('details[open]').getByRole('button', { name: 'dry bike parking' }).click()
  await expect(selected).toHaveCount(1)
  await expect(selected).toContainText('dry bike')
  await panel.getByRole('button', { name: /^Peter Vance/ }).click()
  await expect(selected).toHaveCount(1)
  await expect(selected).toContainText('Peter Vance')
  await panel.getByText('Made here, across sides').first().click()
  await panel.locator('details[open] .insight-tie').first().click()
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1)
  await expect(selected).toHaveCount(0)
  await expect(room.line).toBeFocused()
})

test('what a figure is can be asked by keyboard, one at a time; Escape closes it, then leads back', async ({
  launch,
}) => {
  const { page } = await launch()
  const room = await sample(page)
  await page.keyboard.press('Control+Shift+J')
  const panel = panelOf(page)
  const ask = (name: string) => panel.getByRole('button', { name: `What is this? ${name}`, exact: true }).first()
  await ask('Stage of the weave').focus()
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('region', { name: 'What is this? Stage of the weave' })).toContainText('Krebs & Holley')
  await expect(ask('Stage of the weave')).toHaveAttribute('aria-expanded', 'true')
  await ask('Ties across sides').focus()
  await page.keyboard.press('Space')
  await expect(panel.locator('.what')).toHaveCount(1)
  await expect(panel.locator('.what')).toContainText('Krackhardt & Stern 1988')
  await page.keyboard.press('Escape')
  await expect(panel.locator('.what')).toHaveCount(0)
  await expect(ask('Ties across sides')).toBeFocused()
  await page.keyboard.press('Escape')
  await room.keyboardOnMap()
  await expect(panel).toBeVisible()
})

test('a suggestion shows on the map whom it is about', async ({ launch }) => {
  const { page } = await launch()
  const room = await sample(page)
  await page.keyboard.press('Control+Shift+J')
  const panel = panelOf(page)
  const first = panel.locator('.insight-next li').first()
  await expect(first).toContainText('Begin with the 2 people')
  await first.getByRole('button', { name: 'Show on the map' }).press('Enter')
  const selected = page.locator('.react-flow__node.selected')
  await expect(selected).toHaveCount(2)
  await expect(selected.filter({ hasText: 'Peter Vance' })).toBeInViewport()
  await expect(selected.filter({ hasText: 'Hyun-woo Park' })).toBeInViewport()
  await first.getByRole('button', { name: 'Show on the map' }).click()
  await room.keyboardOnMap()
})

test('of one side alone no figures across sides are told', async ({ launch }) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('One side')
  await room.capture('Anna Rossi @e')
  await room.capture('Luca Bianchi > Anna Rossi')
  await page.keyboard.press('Control+Shift+J')
  await expect(panelOf(page).getByText('Only employees are on the map so far.')).toBeVisible()
  await expect(panelOf(page).locator('.insight-bar, .insight-sides')).toHaveCount(0)
})

test('F6 leads to the tab of the panel that is open', async ({ launch }) => {
  const { page } = await launch()
  await sample(page)
  await page.keyboard.press('Control+Shift+J')
  const tabs = page.getByRole('tablist', { name: sentence('en', 'side-tabs.label') })
  await expect(async () => {
    await page.keyboard.press('F6')
    await expect(tabs.locator(':focus')).toHaveCount(1, { timeout: 1 })
  }).toPass({ intervals: [0] })
  await expect(tabs.getByRole('tab', { name: 'Insight' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.getByRole('tab', { name: 'Introductions' })).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Introductions' })).toBeVisible()
  await page.keyboard.press('Home')
  await expect(tabs.getByRole('tab', { name: 'Details' })).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
})

test('the introductions are a press away, and the keyboard goes along', async ({ launch }) => {
  const { page } = await launch()
  await sample(page)
  await page.keyboard.press('Control+Shift+J')
  await panelOf(page).getByRole('button', { name: 'See the introductions' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.side-panel.introductions')).toBeVisible()
  await expect(page.locator('.side-panel.introductions :focus')).toHaveCount(1)
})

test('the busiest person can be taken away from here, and comes back', async ({ launch }) => {
  const { page } = await launch()
  const room = await sample(page)
  await page.keyboard.press('Control+Shift+J')
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Who falls off without Priya Raman?' }).click()
  await expect(panel.locator('.insight-fallen button').first()).toBeVisible()
  // The canvas says it in words: once is enough.
  await expect(page.getByTestId('away-banner')).toContainText('Without Priya Raman')
  await expect(panel.getByText(/^Without Priya Raman/)).toHaveCount(0)
  await panel.getByRole('button', { name: 'Bring everybody back' }).click()
  await expect(panel.locator('.insight-fallen')).toHaveCount(0)
  // Whoever is selected is another question, beside that of the hub.
  await room.participant('Rosalind Kerr').click()
  await expect(panel.getByRole('button', { name: /^Who falls off without/ })).toHaveCount(2)
  await panel.getByRole('button', { name: 'Who falls off without Rosalind Kerr?' }).click()
  await expect(page.getByTestId('away-banner')).toContainText('Without Rosalind Kerr')
  await panel.getByRole('button', { name: 'Who falls off without Priya Raman?' }).click()
  await expect(page.getByTestId('away-banner')).toContainText('Without Priya Raman')
})

for (const language of ['en', 'it'] as const) {
  test(`nothing in it is cut off with texts of twice their size, ${language}`, async ({ launch }) => {
    const { app, page } = await launch({ language })
    await resizeWindow(app, page, { width: 1280, height: 800 })
    await sample(page)
    await largestText(app, page)
    await clickMenu(app, 'view/insight')
    await expect(panelOf(page).getByText(sentence(language, 'insight.stage.several-hubs')).first()).toBeVisible()
    await openAll(page)
    expect(await misfits(page, '.side-column'), 'beside the map').toEqual([])
    const { clientWidth, scrollWidth } = await page
      .locator('.side-panel')
      .evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }))
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  })
}

for (const look of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing in it, ${look}`, async ({ launch }) => {
    const { app, page } = await launch()
    await sample(page)
    await chooseLook(app, page, look)
    await clickMenu(app, 'view/insight')
    await upToDate(page)
    expect(await findings(page), 'folded').toEqual([])
    await openAll(page)
    expect(await findings(page), 'everything open').toEqual([])
  })
}
