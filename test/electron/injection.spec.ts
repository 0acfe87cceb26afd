import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Position } from '../../src-model/map/map'
import { cleanLine, cleanText } from '../../src-model/text'
import { ask } from './support/ask'
import { clickMenu, stubOpenDialog, stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { playFullSession } from './support/full-session'
import { drop } from './support/importing'
import { INJECTED_MAP } from './support/injected-map'
import { INJECTIONS } from './support/injections'
import { seenBy, watchPage } from './support/page-watch'
import { pointAt } from './support/point-at'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'
import { selectedOnWall, wallOf } from './support/wall'

const GOAL = '0 executions, 0 violations of the content policy'
/** Of so many, one is typed, opened or looked at where that takes its time. */
const EVERY = 9
const some = INJECTIONS.filter((_, index) => index % EVERY === 0)

// A trace pictures the page at each of some thousand steps.
test.use({ trace: 'off' })

test('a full session keeps to the content policy', async ({ launch, dataFolder }, info) => {
  test.setTimeout(180_000)
  const { app, page } = await launch()
  const watch = await watchPage(app, page)
  await playFullSession(app, page, dataFolder)
  const { none, words } = seenBy(watch)
  noteFigure(info, { id: 'S4', what: 'one full session', goal: GOAL, reached: words, holds: none })
  expect(watch).toEqual({ executions: [], violations: [], departures: [], requests: [] })
})

test('what a page is watched with sees a script, a violation and a request', async ({ launch, problems }) => {
  problems.allow(/Content Security Policy|violates the following|net::ERR_/)
  const { app, page } = await launch()
  const watch = await watchPage(app, page)
  await page.evaluate(() => {
    const world = window as unknown as { hit: () => void }
    world.hit()
    document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=hit()>')
  })
  await expect.poll(() => [watch.executions.length, watch.violations.length > 0]).toEqual([1, true])
  await page.evaluate(() => setTimeout(() => alert('seen'))).catch(() => undefined)
  await expect.poll(() => watch.executions).toContain('a dialog: seen')
})

/** The texts that the details show, by their labels, once the first of them is the one expected. */
async function expectDetails(page: Page, expected: Readonly<Record<string, string>>): Promise<void> {
  const read = (labels: string[]) =>
    labels
      .map((label) => {
        const found = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === label)
        return (found as HTMLLabelElement | undefined)?.control as HTMLInputElement | null | undefined
      })
      .map((field) => field?.value)
  const labels = Object.keys(expected)
  await page.waitForFunction(
    ([names, first]) => {
      const found = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === names[0])
      return (found?.control as HTMLInputElement | null | undefined)?.value === first
    },
    [labels, Object.values(expected)[0]] as const,
  )
  expect(await page.evaluate(read, labels)).toEqual(Object.values(expected))
}

/** Selects a node. On a map as full as this one others lie over much of it, so it is not the mouse that presses it. */
async function choose(page: Page, { id, position }: { id: string; position: Position }): Promise<void> {
  await pointAt(page, id, position)
  await page.locator(`.react-flow__node[data-id="${id}"]`).dispatchEvent('click')
}

async function lookAtEverything(page: Page, room: Facilitator): Promise<void> {
  await page.getByRole('button', { name: 'Show the whole map' }).click()
  await room.still()
  for (const { id, position, name, role, organisation, notes } of INJECTED_MAP.participants) {
    await choose(page, { id, position })
    const lines = { Name: cleanLine(name), Role: cleanLine(role), Organisation: cleanLine(organisation) }
    await expectDetails(page, { ...lines, Notes: cleanText(notes) })
  }
  for (const [index, { id, position, name, description }] of INJECTED_MAP.resources.entries()) {
    await choose(page, { id, position })
    await expectDetails(page, { Name: cleanLine(name), Description: cleanText(description) })
    // Its one tie, with what stands on it and what was promised.
    await page.getByRole('complementary').locator('.panel-row').first().click()
    const tie = INJECTED_MAP.connections[index]
    await expectDetails(page, { Note: cleanText(tie?.note ?? ''), What: cleanText(tie?.commitment.what ?? '') })
  }
}

