import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

interface ExportedMap {
  participants: { id: string; name: string; side: string; role: string; notes: string }[]
  resources: { id: string; name: string; status: string }[]
  connections: { from: string; to: string; kind: string; origin: string }[]
  zones: { label: string }[]
}

const LINES = [
  'Anna Rossi @c, Acme, designer +laser cutter',
  'Luca Bianchi @e, Trenino -laser cutter',
  'Marta Conti @e, Trenino, driver > Luca Bianchi: works-with',
  'Sara Neri @e',
]

/** Counts what the pointer does in the page, from now on. */
async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { pointerEvents: number }
    counted.pointerEvents = 0
    const count = () => {
      counted.pointerEvents += 1
    }
    for (const type of ['pointerdown', 'pointermove', 'wheel']) window.addEventListener(type, count, { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { pointerEvents: number }).pointerEvents)
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
}

/** Walks with the arrow keys, as the eye would, until a node is reached. */
async function walkTo(page: Page, name: string): Promise<void> {
  const steps = ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']
  for (let step = 0; step < 40 && !(await focusedName(page)).startsWith(name); step += 1) {
    await page.keyboard.press(steps[step % 4] ?? 'ArrowUp')
    await expect(page.locator('.react-flow__node:focus')).toHaveCount(1)
  }
  expect(await focusedName(page)).toContain(name)
}

/** Goes with the Tab key until what is named has the keyboard. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const text = await page.evaluate(() => {
      const element = document.activeElement
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return [element?.getAttribute('aria-label'), ...[...labels, element].map((each) => each?.textContent)]
        .join(' ')
        .trim()
    })
    if (name.test(text)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not lead to ${name}`)
}

test('the whole job by keyboard alone: from the first screen to the file, and back again', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  const { keyboard } = page
  const pointerEvents = await watchPointer(page)
  const type = async (line: string) => {
    const before = await room.seq()
    await keyboard.type(line)
    await keyboard.press('Enter')
    await expect.poll(() => room.seq()).toBeGreaterThan(before)
  }

  await test.step('open a session and capture who is there', async () => {
    await expect(page.getByTestId('new-session-title')).toBeVisible()
    await keyboard.press('ControlOrMeta+N')
    await keyboard.type('By keyboard alone')
    await keyboard.press('Enter')
    await expect(room.line).toBeFocused()
    for (const line of LINES) await type(line)
    await expect(room.canvas).toHaveAttribute('data-node-count', '5')
  })

  await test.step('correct a side, and choose what the next tie is', async () => {
    const before = await room.seq()
    await keyboard.press('F3')
    await expect.poll(() => room.seq()).toBeGreaterThan(before)
    await keyboard.press('Alt+4')
    await keyboard.press('F8')
    await expect(page.getByLabel('Kind of new ties')).toHaveValue('helps')
    await expect(page.getByLabel('When new ties came about')).toHaveValue('workshop')
  })

  await test.step('walk over the map, tie two people, and write down more', async () => {
    await keyboard.press('Escape')
    await walkTo(page, 'Marta Conti')
    await keyboard.press('t')
    await keyboard.type('sar')
    await keyboard.press('Enter')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '4')
    await walkTo(page, 'Sara Neri')
    await keyboard.press('Enter')
    await expect(page.getByRole('complementary').locator(':focus')).toHaveCount(1)
    await tabTo(page, /^Role/)
    await keyboard.type('mechanic')
    await keyboard.press('Enter')
    await keyboard.press('Escape')
    await expect(page.locator('.canvas :focus, .canvas:focus')).toHaveCount(1)
  })

  await test.step('tidy the map, and draw a zone round all of it', async () => {
    const before = await room.seq()
    await keyboard.press('Escape')
    await keyboard.press('ControlOrMeta+T')
    await expect.poll(() => room.seq()).toBeGreaterThan(before)
    await keyboard.press('ControlOrMeta+A')
    await keyboard.press('ControlOrMeta+G')
    await keyboard.type('Pilot')
    await keyboard.press('Enter')
    await expect(page.locator('.zone', { hasText: 'Pilot' })).toBeVisible()
  })

  await test.step('change a resource in the outline', async () => {
    await keyboard.press('ControlOrMeta+Shift+O')
    await expect(page.locator('.outline-table [data-active]')).toBeFocused()
    await keyboard.press('Shift+Tab')
    await tabTo(page, /^People/)
    await keyboard.press('ArrowRight')
    await tabTo(page, /laser cutter/)
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    const before = await room.seq()
    await keyboard.press('Enter')
    await keyboard.type('m')
    await keyboard.press('Enter')
    await expect.poll(() => room.seq()).toBeGreaterThan(before)
    await keyboard.press('Escape')
    await keyboard.press('ControlOrMeta+Shift+O')
    await keyboard.press('ControlOrMeta+Shift+O')
  })

  await test.step('find somebody by what they do', async () => {
    await keyboard.press('ControlOrMeta+F')
    await keyboard.type('mechanic')
    await keyboard.press('Enter')
    await expect(page.locator('.react-flow__node.selected')).toContainText('Sara Neri')
    await keyboard.press('Escape')
  })

  await test.step('take the last change back, and make it again', async () => {
    const before = await room.seq()
    await keyboard.press('ControlOrMeta+Z')
    await expect.poll(() => room.seq()).toBe(before + 1)
    await keyboard.press('ControlOrMeta+Shift+Z')
    await expect.poll(() => room.seq()).toBe(before + 2)
    await room.saved()
  })

  const file = join(dataFolder, 'alone.trama.json')
  await test.step('leave with the map, through the palette', async () => {
    await stubSaveDialog(app, file)
    await keyboard.press('ControlOrMeta+K')
    await keyboard.type('export')
    await keyboard.press('Enter')
    await expect(page.getByText('alone.trama.json')).toBeVisible()
    const map: ExportedMap = JSON.parse(readFileSync(file, 'utf8'))
    const named = new Map([...map.participants, ...map.resources].map(({ id, name }) => [id, name]))
    expect(map.participants.map(({ name, side, role }) => [name, side, role])).toEqual([
      ['Anna Rossi', 'customer', 'designer'],
      ['Luca Bianchi', 'employee', ''],
      ['Marta Conti', 'employee', 'driver'],
      ['Sara Neri', 'customer', 'mechanic'],
    ])
    expect(map.resources.map(({ name, status }) => [name, status])).toEqual([['laser cutter', 'mobilised']])
    expect(map.connections.map(({ from, kind, to }) => [named.get(from), kind, named.get(to)])).toEqual([
      ['Anna Rossi', 'holds', 'laser cutter'],
      ['Luca Bianchi', 'needs', 'laser cutter'],
      ['Marta Conti', 'works-with', 'Luca Bianchi'],
      ['Marta Conti', 'helps', 'Sara Neri'],
    ])
    expect(map.connections.at(-1)?.origin).toBe('workshop')
    expect(map.zones.map(({ label }) => label)).toEqual(['Pilot'])
  })

  await test.step('go back to all sessions, and into this one again', async () => {
    await keyboard.press('ControlOrMeta+L')
    await expect(page.getByTestId('new-session-title')).toBeVisible()
    await tabTo(page, /By keyboard alone/)
    await keyboard.press('Enter')
    await expect(room.canvas).toHaveAttribute('data-node-count', '5')
  })

  expect(await pointerEvents()).toBe(0)
})
