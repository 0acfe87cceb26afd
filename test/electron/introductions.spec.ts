// Introductions by key: made, dismissed, passed over, seen on the canvas, and never on the wall before they are ties.
import type { Page } from '@playwright/test'
import { ask } from './support/ask'
import { findings } from './support/axe'
import { resizeWindow } from './support/desktop'
import { exportedMap } from './support/exported-map'
import { Facilitator } from './support/facilitator'
import { chooseLook, LOOKS } from './support/looks'
import { answerToWall, overhear, sentToWall } from './support/overheard'
import { expect, test } from './support/trama'
import { idOf, openWall } from './support/wall'
import { pairsOf, upToDate, workshop10 } from './support/workshop10'

test.use({ keepsApp: true })

const CARD = '.introduction-card'

/** Somebody who has a hidden van, and somebody who needs it, three ties apart. */
async function vanAndNeed(room: Facilitator): Promise<void> {
  await room.startSession('The van')
  for (const line of ['Luca Bianchi @e +van', 'Anna Rossi @c -van', 'Sara Conti @e > Luca Bianchi, Anna Rossi']) {
    await room.capture(line)
  }
}

/** Who is of both pairs. */
function shared(one: string, other: string): string[] {
  return one.split('–').filter((name) => other.split('–').includes(name))
}

/** How many pairs were passed over for others. */
async function passed(page: Page): Promise<number | undefined> {
  return (await ask(page, 'view/recall', {}))?.passed.length
}

/** Does something with the pair on the card until another is there: what comes too soon after the last is not taken. */
async function onCard(room: Facilitator, act: () => Promise<void>): Promise<void> {
  const [before] = await pairsOf(room)
  await expect(async () => {
    if ((await pairsOf(room))[0] === before) await act()
    expect((await pairsOf(room))[0]).not.toBe(before)
  }).toPass({ timeout: 10_000 })
}

test('a pair is dismissed by key and taken back, and another comes before it', async ({ launch }) => {
  const { page } = await launch()
  const room = await workshop10(page)
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator(CARD)).toBeFocused()
  const [first = '', second = ''] = await pairsOf(room)

  // Held, it is still one.
  await page.keyboard.down('Delete')
  await page.keyboard.down('Delete')
  await page.keyboard.up('Delete')
  await expect.poll(async () => (await pairsOf(room))[0]).toBe(second)
  expect(await pairsOf(room)).not.toContain(first)
  await expect(page.locator(CARD)).toBeFocused()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().press('Enter')
  await expect.poll(async () => (await pairsOf(room))[0]).toBe(first)
  await expect(page.locator(CARD)).toBeFocused()

  // Another is of other people, and a key that is held is one other.
  await onCard(room, () => page.keyboard.press('n'))
  const [other = ''] = await pairsOf(room)
  expect(shared(other, first)).toEqual([])
  await onCard(room, async () => {
    await page.keyboard.down('Space')
    await page.keyboard.down('Space')
    await page.keyboard.up('Space')
  })
  const [third = ''] = await pairsOf(room)
  expect(shared(third, `${first}–${other}`)).toEqual([])
  // Were it three, the next would be somebody else again.
  await expect.poll(() => passed(page)).toBe(2)
  await expect.poll(async () => (await pairsOf(room)).includes(first)).toBe(false)
  expect(await room.counts()).toEqual({ nodes: 10, connections: 12 })

  // From the list: the arrows walk, Enter puts a pair on the card, Escape leads back to the map.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const row = page.locator('.next-pairs :focus')
  const chosen = (await row.locator('.pair-name').allInnerTexts()).join('–')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await pairsOf(room))[0]).toBe(chosen)
  await expect(page.locator(CARD)).toBeFocused()
  await page.keyboard.press('Escape')
  await room.keyboardOnMap()
})

