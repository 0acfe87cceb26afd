import type { TestInfo } from '@playwright/test'
import { CountedHands } from './support/counted-hands'
import { exportedMap } from './support/exported-map'
import { boxOf, Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { expect, type Launched, test } from './support/trama'

const SENTENCE = '“Anna Rossi, customer of Acme, offers a laser cutter that Luca needs”'

interface Limit {
  keys: number
  clicks: number
}

/** Notes what a way of recording costs, and holds it to its limit. */
function judge(info: TestInfo, what: string, { keys, clicks, words }: CountedHands, limit: Limit): void {
  const holds = keys <= limit.keys && clicks <= limit.clicks
  const goal = `≤ ${limit.keys} keys, ${limit.clicks} clicks`
  noteFigure(info, { id: 'C1', what, goal, reached: words, holds })
  expect(holds, `${what}: ${words}, ${goal}`).toBe(true)
}

const RECORDED = ['Anna Rossi | holds | laser cutter', 'Luca | needs | laser cutter']

async function expectRecorded({ app, page }: Launched, folder: string, luca: string): Promise<void> {
  const { people, ties } = await exportedMap(app, page, folder)
  expect(people).toContain('Anna Rossi | customer | Acme | ')
  expect(ties.filter((tie) => tie.includes('laser cutter'))).toEqual(RECORDED.map((tie) => tie.replace('Luca', luca)))
}

for (const isThere of [false, true]) {
  test(`by the line, with Luca ${isThere ? 'there already' : 'yet to be made'}`, async ({
    launch,
    dataFolder,
  }, info) => {
    const launched = await launch()
    const { page } = launched
    const room = new Facilitator(page)
    await room.startSession('Cost')
    if (isThere) for (const line of ['Luca Bianchi @e', 'Sara Conti @e +lamp']) await room.captureByKeys(line)
    const hands = new CountedHands(page)
    await expect(room.line).toBeFocused()
    await hands.type('Anna Rossi @c, Acme +laser cutter⏎')
    await expect(room.resource('laser cutter')).toBeVisible()
    await hands.type('Luca -⇥⏎')
    await expect(room.canvas).toHaveAttribute('data-connection-count', isThere ? '3' : '2')
    await expectRecorded(launched, dataFolder, isThere ? 'Luca Bianchi' : 'Luca')
    judge(info, `${SENTENCE}, by the line, Luca ${isThere ? 'there' : 'new'}`, hands, { keys: 45, clicks: 0 })
  })
}

test('by hand, with names typed on the canvas', async ({ launch, dataFolder }, info) => {
  const launched = await launch()
  const { page } = launched
  const room = new Facilitator(page)
  await room.startSession('Cost')
  const hands = new CountedHands(page)
  const ground = await room.emptyGround()
  const canvas = await boxOf(room.canvas)
  await hands.doubleClick(ground)
  await hands.type('Anna Rossi @c, Acme⏎')
  await expect(room.participant('Anna Rossi')).toBeVisible()
  const right = { x: canvas.x + canvas.width - 320, y: ground.y }
  await hands.drag(() => room.drawTie(room.participant('Anna Rossi'), right))
  await hands.type('+laser cutter⏎')
  await expect(room.canvas).toHaveAttribute('data-connection-count', '1')
  const below = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height - 140 }
  await hands.doubleClick(below)
  await hands.type('Luca⏎')
  await expect(room.participant('Luca')).toBeVisible()
  await page.keyboard.press('Alt+7')
  hands.keys += 2
  await hands.drag(() => room.drawTie(room.participant('Luca'), room.resource('laser cutter')))
  await expect(room.canvas).toHaveAttribute('data-connection-count', '2')
  await expectRecorded(launched, dataFolder, 'Luca')
  judge(info, `${SENTENCE}, by hand`, hands, { keys: 45, clicks: 6 })
})

const ROOM_LINES = [
  'Anna Rossi @c',
  'Luca Bianchi @e',
  'Sara Conti @e',
  'Marco Neri @g',
  'Lia Monti @g',
  'Andrea Villa @e',
]

async function fullRoom({ page }: Launched): Promise<{ room: Facilitator; hands: CountedHands }> {
  const room = new Facilitator(page)
  await room.startSession('Cost')
  for (const line of ROOM_LINES) await room.captureByKeys(line)
  return { room, hands: new CountedHands(page) }
}

test('a tie between two who are there, by the line and by T', async ({ launch, dataFolder }, info) => {
  const launched = await launch()
  const { app, page } = launched
  const { room, hands } = await fullRoom(launched)
  await hands.type('ann⇥>lu⇥⏎')
  await expect(room.canvas).toHaveAttribute('data-connection-count', '1')
  judge(info, 'a tie between two who are there, by the line', hands, { keys: 9, clicks: 0 })

  hands.start()
  // Naming somebody selects them; Escape leads to the canvas.
  await hands.type('ma⇥⏎')
  await expect(page.locator('.react-flow__node.selected')).toContainText('Marco Neri')
  await hands.type('⎋tli⏎')
  await expect(room.canvas).toHaveAttribute('data-connection-count', '2')
  judge(info, 'a tie between two who are there, by T, nobody selected before', hands, { keys: 9, clicks: 0 })

  hands.start()
  await page.keyboard.press('/')
  await room.captureByKeys('Sara Conti +van')
  await hands.type('⎋tand⏎')
  await expect(room.canvas).toHaveAttribute('data-connection-count', '4')
  judge(info, 'a tie from somebody just captured, by T', hands, { keys: 6, clicks: 0 })
  expect((await exportedMap(app, page, dataFolder)).ties).toEqual([
    'Andrea Villa | knows | Sara Conti',
    'Anna Rossi | knows | Luca Bianchi',
    'Lia Monti | knows | Marco Neri',
    'Sara Conti | holds | van',
  ])
})

test('a wrong side put right, just captured, still in the line, and long there', async ({
  launch,
  dataFolder,
}, info) => {
  const launched = await launch()
  const { app, page } = launched
  const { room, hands } = await fullRoom(launched)
  const sideOf = async (name: string) => {
    const { people } = await exportedMap(app, page, dataFolder)
    return people.find((each) => each.startsWith(name))?.split(' | ')[1]
  }
  // The one captured last is selected: employee, customer, guest.
  await hands.type('③③')
  await expect(page.locator('[data-participant][data-side="guest"]').filter({ hasText: 'Andrea Villa' })).toBeVisible()
  judge(info, 'a wrong side put right, just captured, two steps on', hands, { keys: 3, clicks: 0 })
  expect(await sideOf('Andrea Villa')).toBe('guest')

  await room.line.pressSequentially('Ida Serra @e')
  hands.start()
  await hands.chord('ControlOrMeta+ArrowDown')
  await hands.type(' ')
  await expect(room.line).toHaveValue('Ida Serra @customer')
  judge(info, 'a wrong side put right, still in the line, by its chip', hands, { keys: 3, clicks: 0 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(room.participant('Ida Serra')).toBeVisible()
  expect(await sideOf('Ida Serra')).toBe('customer')

  await room.participant('Marco Neri').click()
  hands.start()
  await hands.type('③')
  await expect.poll(() => sideOf('Marco Neri')).toBe('employee')
  judge(info, 'a wrong side put right, of somebody selected', hands, { keys: 3, clicks: 0 })
})
