import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { schemaErrorsOf } from '../model/support/map-schema'
import { canvasProblems } from '../support/graph-readers'
import { findings } from './support/axe'
import { clickMenu, resizeWindow } from './support/desktop'
import { ExportDialog } from './support/exporting'
import { Facilitator } from './support/facilitator'
import { misfits } from './support/fits'
import { largestText } from './support/looks'
import { readGraph, readPdf, readPng, readSvg, readTable, readText } from './support/read-exports'
import { sentence } from './support/sentences'
import { expect, type Launched, test } from './support/trama'

const SAMPLE = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../resources/samples/northway-rail.trama.json'), 'utf8'),
)
/** Who asks not to be named in it, and what is left without them. */
const [ASKED] = SAMPLE.participants
const PEOPLE = SAMPLE.participants.slice(1)
const TIES = SAMPLE.connections.filter((tie: Tie) => ![tie.from, tie.to].includes(ASKED.id))
const NODES = PEOPLE.length + SAMPLE.resources.length
const NAMES: string[] = PEOPLE.map(({ name }: { name: string }) => name)

/** What everything that is left is called, and every tie of it in words. */
const LABELS = new Map<string, string>([...PEOPLE, ...SAMPLE.resources].map(({ id, name }) => [id, name]))
const CALLED = [...LABELS.values()]
const TOLD: string[] = TIES.map(({ from, to, kind, directed }: Tie) => told(LABELS, from, to, kind, directed))

interface Tie {
  from: string
  to: string
  kind: string
  directed: boolean
}

function told(labels: ReadonlyMap<string, string>, from: string, to: string, kind = '', isDirected = false): string {
  return `${labels.get(from)} ${isDirected ? '→' : '–'} ${labels.get(to)} ${kind}`
}

/** The sample as a file, with somebody in it who asks not to be named. */
function givenFile(folder: string): string {
  const path = join(folder, 'given.trama.json')
  const participants = SAMPLE.participants.map((each: object) => (each === ASKED ? { ...each, unnamed: true } : each))
  writeFileSync(path, JSON.stringify({ ...SAMPLE, participants }))
  return path
}

