import type { Page } from '@playwright/test'
import { CountedHands } from './support/counted-hands'
import { exportedMap } from './support/exported-map'
import { Facilitator } from './support/facilitator'
import { FAST_PEOPLE, FAST_RESOURCES, fastWorkshopInWords, fastWorkshopKeys } from './support/fast-workshop'
import { noteFigure } from './support/figures'
import { overlapsOf, type Shape, shapesOf } from './support/geometry'
import { expect, test } from './support/trama'

async function nodesSeen(page: Page): Promise<Shape[]> {
  const { marks, names } = await shapesOf(page)
  return [...marks, ...names]
}

/** Six keys a second. */
const PACE = 1000 / 6

test('thirty people, twenty resources and sixty ties at six keys a second', async ({ launch, dataFolder }, info) => {
  test.setTimeout(360_000)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  const expected = fastWorkshopInWords()
  expect([expected.people.length, expected.resources.length, expected.ties.length]).toEqual([30, 20, 60])
  await room.startSession('At the speed of speech')
  await expect(room.line).toBeFocused()

  const hands = new CountedHands(page, PACE)
  const began = Date.now()
  for (const line of fastWorkshopKeys()) await hands.type(line)
  const seconds = (Date.now() - began) / 1000

  await expect(room.line).toHaveValue('')
  await expect(room.canvas).toHaveAttribute('data-connection-count', '60')
  const map = await exportedMap(app, page, dataFolder)
  await page.getByRole('button', { name: 'Show the whole map' }).click()
  await room.still()
  const seen = await nodesSeen(page)
  const overlaps = overlapsOf(seen)
  const isRight = JSON.stringify(map) === JSON.stringify(expected)
  const pace = (hands.keys / seconds).toFixed(1)
  noteFigure(info, {
    id: 'C2',
    what: `30 people, 20 resources, 60 ties: ${hands.keys} keys at ${pace} a second, ${Math.round(seconds)} s`,
    goal: 'everything right, no key lost, 0 overlaps',
    reached: `${isRight ? 'everything right' : 'not everything right'}, ${overlaps.length} overlaps`,
    holds: isRight && overlaps.length === 0,
  })
  expect(map).toEqual(expected)
  expect(seen.length).toBe(FAST_PEOPLE.length * 2 + FAST_RESOURCES.length)
  expect(overlaps).toEqual([])

  // Closer, where names are drawn at their own size and details under them.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ControlOrMeta+Equal')
  await room.still()
  expect(overlapsOf(await nodesSeen(page))).toEqual([])
})
