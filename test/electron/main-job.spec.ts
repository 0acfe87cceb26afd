import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { clickMenu, stubOpenDialog, stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'
import { WORKSHOP_LINES, WORKSHOP_PEOPLE, WORKSHOP_RESOURCES, WORKSHOP_TIES } from './support/workshop'

interface ExportedMap {
  session: { title: string }
  participants: { id: string; name: string; side: string; organisation: string; role: string; notes: string }[]
  resources: { id: string; name: string; status: string }[]
  connections: { from: string; to: string; kind: string; commitment?: { what: string; by: string | null } }[]
}

function readExport(file: string): ExportedMap {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** A map without what an export or an import may rightly change. */
function comparable(map: ExportedMap): unknown {
  const { session, participants, resources, connections } = map
  return { title: session.title, participants, resources, connections }
}

function tiesOf({ participants, resources, connections }: ExportedMap): string[] {
  const names = new Map([...participants, ...resources].map(({ id, name }) => [id, name]))
  return connections.map(({ from, kind, to }) => `${names.get(from)} ${kind} ${names.get(to)}`).sort()
}

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/trama-map.schema.json'), 'utf8'))

test('a facilitator maps a room, leaves with the map, and finds it again', async ({ launch, dataFolder }) => {
  // Three starts, and some two thousand key presses.
  test.setTimeout(240_000)
  const file = join(dataFolder, 'room.trama.json')
  const again = join(dataFolder, 'again.trama.json')
  let { app, page } = await launch()
  let room = new Facilitator(page)

  await test.step('capture thirty lines', async () => {
    await room.startSession('Riders and railway')
    for (const line of WORKSHOP_LINES) await room.captureByKeys(line)
    await expect(room.canvas).toHaveAttribute('data-seq', String(WORKSHOP_LINES.length))
  })

  await test.step('draw a tie with the mouse and one with the keyboard', async () => {
    await page.getByRole('button', { name: 'Show the whole map' }).click()
    await room.still()
    await room.drawTie(room.participant('Dario Villa'), room.participant('Marco Neri'))
    await expect(room.canvas).toHaveAttribute('data-connection-count', String(WORKSHOP_TIES.length + 1))
    await room.send('Irene Costa')
    await expect(page.locator('.react-flow__node.selected')).toContainText('Irene Costa')
    await room.line.press('Escape')
    await page.keyboard.press('t')
    await page.keyboard.type('giu')
    await page.keyboard.press('Enter')
    await expect(room.canvas).toHaveAttribute('data-connection-count', String(WORKSHOP_TIES.length + 2))
  })

  const drawn = [...WORKSHOP_TIES, ['Dario Villa', 'knows', 'Marco Neri'], ['Irene Costa', 'knows', 'Giulia Serra']]

  await test.step('write down more in the inspector', async () => {
    await room.participant('Dario Villa').click()
    await page.getByLabel('Role').fill('journalist')
    await page.getByLabel('Notes').fill('Writes for the local paper.')
    await room.resource('van').click()
    await page.getByRole('radio', { name: 'Mobilised' }).check()
    await room.saved()
  })

  await test.step('undo past all of it, and redo', async () => {
    const latest = await room.counts()
    while (await page.getByRole('button', { name: 'Undo' }).isEnabled()) {
      const before = await room.seq()
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => room.seq()).toBeGreaterThan(before)
    }
    await expect.poll(() => room.counts()).toEqual({ nodes: 0, connections: 0 })
    while (await page.getByRole('button', { name: 'Redo' }).isEnabled()) {
      const before = await room.seq()
      await page.getByRole('button', { name: 'Redo' }).click()
      await expect.poll(() => room.seq()).toBeGreaterThan(before)
    }
    await expect.poll(() => room.counts()).toEqual(latest)
    await room.saved()
  })

  await test.step('export what was typed', async () => {
    await stubSaveDialog(app, file)
    await clickMenu(app, 'map/export-json')
    await expect(page.getByText('room.trama.json')).toBeVisible()
    const ajv = new Ajv2020({ strict: true, allErrors: true })
    addFormats.default(ajv)
    const map = readExport(file)
    expect(ajv.validate(schema, map), JSON.stringify(ajv.errors)).toBe(true)
    const people = WORKSHOP_PEOPLE.map(([name, side, organisation, role]) =>
      name === 'Dario Villa' ? [name, side, organisation, 'journalist'] : [name, side, organisation, role],
    )
    expect(map.participants.map(({ name, side, organisation, role }) => [name, side, organisation, role])).toEqual(
      people,
    )
    expect(map.participants.find(({ name }) => name === 'Dario Villa')?.notes).toBe('Writes for the local paper.')
    const resources = WORKSHOP_RESOURCES.map(([name, status]) =>
      name === 'van' ? [name, 'mobilised'] : [name, status],
    )
    expect(new Map(map.resources.map(({ name, status }) => [name, status]))).toEqual(
      new Map(resources as [string, string][]),
    )
    expect(tiesOf(map)).toEqual(drawn.map((tie) => tie.join(' ')).sort())
    expect(map.connections.find(({ commitment }) => commitment)?.commitment).toMatchObject({
      what: 'share the travel diary',
      by: '2027-03-01',
    })
  })

  await test.step('quit, start again: the same map, and undo still works', async () => {
    const before = await room.counts()
    await app.close()
    ;({ app, page } = await launch())
    room = new Facilitator(page)
    await page
      .getByRole('button', { name: /Riders and railway/ })
      .first()
      .click()
    await expect(room.canvas).toBeVisible()
    await expect.poll(() => room.counts()).toEqual(before)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Redo' }).click()
    await stubSaveDialog(app, again)
    await clickMenu(app, 'map/export-json')
    await expect(page.getByText('again.trama.json')).toBeVisible()
    expect(comparable(readExport(again))).toEqual(comparable(readExport(file)))
  })

  await test.step('import it as a new session: equal', async () => {
    await stubOpenDialog(app, file)
    await clickMenu(app, 'map/import')
    await page.getByRole('button', { name: 'Open as a session of its own' }).click()
    await expect(room.canvas).toHaveAttribute('data-seq', '0')
    const third = join(dataFolder, 'third.trama.json')
    await stubSaveDialog(app, third)
    await clickMenu(app, 'map/export-json')
    await expect(page.getByText('third.trama.json')).toBeVisible()
    expect(comparable(readExport(third))).toEqual(comparable(readExport(file)))
  })
})