test('what was dismissed stays so over a crash of the page, until something changes between the two', async ({
  launch,
}) => {
  const { page } = await launch()
  const room = await workshop10(page)
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator(CARD)).toBeFocused()
  const [first = ''] = await pairsOf(room)
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await pairsOf(room))[0]).not.toBe(first)
  await expect.poll(async () => (await ask(page, 'view/recall', {}))?.dismissed.length).toBe(1)
  await page.reload()
  await upToDate(room, 'introductions')
  expect(await pairsOf(room)).not.toContain(first)
  // C5 and E5: now one has what the other needs.
  await room.capture('C5 +van')
  await room.capture('E5 -van')
  await expect.poll(() => pairsOf(room)).toContain(first)
})

test('keys for introductions leave what is being written alone', async ({ launch }) => {
  const { page } = await launch()
  const room = await workshop10(page)
  await room.line.click()
  await room.line.pressSequentially('Zoe Test')
  // Closed, the panel has no keys: the line keeps its own. What it captures next comes after all that was before.
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(room.line).toHaveValue('Zoe Test')
  await room.line.press('Enter')
  await expect.poll(async () => (await room.counts()).nodes).toBe(11)
  expect(await room.counts()).toEqual({ nodes: 11, connections: 12 })
  await expect(page.locator('.introductions-body')).toHaveCount(0)
  await room.line.pressSequentially('Nora Test')

  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator(CARD)).toBeFocused()
  await room.line.click()
  const [first = '', second = ''] = await pairsOf(room)
  await page.keyboard.press('ControlOrMeta+Shift+Backspace')
  await expect.poll(async () => (await pairsOf(room))[0]).toBe(second)
  await onCard(room, () => page.keyboard.press('ControlOrMeta+Shift+Enter'))
  await expect.poll(() => room.counts()).toEqual({ nodes: 11, connections: 13 })
  await expect(room.line).toBeFocused()
  await expect(room.line).toHaveValue('Nora Test')
  // Nor does the pointer take the keyboard from it.
  await page.locator('.introduction-sentence').click()
  await page.getByRole('button', { name: 'Another', exact: true }).click()
  await expect(room.line).toBeFocused()
  expect(await pairsOf(room)).not.toContain(first)
})

test('a pair is seen on the canvas while it has the keyboard or the pointer, with the way between the two', async ({
  launch,
}) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await vanAndNeed(room)
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator(CARD)).toBeFocused()
  const [anna, luca] = [await idOf(page, 'Anna Rossi'), await idOf(page, 'Luca Bianchi')]
  const lit = page.locator('.canvas[data-light="highlight"] .react-flow__node.lit')
  // The two, who knows both, and what one has for the other.
  await expect(lit).toHaveCount(4)
  await expect(page.locator(`[data-proposed="${anna} ${luca}"]`)).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.locator('.canvas[data-light="highlight"]')).toHaveCount(0)
  await page.locator(CARD).hover()
  await expect(lit).toHaveCount(4)
  await room.canvas.hover()
  await expect(page.locator('.canvas[data-light="highlight"]')).toHaveCount(0)

  // A pointer that lies on the list is not asked: the list moves on under it, and the card has the keyboard.
  await room.capture('Rita Neri @c')
  const row = page.locator('.next-pairs button').first()
  await row.hover()
  await expect(page.locator('.canvas[data-light="highlight"]')).toBeAttached()
  await page.locator(CARD).focus()
  await page.keyboard.press('n')
  await expect(page.locator(CARD)).toBeFocused()
  const names = (await page.locator(`${CARD} .pair-name`).allInnerTexts()) as [string, string]
  const [one, other] = [await idOf(page, names[0]), await idOf(page, names[1])]
  await expect(page.locator(`[data-proposed="${one} ${other}"]`)).toBeAttached()
})

