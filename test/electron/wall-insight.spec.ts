// The sentence on the wall is about what has changed lately; who falls off is on it when the facilitator says so.

import { ask } from './support/ask'
import { findings } from './support/axe'
import { clickMenu } from './support/desktop'
import { expect, test } from './support/trama'
import { idOf, markOf, settledWall, wallPanel } from './support/wall'
import { openRoom, settledOn, wallIdOf } from './support/wall-room'

/** Longer than a sentence stays so that it can be read. */
const READ = { timeout: 12_000 }

test('the sentence follows what has changed lately, and all walls say the same', async ({ launch }) => {
  const { page, room, wall } = await openRoom(launch, ['Anna Rossi @c', 'Luca Bianchi @e'])
  const onWall = wall.locator('.wall-insight')
  const inPreview = page.getByTestId('wall-preview').locator('.wall-insight')
  const says = async (text: string) => {
    for (const where of [onWall, inPreview]) await expect(where).toHaveText(text, READ)
  }
  await says('2 of us are here, 1 customer and 1 employee')
  await room.capture('Anna Rossi +van')
  await says('Together we hold 1 resource')
  await room.capture('Luca Bianchi -van')
  await says('1 resource that is needed is already here, in other hands')
  await room.capture('Luca Bianchi -crane')
  await says('1 resource waits for somebody who holds it')

  await wall.reload()
  await says('1 resource waits for somebody who holds it')

  // Moving somebody says nothing new.
  const beforeMove = await room.seq()
  await room.drag(room.participant('Anna Rossi'), { x: 40, y: 60 })
  await expect.poll(() => room.seq()).toBe(beforeMove + 1)
  await settledOn(wall, room)
  await says('1 resource waits for somebody who holds it')

  // What is not so any more goes in the same breath, and undoing is a change as well.
  const seq = await room.seq()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => room.seq()).toBe(seq + 2)
  await settledOn(wall, room)
  expect(await onWall.allTextContents()).not.toContain('1 resource waits for somebody who holds it')
  await says('1 resource that is needed is already here, in other hands')
})

test('while the wall is frozen the sentence stays with its map', async ({ launch }) => {
  const { app, page, room, wall } = await openRoom(launch, ['Anna Rossi @c', 'Luca Bianchi @c'])
  const onWall = wall.locator('.wall-insight')
  await clickMenu(app, 'wall/freeze')
  await expect.poll(async () => (await ask(page, 'wall/snapshot', {})).state.frozen).toBe(true)
  await room.capture('Sara Conti @e +van')
  await wall.reload()
  await expect(onWall).toHaveText('2 of us are here')
  await clickMenu(app, 'wall/freeze')
  await expect(onWall).toHaveText('Together we hold 1 resource', READ)
})

test('who falls off is on the wall when the facilitator says so, and only then', async ({ launch }) => {
  const { page, room, wall } = await openRoom(launch, [
    'Anna Rossi @c > Luca Bianchi, Sara Conti, Dino Verdi',
    'Sara Conti > Zelda Zanetti',
  ])
  await settledWall(wall)
  const without = wall.locator('[data-without]')
  const awayInMain = async () => (await ask(page, 'wall/snapshot', {})).look.away
  const away = { people: [await idOf(page, 'Anna Rossi')], fallen: [await idOf(page, 'Luca Bianchi')] }
  const [anna, luca, sara] = [
    await wallIdOf(wall, 'Anna Rossi'),
    await wallIdOf(wall, 'Luca Bianchi'),
    await wallIdOf(wall, 'Sara Conti'),
  ]

  const usual = await wall.locator('.wall-insight').innerText()

  // By itself nothing of it is there, whatever main is told.
  await room.participant('Anna Rossi').click()
  await page.keyboard.down('F10')
  await expect(room.canvas.locator('.react-flow__node.away')).toHaveCount(1)
  await ask(page, 'wall/look', { away })
  expect(await awayInMain()).toBeNull()
  await settledOn(wall, room)
  await expect(without).toHaveCount(0)
  await page.keyboard.up('F10')
  await ask(page, 'wall/look', { away: null })

  const button = wallPanel(page).getByRole('button', { name: 'Show who falls off on the wall' })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  const will = 'The wall will show who falls off whenever you take somebody away'
  await expect(button).toHaveAccessibleDescription(will)
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: will })).toBeAttached()
  // Nobody is away yet, and nothing is said to be shown.
  const says = wallPanel(page).locator('[data-says="take-away"]')
  await expect(says).toHaveCount(0)
  await expect(without).toHaveCount(0)
  await page.keyboard.down('F10')
  await expect(markOf(wall, anna)).toHaveAttribute('data-without', 'gone')
  await expect(markOf(wall, luca)).toHaveAttribute('data-without', 'fallen')
  await expect(markOf(wall, sara)).not.toHaveAttribute('data-without')
  await expect(wall.locator('[data-connection][data-gone]')).toHaveCount(3)
  await settledWall(wall)
  await expect(wall.locator(`[data-label-of="${anna}"]`)).toHaveCSS('opacity', '0')
  await expect(wall.locator(`[data-label-of="${luca}"]`)).toHaveCSS('opacity', '1')
  // It is said in words, and names nobody.
  const sentence = wall.locator('.wall-insight')
  await expect(sentence).toHaveText('Without one of us, 2 would lose touch')
  await expect(wall.locator('.wall-strip')).not.toContainText(/Anna|Luca/)
  await expect(says).toHaveText('The wall shows who falls off')
  expect(await findings(wall)).toEqual([])

  // Who has just come is in the same picture.
  await wall.reload()
  await expect(markOf(wall, luca)).toHaveAttribute('data-without', 'fallen')
  await expect(sentence).toHaveText('Without one of us, 2 would lose touch')
  await page.keyboard.up('F10')
  await expect(without).toHaveCount(0)
  await expect(wall.locator('[data-connection][data-gone]')).toHaveCount(0)
  await expect(sentence).toHaveText(usual)
  await expect(says).toHaveCount(0)
  await expect(button).toHaveAttribute('aria-pressed', 'true')

  // A frozen wall goes on showing what it shows, and that is said for as long.
  await page.keyboard.down('F10')
  await expect(says).toHaveCount(1)
  await ask(page, 'wall/change', { frozen: true })
  await page.keyboard.up('F10')
  await expect(room.canvas.locator('.react-flow__node.away')).toHaveCount(0)
  await expect(says).toHaveCount(1)
  await expect(without).toHaveCount(3)
  // While nothing is shown, nothing of it is.
  await ask(page, 'wall/change', { blank: true })
  await expect(says).toHaveCount(0)
  await ask(page, 'wall/change', { blank: false, frozen: false })
  await expect(without).toHaveCount(0)
  await expect(says).toHaveCount(0)

  // Switched off meanwhile, it is gone at once.
  await page.keyboard.down('F10')
  await expect(without).toHaveCount(3)
  await ask(page, 'wall/change', { takeAway: false })
  expect(await awayInMain()).toBeNull()
  await expect(without).toHaveCount(0)
  await page.keyboard.up('F10')
})
