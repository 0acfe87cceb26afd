// The Workshop-10 map of docs and metrics, as a facilitator would type it, and what its panels say.
import type { Page } from '@playwright/test'
import { Facilitator } from './facilitator'
import { expect } from './trama'

const LINES = [
  ...['E1', 'E2', 'E3', 'E4', 'E5'].map((each) => `${each} @e`),
  ...['C1', 'C2', 'C3', 'C4', 'C5'].map((each) => `${each} @c`),
  'E1 > E2, E3, C1: helps',
  'E2 > E1, E3',
  'E3 > E4',
  'C1 > C2',
  'C2 > C1, C3',
  'C3 > E1',
  'E4 > C4',
  'C4 > E4',
]

/** Ten people and twelve arcs between them, typed by hand. */
export async function workshop10(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page)
  await room.startSession('Workshop-10')
  for (const line of LINES) await room.captureByKeys(line)
  expect(await room.counts()).toEqual({ nodes: 10, connections: 12 })
  return room
}

/** Waits until a panel is open and of the map that the canvas shows. */
export async function upToDate(room: Facilitator, panel: 'insight' | 'introductions'): Promise<void> {
  await expect(async () => {
    const seq = await room.page.locator(`.${panel}-body`).getAttribute('data-seq', { timeout: 1_000 })
    expect(Number(seq)).toBe(await room.seq())
  }).toPass({ timeout: 10_000 })
}

/** The figures that the insight panel shows of the map as it is now, at full precision, by their keys. */
export async function figuresOf(room: Facilitator): Promise<Record<string, number>> {
  await upToDate(room, 'insight')
  const shown = await room.page
    .locator('.insight-body [data-figure]')
    .evaluateAll((all) => all.map((each) => [each.getAttribute('data-figure'), each.getAttribute('data-value')]))
  return Object.fromEntries(shown.map(([key, value]) => [key, Number(value)]))
}

/** The pairs that the introductions panel shows of the map as it is now, the next one first: `C5–E5`. */
export async function pairsOf(room: Facilitator): Promise<string[]> {
  await upToDate(room, 'introductions')
  return room.page
    .locator('.introductions-body .pair')
    .evaluateAll((all) =>
      all.map((each) => [...each.querySelectorAll('.pair-name')].map((name) => name.textContent).join('–')),
    )
}