test('what was needed is mobilised with the tie, and the promise is at hand', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await vanAndNeed(room)
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator('.introduction-sentence')).toContainText('van')
  await expect(page.getByRole('checkbox', { name: 'and mark van as mobilised' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'and mark van as mobilised' }).check()
  await expect(page.locator(CARD)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await exportedMap(app, page, dataFolder)).resources).toEqual(['van | mobilised'])
  expect((await exportedMap(app, page, dataFolder)).ties).toContain('Anna Rossi | introduced | Luca Bianchi')
  await page.getByRole('button', { name: 'Write down what they promised' }).click()
  await page.getByRole('textbox', { name: 'What', exact: true }).fill('lend the van')
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator('.introductions-nothing')).toContainText('tied to everybody')
  // The promise, and the tie with the resource: a step each.
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(async () => (await exportedMap(app, page, dataFolder)).resources).toEqual(['van | hidden'])
  await expect(page.locator(CARD)).toBeVisible()
  await page.getByRole('checkbox', { name: 'and mark van as mobilised' }).uncheck()
  await page.getByRole('button', { name: 'Introduce', exact: true }).click()
  await expect.poll(async () => (await exportedMap(app, page, dataFolder)).ties.length).toBe(5)
  expect((await exportedMap(app, page, dataFolder)).resources).toEqual(['van | hidden'])
})

test('the wall hears nothing of an introduction until it is a tie', async ({ launch }) => {
  const { app, page } = await launch()
  await overhear(app)
  const room = new Facilitator(page)
  await vanAndNeed(room)
  const wall = await openWall(app, page)
  await expect.poll(async () => Number(await wall.getByTestId('wall').getAttribute('data-seq'))).toBe(await room.seq())
  const before = await answerToWall(wall)
  const heard = await sentToWall(app)
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator('.canvas[data-light="highlight"]')).toBeAttached()
  await page.keyboard.press('n')
  await page.keyboard.press('Delete')
  await expect(page.locator('.introductions-nothing button')).toBeVisible()
  const said = JSON.stringify([await sentToWall(app), await answerToWall(wall)])
  expect(said).not.toMatch(/introduc|proposed|dismiss/i)
  expect((await sentToWall(app)).length).toBe(heard.length)
  expect(await answerToWall(wall)).toBe(before)
  await page.locator('.introductions-nothing button').press('Enter')
  await expect(page.locator(CARD)).toBeFocused()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page.locator('.introductions-nothing')).toBeFocused({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await expect.poll(() => sentToWall(app)).toContain('introduced')
})

test('the panel has nothing for axe to find in any look, and speaks Italian', async ({ launch }) => {
  const { app, page } = await launch({ language: 'it' })
  const room = new Facilitator(page)
  await vanAndNeed(room)
  await page.keyboard.press('ControlOrMeta+J')
  const sentence = page.locator('.introduction-sentence')
  await expect(sentence).toContainText('Anna, ti presento Luca')
  await expect(sentence).toHaveAttribute('lang', 'it')
  await expect(page.getByRole('button', { name: 'Presenta', exact: true })).toBeVisible()
  for (const look of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    await chooseLook(app, page, look)
    expect(await findings(page)).toEqual([])
  }
})

test('the way from a need to who meets it is drawn on request, and leads to an introduction where there is none', async ({
  launch,
}) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await vanAndNeed(room)
  for (const line of ['Rita Neri @c -loft', 'Dino Villa @e +loft', 'Rita Neri -oven', 'Sara Conti -van'])
    await room.capture(line)
  await page.keyboard.press('ControlOrMeta+Shift+J')
  const chains = page.getByRole('list', { name: 'From needs to who can meet them' })
  await expect(chains.locator('[data-chain]').first()).toContainText('Anna RossiSara ContiLuca Bianchi')
  // Who is tied already comes last, and is said to be.
  await expect(chains.locator('[data-chain]').last()).toContainText('Sara ContiLuca Bianchitied already')
  await expect(chains.getByText('tied already')).toHaveCount(1)
  await expect(chains.locator('[data-chain="wanted"]')).toContainText('Nobody here holds it yet')
  const light = page.locator('.canvas[data-light="highlight"]')
  const show = chains.getByRole('button', { name: 'Show on the map: van, Anna Rossi' })
  await expect(light).toHaveCount(0)
  await show.press('Enter')
  await expect(show).toHaveAttribute('aria-pressed', 'true')
  await expect(light.locator('.react-flow__node.lit')).toHaveCount(4)
  await page.keyboard.press('Escape')
  await expect(light).toHaveCount(0)
  await expect(show).toBeFocused()
  await show.press('Space')
  await expect(light).toHaveCount(1)
  await show.press('Space')
  await expect(light).toHaveCount(0)
  expect(await findings(page)).toEqual([])

  await chains.getByRole('button', { name: 'Introduce them' }).press('Enter')
  await expect(page.locator(CARD)).toBeFocused()
  await expect.poll(async () => (await pairsOf(room))[0]).toBe('Dino Villa–Rita Neri')
  await expect(page.getByRole('button', { name: 'Only for Rita Neri' })).toHaveAttribute('aria-pressed', 'true')
})

