import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { noteFigure } from './support/figures'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

/** What a page says of itself when asked by main: a page that crashed once cannot be driven any more. */
type Asked = <Value>(script: string) => Promise<Value | undefined>

function asking(app: ElectronApplication): Asked {
  return (script) =>
    app.evaluate(
      ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript(code)
          .catch(() => undefined),
      script,
    )
}

function crash(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
}

const TEXT = 'document.body.innerText'
const VIEWPORT = "document.querySelector('.react-flow__viewport')?.style.transform"
const SEQ = "document.querySelector('[data-testid=canvas]')?.dataset.seq"
const PEOPLE = "document.querySelector('[data-testid=canvas]')?.dataset.nodeCount"
const LINE = "document.querySelector('[data-testid=capture-line]')?.value"
const SELECTED =
  "[...document.querySelectorAll('.react-flow__node.selected')].map((node) => node.innerText.trim()).join()"

async function viewOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform)
}

test('a page that crashes while somebody edits comes back with the same map and view', async ({ launch, problems }) => {
  problems.allow(/the page crashed/, /window\/page-gone/)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Comes back')
  for (const name of ['Anna Rossi', 'Luca Bianchi', 'Sara Conti']) await room.captureByKeys(name)
  await room.participant('Luca Bianchi').click()
  await page.keyboard.press('ControlOrMeta+=')
  await room.still()
  const view = await viewOf(page)
  await room.line.click()
  await room.line.pressSequentially('Anna > Lu')
  const ask = asking(app)
  await expect
    .poll(() => ask(`window.trama.request('view/recall', {}).then(({ value }) => value?.text.join(''))`))
    .toBe('Anna > Lu')
  // Edits that are still under way when it crashes.
  const seq = await page.evaluate(async () => {
    const { request } = (
      window as unknown as { trama: { request: (...args: unknown[]) => Promise<{ value: { seq: number } }> } }
    ).trama
    const position = { x: 400, y: 300 }
    const createdAt = '2030-01-01T00:00:00.000Z'
    const person = { side: 'guest', organisation: '', role: '', notes: '', position, createdAt }
    const added = Array.from({ length: 20 }, (_, index) =>
      request('session/execute', {
        instruction: {
          type: 'participant/add',
          participant: { ...person, id: `late-${index}`, name: `Late ${index}` },
        },
        gesture: null,
      }),
    )
    return (await Promise.all(added)).at(-1)?.value.seq
  })
  const start = performance.now()
  await crash(app)
  await expect.poll(() => ask(SEQ), { timeout: 15_000, intervals: [50] }).toBe(String(seq))
  const seconds = (performance.now() - start) / 1000
  const people = await ask<string>(PEOPLE)
  noteFigure(test.info(), {
    id: 'R7',
    what: 'the window’s renderer killed while editing, 20 edits just made',
    goal: 'back within 3 s, the same map, 0 lost',
    reached: `back after ${seconds.toFixed(1)} s, ${23 - Number(people)} of 23 people lost`,
    holds: seconds <= 3 && people === '23',
  })
  expect(people).toBe('23')
  await expect.poll(() => ask(VIEWPORT)).toBe(view)
  expect(await ask(LINE)).toBe('Anna > Lu')
  expect(await ask(SELECTED)).toContain('Luca Bianchi')
})

test('after three crashes a plain page exports what is there, and leads back to the map', async ({
  launch,
  problems,
  dataFolder,
}) => {
  problems.allow(/the page crashed/, /window\/page-gone/)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Three times')
  await room.captureByKeys('Anna Rossi')
  await room.saved()
  const ask = asking(app)
  for (let times = 0; times < 2; times += 1) {
    await crash(app)
    await expect.poll(() => ask(SEQ), { timeout: 15_000 }).toBe('1')
  }
  await crash(app)
  await expect.poll(() => ask(TEXT), { timeout: 15_000 }).toContain(sentence('en', 'recovery-page.title'))
  expect(await ask(TEXT)).toContain('Three times')
  expect(await ask(TEXT)).toContain(sentence('en', 'recovery-page.saved'))

  const file = join(dataFolder, 'rescued.trama.json')
  await stubSaveDialog(app, file)
  await ask("document.querySelectorAll('button')[0].click()")
  await expect.poll(() => ask(TEXT)).toContain('rescued.trama.json')
  expect(JSON.parse(readFileSync(file, 'utf8')).participants).toMatchObject([{ name: 'Anna Rossi' }])

  await ask("document.querySelectorAll('button')[1].click()")
  await expect.poll(() => ask(SEQ), { timeout: 15_000 }).toBe('1')
})

test('a page that can draw nothing any more is loaded again', async ({ launch, problems }) => {
  problems.allow(/window\/page-failed/)
  const { page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Draws again')
  await room.captureByKeys('Anna Rossi')
  const loaded = page.waitForEvent('load')
  await page.evaluate(() =>
    (window as unknown as { trama: { request: (...args: unknown[]) => unknown } }).trama.request('page/failed', {}),
  )
  await loaded
  await expect(room.participant('Anna Rossi')).toBeVisible()
})

test('an error that nobody caught in main is logged without names, and told; nothing is lost', async ({
  launch,
  problems,
  dataFolder,
}) => {
  problems.allow(/main\/uncaught/, /main\/unhandled/)
  const { app, page } = await launch()
  const room = new Facilitator(page)
  await room.startSession('Goes on')
  await room.captureByKeys('Anna Rossi')
  for (const how of ['uncaught', 'unhandled']) {
    await app.evaluate((_electron, way) => {
      const fail = () => {
        throw new TypeError('Anna Rossi has no chair')
      }
      if (way === 'uncaught') setImmediate(fail)
      else void Promise.resolve().then(fail)
    }, how)
    const message = page.getByRole('alert').filter({ hasText: sentence('en', 'error.fault') })
    await expect(message).toBeVisible()
    await message.getByRole('button').click()
    await expect(message).toHaveCount(0)
    const log = readFileSync(join(dataFolder, 'trama.log'), 'utf8')
    expect(log).toContain(`main/${how} class=TypeError`)
    expect(log).not.toContain('Anna')
  }
  await room.captureByKeys('Luca Bianchi')
  await room.saved()
})
