// The map of metrics.md that was worked out by hand, typed by hand: its figures, its introductions, and what they change.
import { clickMenu } from './support/desktop'
import type { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'
import { figuresOf, pairsOf, upToDate, workshop10 } from './support/workshop10'

test.use({ keepsApp: true })

type Figures = Record<string, number>

const BEFORE: Figures = {
  people: 10,
  ties: 9,
  density: 1 / 5,
  components: 3,
  isolates: 2,
  largestShare: 4 / 5,
  degreeCentralization: 11 / 36,
  betweennessCentralization: 0.280864,
  eiIndex: -1 / 3,
  eiChance: 1 / 9,
  'eiBySide.employee': -1 / 7,
  'eiBySide.customer': 1 / 5,
  transitivity: 3 / 14,
  reciprocity: 1 / 2,
  // Without E1 there are E2–E3–E4–C4 and C1–C2–C3 among nine people.
  hubLossShare: 4 / 9,
  coreOrder: 2,
  'madeHere.all': 0,
}

/** With E1–C2, E3–C4 and E5–C5. Of 18 arcs, the three new ties being two each, 12 are returned. */
const AFTER_THREE: Figures = {
  ties: 12,
  density: 4 / 15,
  components: 2,
  isolates: 0,
  eiIndex: 0,
  transitivity: 1 / 2,
  degreeCentralization: 13 / 36,
  reciprocity: 12 / 18,
  'madeHere.all': 3 / 15,
}

/**
 * With C5–E5 alone: the tenth pair, the fourth across sides. Degrees sum up to 20 under a highest of 4; nobody comes
 * between others by it; of 14 arcs 8 are returned; one connection of 13 was made here, one of five across sides.
 */
const AFTER_ONE: Figures = {
  ties: 10,
  density: 2 / 9,
  components: 2,
  isolates: 0,
  largestShare: 4 / 5,
  eiIndex: -1 / 5,
  'eiBySide.employee': 0,
  'eiBySide.customer': 1 / 3,
  degreeCentralization: 5 / 18,
  betweennessCentralization: 0.280864,
  transitivity: 3 / 14,
  reciprocity: 4 / 7,
  'madeHere.all': 1 / 13,
  'madeHere.crossSide': 1 / 5,
}

const FIRST = ['C5–E5', 'C4–E5', 'C1–E5', 'C2–E5', 'C3–E5', 'C5–E2', 'C5–E4', 'C4–C5']

async function expectFigures(room: Facilitator, expected: Figures): Promise<void> {
  const figures = await figuresOf(room)
  for (const [key, value] of Object.entries(expected)) expect(figures[key], key).toBeCloseTo(value, 6)
}

test('Workshop-10, typed by hand, has the documented figures, before and after three ties', async ({ launch }) => {
  const { app, page } = await launch()
  const room = await workshop10(page)
  await clickMenu(app, 'view/insight')
  await expectFigures(room, BEFORE)
  await expect(page.locator('[data-figure="stage"]')).toHaveAttribute('data-value', 'several-hubs')
  const ids = await page.locator('[data-figure="cutPeople"]').getAttribute('data-value')
  const cut = await Promise.all(
    (ids ?? '').split(' ').map((id) => page.locator(`[data-participant="${id}"]`).innerText()),
  )
  expect(cut.map((text) => text.match(/E\d|C\d/g)?.at(-1))).toEqual(['E1', 'E3', 'E4'])

  await page.keyboard.press('F8')
  for (const line of ['E1 > C2: introduced', 'E3 > C4', 'E5 > C5']) await room.capture(line)
  await expectFigures(room, AFTER_THREE)
})

test('Workshop-10 has the documented introductions; one that is made by key changes the figures as it must', async ({
  launch,
}) => {
  const { app, page } = await launch()
  const room = await workshop10(page)
  await page.keyboard.press('ControlOrMeta+J')
  const card = page.locator('.introduction-card')
  await expect(card).toBeFocused()
  const pairs = await pairsOf(room)
  expect(pairs.slice(0, FIRST.length)).toEqual(FIRST)
  expect(pairs).not.toContain('C2–E1')

  await page.keyboard.press('Enter')
  await expect.poll(() => room.counts()).toEqual({ nodes: 10, connections: 13 })
  // The next one is on the card at once, and has the keyboard; the pair just tied is not offered any more.
  await expect(card).toBeFocused()
  await upToDate(room, 'introductions')
  expect(await pairsOf(room)).not.toContain('C5–E5')
  await clickMenu(app, 'view/insight')
  await expectFigures(room, AFTER_ONE)

  // One undo step takes all of it back.
  await clickMenu(app, 'edit/undo')
  await expect.poll(() => room.counts()).toEqual({ nodes: 10, connections: 12 })
  await expectFigures(room, BEFORE)
  await page.keyboard.press('ControlOrMeta+J')
  expect((await pairsOf(room)).slice(0, FIRST.length)).toEqual(FIRST)
})