test('what narrows the introductions to one person passes the keyboard on when it goes', async ({ launch }) => {
  const { page } = await launch()
  const room = await workshop10(page)
  await room.participant('E2').click()
  await page.keyboard.press('ControlOrMeta+J')
  const only = page.getByRole('button', { name: 'Only for E2' })
  await only.press('Enter')
  await expect(only).toHaveAttribute('aria-pressed', 'true')
  await expect(only).toBeFocused()
  await expect.poll(async () => (await pairsOf(room)).every((pair) => pair.includes('E2'))).toBe(true)
  // With nobody selected it is there for as long as it is pressed.
  await room.canvas.click({ position: { x: 180, y: 160 } })
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0)
  await only.press('Enter')
  await expect(only).toHaveCount(0)
  await expect(page.locator(CARD)).toBeFocused()
})

test('what was just done is in view, though the wall is shown below', async ({ launch }) => {
  const { app, page } = await launch()
  await resizeWindow(app, page, { width: 1280, height: 800 })
  const room = await workshop10(page)
  await openWall(app, page)
  await expect(page.locator('.wall-panel')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator(CARD)).toBeFocused()
  const [first = '', second = ''] = await pairsOf(room)
  await page.keyboard.press('Delete')
  await expect(page.locator('.introductions-done')).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(async () => (await pairsOf(room))[0]).toBe(first)
  // From the list, too.
  await page.locator('.next-pairs button').last().press('Delete')
  await expect(page.locator('.introductions-done')).toBeInViewport({ ratio: 1 })
  expect(await pairsOf(room)).toContain(second)
})

test('who asked not to be named is told quietly, and the sentence for the room does not name them', async ({
  launch,
}) => {
  const { page } = await launch()
  const room = new Facilitator(page)
  await vanAndNeed(room)
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator('.introduction-sentence')).toContainText('Luca')
  await expect(page.locator('.introduction-quietly')).toHaveCount(0)
  await room.participant('Luca Bianchi').click()
  await page.keyboard.press('ControlOrMeta+I')
  await page.getByRole('checkbox', { name: 'Only as a mark on the wall' }).check()
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator('.introduction-quietly')).toContainText('tell these two quietly')
  await expect(page.locator('.introduction-sentence')).toContainText('Anna')
  await expect(page.locator('.introduction-sentence')).not.toContainText('Luca')
  // The facilitator knows who they are.
  expect(await pairsOf(room)).toEqual(['Anna Rossi–Luca Bianchi'])
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await room.counts()).connections).toBe(5)
})

test('what is pressed twice ties one pair, and the card follows the ranking while nobody looks at it', async ({
  launch,
}) => {
  const { page } = await launch()
  const room = await workshop10(page)
  await page.keyboard.press('ControlOrMeta+J')
  await expect(page.locator(CARD)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => room.counts()).toEqual({ nodes: 10, connections: 13 })
  await room.capture('Zoe Test')
  expect(await room.counts()).toEqual({ nodes: 11, connections: 13 })
  // The keyboard is in the line: who fits best by now is on the card.
  await room.capture('C1 +van')
  await room.capture('E2 -van')
  expect((await pairsOf(room))[0]).toBe('C1–E2')
})