test('every kind of file is written through the dialog, and read by others; the last choice is remembered', async ({
  launch,
  close,
  dataFolder,
}) => {
  test.slow()
  const { app, page } = await launch({ args: [givenFile(dataFolder)] })
  const exporting = new ExportDialog(app, page, 'en')
  const { dialog, message } = exporting
  await expect(page.getByTestId('canvas')).toHaveAttribute('data-node-count', `${NODES + 1}`)

  await test.step('the dialog begins with what was asked for, and shows how people are called', async () => {
    await clickMenu(app, 'map/export-picture')
    await expect(exporting.format('picture-png')).toBeFocused()
    await expect(exporting.format('picture-png')).toBeChecked()
    await expect(dialog.getByText('Gareth Pugh, Maureen Tate')).toBeVisible()
    await expect(dialog.getByText('Gareth, Maureen')).toBeVisible()
    await expect(dialog.getByText('GP, MT')).toBeVisible()
    await expect(dialog.getByText(/^P\d+, P\d+$/)).toBeVisible()
    await expect(dialog.getByText('Without 1 person who asked not to be named')).toBeVisible()
    expect(await findings(page)).toEqual([])
  })

  await test.step('only what matters for a kind is asked', async () => {
    const notes = dialog.getByRole('checkbox', { name: /^With notes/ })
    await expect(notes).toBeHidden()
    await expect(dialog.getByRole('radio', { name: '4×' })).toBeVisible()
    await exporting.format('table').check()
    await expect(notes).toBeVisible()
    await expect(dialog.getByRole('checkbox', { name: /^For Excel/ })).toBeVisible()
    await expect(exporting.people('initials')).toBeHidden()
    await expect(dialog.getByRole('radio', { name: '4×' })).toBeHidden()
  })

  await test.step('closing the system’s dialog leads back to this one, and a refusal is said in it', async () => {
    await exporting.answer(null)
    await exporting.button.click()
    await expect(dialog.getByText(sentence('en', 'export.next'))).toBeVisible()
    await exporting.answer(join(dataFolder, 'nowhere', 'list.csv'))
    await exporting.button.click()
    await expect(dialog.getByRole('alert')).toHaveText(sentence('en', 'error.folder-missing'))
    expect(await misfits(page, 'dialog')).toEqual([])
  })

  const inFull = async (name: string, how: () => Promise<unknown>): Promise<string[]> => {
    if (await dialog.isHidden()) await clickMenu(app, 'map/export-tables')
    await how()
    const folder = await exporting.answerWith(dataFolder, name)
    return exporting.write(folder)
  }
  const written = (name: string, format: Parameters<typeof exporting.format>[0]): Promise<string[]> =>
    inFull(name, () => exporting.format(format).check())

  await test.step('tables for spreadsheets', async () => {
    const tables = await written('list.csv', 'table')
    const [people = [], resources = [], ties = []] = tables.map(readTable)
    expect([people.length, resources.length, ties.length]).toEqual([
      PEOPLE.length,
      SAMPLE.resources.length,
      TIES.length,
    ])
    expect(Object.values(people[0] ?? {})).toContain(NAMES[0])
    expect(tables.map(readText).join()).not.toContain(ASKED.name)
    await expect(message).toContainText('3 files are in')
    await message.getByText(sentence('en', 'message.handed-over.losses')).click()
    await expect(message).toContainText('1 person who asked not to be named, with their ties')
    expect(basename(await exporting.offered())).toBe('Same line, same table 2026-05-16 (full names).csv')
  })

  await test.step('what was written is shown in its folder when asked', async () => {
    await app.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => void Object.assign(globalThis, { shown: path })
    })
    await message.getByRole('button', { name: sentence('en', 'message.show-in-folder') }).click()
    const shown = () => app.evaluate(() => (globalThis as unknown as { shown?: string }).shown ?? '')
    await expect.poll(shown).toContain('list people.csv')
  })

  await test.step('pairs of tables for Kumu and Gephi', async () => {
    for (const [format, ends] of [
      ['kumu-tables', ['From', 'To']],
      ['gephi-tables', ['Source', 'Target']],
    ] as const) {
      const [one = [], other = []] = (await written('pair.csv', format)).map(readTable)
      const [ties, nodes] = ends.every((end) => Object.hasOwn(one[0] ?? {}, end)) ? [one, other] : [other, one]
      expect([nodes.length, ties.length], format).toEqual([NODES, TIES.length])
      const ids = new Set(nodes.map((node) => node.ID ?? node.Id))
      expect(ties.every((tie) => ends.every((end) => ids.has(tie[end])))).toBe(true)
    }
  })

  await test.step('graphs, by graphology', async () => {
    for (const format of ['graphml', 'gexf'] as const) {
      const [path = ''] = await written(`map.${format}`, format)
      const { nodes, ties, names } = readGraph(path, format)
      expect([nodes, ties], format).toEqual([NODES, TIES.length])
      expect(names, format).toEqual(expect.arrayContaining(NAMES))
    }
  })

  await test.step('Kumu’s JSON', async () => {
    const [kumu = ''] = await written('map.kumu.json', 'kumu')
    const { elements, connections } = JSON.parse(readText(kumu)) as Record<string, Record<string, string>[]>
    const labels = new Map(elements?.map(({ id = '', label = '' }) => [id, label]))
    expect([...labels.values()].toSorted()).toEqual(CALLED.toSorted())
    const ties = connections?.map(({ from = '', to = '', type, direction }) =>
      told(labels, from, to, type, direction === 'directed'),
    )
    expect(ties?.toSorted()).toEqual(TOLD.toSorted())
  })

  await test.step('Obsidian’s JSON Canvas, by its schema', async () => {
    const [path = ''] = await written('map.canvas', 'json-canvas')
    expect(canvasProblems(readText(path))).toEqual([])
    const { nodes, edges } = JSON.parse(readText(path)) as Record<string, Record<string, string>[]>
    const cards = nodes?.filter(({ type }) => type === 'text') ?? []
    // A card begins with its name in bold letters.
    const labels = new Map(cards.map(({ id = '', text = '' }) => [id, /^\*\*(.*)\*\*/.exec(text)?.[1] ?? '']))
    expect([...labels.values()].toSorted()).toEqual(CALLED.toSorted())
    const ties = edges?.map(({ fromNode = '', toNode = '', toEnd }) =>
      told(labels, fromNode, toNode, '', toEnd === 'arrow'),
    )
    expect(ties?.toSorted()).toEqual(TOLD.map((each) => each.replace(/ \S+$/, ' ')).toSorted())
  })

  await test.step('a drawing, and the same as a picture in two sizes', async () => {
    const [svg = ''] = await written('map.svg', 'picture-svg')
    const { width, height, texts } = readSvg(svg)
    expect(texts.join(' ')).toContain(NAMES[0]?.split(' ')[0])
    for (const scale of [1, 2]) {
      const [png = ''] = await inFull('map.png', async () => {
        await exporting.format('picture-png').check()
        await dialog.getByRole('radio', { name: `${scale}×` }).check()
      })
      const picture = readPng(png)
      // Whole pixels for whole units: a part of a unit at the edge may be left out.
      expect(Math.abs(picture.width - width * scale)).toBeLessThan(scale)
      expect(Math.abs(picture.height - height * scale)).toBeLessThan(scale)
      expect(picture.colours).toBeGreaterThan(10)
    }
  })

  await test.step('the map on one sheet, as large as chosen', async () => {
    for (const paper of ['A4', 'A3'] as const) {
      const [pdf = ''] = await inFull('map.pdf', async () => {
        await exporting.format('picture-pdf').check()
        await dialog.getByRole('radio', { name: paper }).check()
      })
      expect(readPdf(pdf)).toEqual([`${paper} landscape`])
    }
  })

  await test.step('the whole map, which says what it holds of people', async () => {
    const [path = ''] = await written('map.trama.json', 'community-map')
    const text = readText(path)
    expect(schemaErrorsOf(text)).toEqual([])
    expect(JSON.parse(text).people).toEqual({ names: 'full', notes: false, unnamed: 'left-out' })
  })

  let pseudonyms: { name: string; position: object }[] = []
  await test.step('by keyboard alone, with pseudonyms', async () => {
    await clickMenu(app, 'map/export-graph')
    await expect(exporting.format('graphml')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(exporting.format('community-map')).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(exporting.people('pseudonyms')).toBeChecked()
    const folder = await exporting.answerWith(dataFolder, 'map.trama.json')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    const text = readText(join(folder, 'map.trama.json'))
    for (const name of [ASKED.name, ...NAMES].flatMap((each) => each.split(' '))) expect(text).not.toContain(name)
    expect(basename(await exporting.offered())).toBe('Same line, same table 2026-05-16 (pseudonyms).trama.json')
    const called = (file: { participants: { name: string }[] }) => file.participants.map(({ name }) => name)
    expect(new Set(called(JSON.parse(text))).size).toBe(PEOPLE.length)
    pseudonyms = JSON.parse(text).participants
  })

  await test.step('who goes by a pseudonym is told for whom is selected', async () => {
    const one = PEOPLE.at(-1)
    const { name } = pseudonyms.find(({ position }) => isDeepStrictEqual(position, one.position)) ?? {}
    await new Facilitator(page).participant(one.name).click()
    await clickMenu(app, 'map/export-report')
    await expect(dialog.getByText(one.name, { exact: true })).toBeVisible()
    await expect(dialog.getByText(name ?? '', { exact: true })).toBeVisible()
  })

  const lastFolder = await test.step('the report', async () => {
    await exporting.people('first-names').check()
    const folder = await exporting.answerWith(dataFolder, 'report.pdf')
    const [report = ''] = await exporting.write(folder)
    const sheets = readPdf(report)
    expect(sheets.length).toBeGreaterThan(1)
    expect(new Set(sheets)).toEqual(new Set(['A4 portrait']))
    return folder
  })

  await close(app)
  await remembers(await launch({ language: 'it' }), lastFolder, dataFolder)
})

