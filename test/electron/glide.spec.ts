import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

/** Far more than a window shows at a zoom at which names can be read. */
async function wideRoom(room: Facilitator): Promise<void> {
  const lines = Array.from({ length: 120 }, (_, index) => `Person Number${index}`)
  await room.line.fill(lines.join('\n'))
  await room.line.press('Enter')
  await expect(room.canvas).toHaveAttribute('data-node-count', '120')
  await room.still()
}

test('whatever is captured can be seen, however far and however near the view is', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Wide room')
  await wideRoom(room)
  // Of many, the newest is seen, at a size at which it can be read.
  await expect(room.participant('Person Number119')).toBeInViewport({ ratio: 1 })
  const zoom = await page
    .locator('.react-flow__viewport')
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)
  expect(zoom).toBeGreaterThanOrEqual(0.49)

  await test.step('zoomed in far', async () => {
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ControlOrMeta+Equal')
    await room.still()
    await room.capture('Zeno Alba @g')
    await room.still()
    await expect(room.participant('Zeno Alba')).toBeInViewport({ ratio: 1 })
  })

  await test.step('a tie between two who are far apart', async () => {
    await room.capture('Person Number0 > Person Number119')
    await room.still()
    await expect(room.participant('Person Number119')).toBeInViewport({ ratio: 1 })
  })

  await test.step('a tie drawn by name to somebody out of sight', async () => {
    await room.send('Person Number0')
    await page.keyboard.press('Escape')
    await page.keyboard.press('t')
    await page.keyboard.type('person number118')
    await page.keyboard.press('Enter')
    await expect(room.canvas).toHaveAttribute('data-connection-count', '2')
    await room.still()
    await expect(room.participant('Person Number118')).toBeInViewport({ ratio: 1 })
  })

  await test.step('typing on the canvas starts a line, and what it makes is seen', async () => {
    await page.mouse.move(400, 300)
    await page.mouse.wheel(4_000, 3_000)
    await page.getByTestId('canvas').focus()
    await page.keyboard.type('Ida Serra +lamp')
    await page.keyboard.press('Enter')
    await expect(room.resource('lamp')).toBeVisible()
    await room.still()
    await expect(room.participant('Ida Serra')).toBeInViewport({ ratio: 1 })
    await expect(room.resource('lamp')).toBeInViewport({ ratio: 1 })
  })
})