/** Types injections as lines, as names, and as beginnings of names to be completed. */
async function typeThem(page: Page, room: Facilitator): Promise<void> {
  for (const text of some) {
    await room.line.fill(text)
    await expect(page.locator('.chip, [role="alert"], .capture-problem').first()).toBeVisible()
    await room.line.fill(cleanLine(text).slice(0, 6))
    await room.line.press('Escape')
    await room.line.fill('')
  }
  const before = await room.counts()
  const quoted = some.filter((text) => !/["\n]/.test(text)).slice(0, 8)
  for (const [index, text] of quoted.entries()) await room.capture(`"new ${index} ${text}" @g, "${text}"`)
  expect((await room.counts()).nodes).toBe(before.nodes + quoted.length)
}

/** What was exported, as texts by field. */
function textsOf(file: string, list: 'participants' | 'resources' | 'connections' | 'zones', field: string): unknown[] {
  const map = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>[]>
  return (map[list] ?? []).slice(0, INJECTIONS.length).map((each) => each[field])
}

function expectData(file: string): void {
  const { participants, resources, connections, zones } = INJECTED_MAP
  const line = (text: string) => cleanLine(text)
  for (const field of ['name', 'organisation', 'role'] as const) {
    expect(textsOf(file, 'participants', field)).toEqual(participants.map((each) => line(each[field])))
  }
  expect(textsOf(file, 'participants', 'notes')).toEqual(participants.map(({ notes }) => cleanText(notes)))
  expect(textsOf(file, 'participants', 'x-more')).toEqual(participants.map((each) => Reflect.get(each, 'x-more')))
  expect(textsOf(file, 'resources', 'name')).toEqual(resources.map(({ name }) => line(name)))
  expect(textsOf(file, 'resources', 'description')).toEqual(resources.map((each) => cleanText(each.description)))
  expect(textsOf(file, 'connections', 'note')).toEqual(connections.map(({ note }) => cleanText(note)))
  expect(textsOf(file, 'zones', 'label')).toEqual(zones.map(({ label }) => line(label)))
  const promises = textsOf(file, 'connections', 'commitment') as { what: string }[]
  expect(promises.map(({ what }) => what)).toEqual(connections.map(({ commitment }) => cleanText(commitment.what)))
}

test('two hundred injections in every text of a map are text', async ({ launch, dataFolder }, info) => {
  test.setTimeout(400_000)
  expect(new Set(INJECTIONS).size).toBeGreaterThanOrEqual(200)
  const { app, page } = await launch()
  const watch = await watchPage(app, page)
  const room = new Facilitator(page)

  await test.step('in the library, a session for each', async () => {
    await page.evaluate(async (texts) => {
      const { trama } = window as unknown as { trama: { request: (name: string, payload: object) => Promise<unknown> } }
      for (const text of texts) {
        const fields = { title: `${text}!`, question: text, organisation: text, place: text, date: '2026-05-01' }
        await trama.request('session/create', fields)
      }
    }, INJECTIONS)
    await page.reload()
    await expect(page.locator('[data-session]')).toHaveCount(INJECTIONS.length)
    for (const index of [0, 40, 120]) {
      await page.locator('[data-session] .library-open').nth(index).click()
      await expect(room.canvas).toBeVisible()
      await clickMenu(app, 'session/delete')
      await expect(page.getByRole('dialog')).toContainText('!')
      await page.keyboard.press('Escape')
      await clickMenu(app, 'session/library')
      // An import that began before the session is left would end with it.
      await expect(page.locator('[data-session]')).toHaveCount(INJECTIONS.length)
    }
  })

  await test.step('in a file that is imported, with a name and repairs that are injections too', async () => {
    for (const text of some.filter((each) => !each.includes('/')).map((each) => each.replaceAll('\t', ''))) {
      const wrong = join(dataFolder, `${text}.json`)
      writeFileSync(wrong, '{"type":"FeatureCollection"}')
      await stubOpenDialog(app, wrong)
      await clickMenu(app, 'map/import')
      const message = page.getByRole('alert').filter({ hasText: 'holds nothing that could go on a map' })
      await expect(message).toContainText(cleanLine(`${text}.json`))
      await message.getByRole('button').click()
      await expect(message).toHaveCount(0)
    }
    const file = join(dataFolder, 'injected.trama.json')
    const mended = {
      ...INJECTED_MAP,
      participants: INJECTED_MAP.participants.map((each) => ({ ...each, side: each.name })),
    }
    writeFileSync(file, JSON.stringify(mended))
    await stubOpenDialog(app, file)
    await clickMenu(app, 'map/import')
    // What had to be mended comes first, with the names and values that are injections.
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('listitem')).not.toHaveCount(0)
    await dialog.getByRole('button', { name: sentence('en', 'mended.open') }).click()
    await expect(room.canvas).toBeVisible()
    await expect(room.canvas).toHaveAttribute('data-node-count', String(INJECTIONS.length * 2))
  })

  await test.step('in a list that is looked through before it is imported', async () => {
    const cells = some.map((text) => `"${text.replaceAll('"', '""')}"`)
    const list = [`Name;Holds;${cells[0]}`, ...cells.map((text) => `${text};${text};${text}`)].join('\n')
    await drop(page, { name: `${some[0]}.csv`, bytes: Buffer.from(list).toString('latin1') })
    const dialog = page.getByRole('dialog')
    await expect(dialog.locator('tr[data-row]')).not.toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  await test.step('on the map and in the details of everything on it', () => lookAtEverything(page, room))
  await test.step('typed into the capture line', () => typeThem(page, room))

  await test.step('and in what is exported', async () => {
    await room.saved()
    const file = join(dataFolder, '<img src=x onerror=hit()>.trama.json')
    await stubSaveDialog(app, file)
    await clickMenu(app, 'map/export-json')
    await expect(page.getByRole('status').filter({ hasText: 'onerror=hit()' })).toBeVisible()
    expectData(file)
  })

  const { none, words } = seenBy(watch)
  const what = `${INJECTIONS.length} injections in every text field of a map; ${some.length} typed and as file names`
  noteFigure(info, { id: 'S4', what, goal: GOAL, reached: words, holds: none })
  expect(watch).toEqual({ executions: [], violations: [], departures: [], requests: [] })
})

test('on the wall they are text, too', async ({ launch, dataFolder }, info) => {
  test.setTimeout(180_000)
  const file = join(dataFolder, 'injected.trama.json')
  writeFileSync(file, JSON.stringify(INJECTED_MAP))
  const { app, page } = await launch({ args: [file] })
  const room = new Facilitator(page)
  await expect(room.canvas).toHaveAttribute('data-node-count', String(INJECTIONS.length * 2))
  await ask(page, 'wall/open', { place: { is: 'window' } })
  const wall = await wallOf(app)
  const watch = await watchPage(app, wall)
  await expect(wall.locator('[data-participant]')).toHaveCount(INJECTIONS.length)
  // So many names find no room; each is written while its node is looked at closely, in the spotlight.
  await ask(page, 'wall/change', { mode: 'follow', spotlight: true })
  const written = INJECTED_MAP.participants.filter((_, index) => index % (EVERY * 9) === 0)
  for (const { id, position, name } of written) {
    await clickMenu(app, 'view/fit')
    await room.still()
    await choose(page, { id, position })
    await clickMenu(app, 'view/fit-selection')
    await expect.poll(async () => (await selectedOnWall(page))?.name).toBe(cleanLine(name))
    const shown = await selectedOnWall(page)
    await expect(wall.locator(`[data-label-of="${shown?.id}"]`)).toContainText(cleanLine(name).slice(0, 3))
  }
  const { none, words } = seenBy(watch)
  const what = `${INJECTIONS.length} injections in every text field of a map that the wall shows; ${written.length} written`
  noteFigure(info, { id: 'S4', what, goal: GOAL, reached: words, holds: none })
  expect(watch).toEqual({ executions: [], violations: [], departures: [], requests: [] })
})