/** The app started again, in the other language: what was chosen last is chosen, and quitting waits for an export. */
async function remembers({ app, page }: Launched, folder: string, dataFolder: string): Promise<void> {
  const exporting = new ExportDialog(app, page, 'it')
  await page
    .getByRole('button', { name: /Same line, same table/ })
    .first()
    .click()
  await expect(page.getByTestId('canvas')).toHaveAttribute('data-node-count', `${NODES + 1}`)
  await resizeWindow(app, page, { width: 1280, height: 800 })
  await largestText(app, page)
  await clickMenu(app, 'map/export-report')
  await expect(exporting.people('first-names')).toBeChecked()
  expect(await misfits(page, 'dialog')).toEqual([])
  expect(await findings(page)).toEqual([])
  await exporting.answer(null)
  await exporting.button.click()
  await expect(exporting.dialog.getByText(sentence('it', 'export.next'))).toBeVisible()
  expect(dirname(await exporting.offered())).toBe(folder)

  // Quitting waits for what is being exported.
  const last = join(dataFolder, 'last.graphml')
  await exporting.format('graphml').check()
  await exporting.quitOnceAnswered(last)
  const closed = app.waitForEvent('close')
  await exporting.button.click()
  await closed
  expect(readGraph(last, 'graphml')).toMatchObject({ nodes: NODES, ties: TIES.length })
}
