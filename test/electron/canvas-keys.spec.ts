import type { Page } from '@playwright/test'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

async function aRoom(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('Keys')
  for (const line of [
    'Nora Ferri @e +loom',
    'Ugo Pini @c',
    'Lia Mori @g -loom',
    'Nora Ferri > Ugo Pini, Lia Mori: works with',
    'Tea Galli @c +kiln',
  ]) {
    await room.capture(line)
  }
  await room.still()
  await room.canvas.focus()
  return room
}

test.describe('the canvas by keyboard', () => {
  test('arrow keys lead to everybody, and screen readers hear who and what', async ({ launch }) => {
    const { page } = await launch()
    await aRoom(page)
    await page.keyboard.press('Escape')
    const open: string[][] = [[]]
    const seen = new Set<string>()
    // From the first node on, every way of at most six presses, until all are found.
    for (const way of open) {
      if (way.length > 6 || seen.size === 6) break
      await page.keyboard.press('Home')
      for (const key of way) await page.keyboard.press(key)
      const name = await focusedName(page)
      if (seen.has(name)) continue
      seen.add(name)
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) open.push([...way, key])
    }
    expect([...seen].sort()).toEqual([
      'Lia Mori, Guest',
      'Nora Ferri, Employee',
      'Tea Galli, Customer',
      'Ugo Pini, Customer',
      'kiln, Other, Hidden',
      'loom, Other, Hidden',
    ])
    const roles = page.locator('.react-flow__node')
    expect(await roles.evaluateAll((all) => [...new Set(all.map((each) => each.ariaRoleDescription))].sort())).toEqual([
      'person',
      'resource',
    ])
  })

  test('Ctrl and arrows go through the ties of a node; an arrow leads on to an end', async ({ launch }) => {
    const { page } = await launch()
    await aRoom(page)
    await page.keyboard.press('Home')
    expect(await focusedName(page)).toBe('Nora Ferri, Employee')
    const ties = new Set<string>()
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('ControlOrMeta+ArrowRight')
      ties.add(await focusedName(page))
    }
    expect([...ties].sort()).toEqual([
      'Nora Ferri holds loom',
      'Nora Ferri works with Lia Mori',
      'Nora Ferri works with Ugo Pini',
    ])
    const first = await focusedName(page)
    await page.keyboard.press('ControlOrMeta+ArrowLeft')
    await page.keyboard.press('ControlOrMeta+ArrowRight')
    expect(await focusedName(page)).toBe(first)
    const tie = page.locator('.react-flow__edge:focus')
    await expect(tie).toHaveAttribute('aria-roledescription', 'tie')
    await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1)
    await page.keyboard.press('ArrowUp')
    await expect(page.locator('.react-flow__node:focus')).toHaveCount(1)
  })

  test('the focus is never lost: after a deletion, an undo, and far out of view', async ({ launch }) => {
    const { page } = await launch()
    const room = await aRoom(page)
    await page.keyboard.press('End')
    expect(await focusedName(page)).toBe('kiln, Other, Hidden')
    await page.keyboard.press('Delete')
    await expect(room.resource('kiln')).toHaveCount(0)
    await expect(room.canvas).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(room.resource('kiln')).toBeVisible()
    await expect(room.canvas).toBeFocused()
    await page.keyboard.press('End')
    for (let undone = 0; undone < 3; undone += 1) await page.keyboard.press('ControlOrMeta+z')
    await expect(room.resource('kiln')).toHaveCount(0)
    await expect(room.canvas).toBeFocused()
    await page.keyboard.press('Home')
    expect(await focusedName(page)).toContain('Nora Ferri')
  })

  test('the focus has a ring of its own, as large as the mark is drawn', async ({ launch }) => {
    const { page } = await launch()
    const room = await aRoom(page)
    await room.participant('Ugo Pini').click()
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowUp')
    const ringOf = (selector: string) =>
      page.evaluate((each) => {
        const rim = document.querySelector(`${each} .rim`)
        const style = rim ? getComputedStyle(rim, '::after') : null
        return { style: style?.borderTopStyle, width: Number.parseFloat(style?.borderTopWidth ?? '0') }
      }, selector)
    expect((await ringOf('.react-flow__node:focus')).style).toBe('double')
    expect((await ringOf('.react-flow__node.selected:not(:focus)')).style).toBe('solid')
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('ControlOrMeta+-')
    await room.still()
    const zoom = Number(
      /scale\(([\d.]+)\)/.exec((await page.locator('.react-flow__viewport').getAttribute('style')) ?? '')?.[1],
    )
    expect(zoom).toBeLessThan(0.3)
    expect((await ringOf('.react-flow__node:focus')).width * zoom).toBeGreaterThan(4)
  })

  test('F6 leads through the parts of the window and back, to where the keyboard was', async ({ launch }) => {
    const { page } = await launch()
    await aRoom(page)
    await page.keyboard.press('Home')
    const region = () =>
      page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? '')
    const all = await page
      .locator('[data-region]')
      .evaluateAll((each) => each.map((one) => one.getAttribute('data-region')))
    const seen = [await region()]
    for (let press = 1; press < all.length; press += 1) {
      await page.keyboard.press('F6')
      seen.push(await region())
    }
    expect(seen.toSorted()).toEqual(all.toSorted())
    await page.keyboard.press('F6')
    expect(await focusedName(page)).toBe('Nora Ferri, Employee')
    await page.keyboard.press('Shift+F6')
    expect(await region()).toBe(seen.at(-1))
  })

  test('what is selected fills the view on request', async ({ launch }) => {
    const { page } = await launch()
    const room = await aRoom(page)
    await page.keyboard.press('Home')
    const zoom = async () =>
      Number(/scale\(([\d.]+)\)/.exec((await page.locator('.react-flow__viewport').getAttribute('style')) ?? '')?.[1])
    const before = await zoom()
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await room.still()
    expect(await zoom()).toBeGreaterThan(before)
    await expect(room.participant('Nora Ferri')).toBeInViewport({ ratio: 1 })
  })
})
