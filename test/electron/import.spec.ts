import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findings } from './support/axe'
import { clickMenu, resizeWindow, stubOpenDialog, stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { misfits } from './support/fits'
import { dragOver, drop, ImportDialog, latin1, pasteText } from './support/importing'
import { chooseLook, largestText } from './support/looks'
import { sentence } from './support/sentences'
import { expect, test } from './support/trama'

/** A registration list as Excel saves it in Italy: semicolons, Windows-1252, line breaks within quotes. */
const LIST = [
  'Nome;Azienda;Qualifica;Offre;Cerca;Note',
  'Niccolò Brenna;Mobilificio Brenna;falegname;taglio laser|furgone;apprendisti;"arriva tardi,\r\nè vegetariano"',
  'Anna Rossi;Acme;designer;cartamodelli;furgone;',
  ';Acme;;;;senza nome',
  'Zoë Conti;Libera;"esperta di ""qualità""";;ore serali;',
].join('\r\n')

const MANY = [
  'Nome e cognome\tAzienda\tRuolo\tChe cosa puoi offrire agli altri?\tCerca\tNote\tCellulare',
  ...Array.from({ length: 3_000 }, (_, at) => `Persona ${at + 1}\tAzienda ${at % 40}\t\t\t\t\t`),
]

test('a registration list comes onto the open map through the mapper, in one step', async ({ launch, dataFolder }) => {
  test.slow()
  const { app, page } = await launch()
  const room = new Facilitator(page)
  const importing = new ImportDialog(page)
  const { dialog, counts, rows } = importing
  const file = join(dataFolder, 'iscritti.csv')
  writeFileSync(file, LIST, 'latin1')
  await room.startSession('Bottega')
  await expect(page.getByText(sentence('en', 'canvas.empty-list'))).toBeVisible()
  await room.capture('Anna Rossi @c, Acme')
  await stubOpenDialog(app, file)

  await test.step('what it is, what its columns hold, and what it comes to', async () => {
    await page.keyboard.press('ControlOrMeta+o')
    await expect(dialog.getByRole('heading', { name: /iscritti\.csv/ })).toBeVisible()
    await expect(dialog).toContainText('Table · 4 rows · 6 columns')
    await expect(dialog.locator('.import-reading')).toContainText('Nome → Name · Azienda → Organisation')
    await expect(importing.button('Add 2 people to this map')).toBeFocused()
    await importing.unfold()
    await expect(importing.column('Nome')).toHaveValue('name')
    await expect(importing.column('Offre')).toHaveValue('holds')
    await expect(dialog.getByText('Niccolò Brenna').first()).toBeVisible()
    await expect(counts).toContainText('2 people, 5 resources')
    await expect(counts).toContainText('there already')
    await expect(counts).toContainText('left out')
    expect(await findings(page)).toEqual([])
  })

  await test.step('a column that is read otherwise changes what it comes to, and the button with it', async () => {
    await importing.column('Qualifica').selectOption('role')
    await importing.column('Offre').selectOption('none')
    await expect(counts).toContainText('2 people, 3 resources')
    await importing.column('Nome').selectOption('none')
    await expect(dialog.getByText(sentence('en', 'error.name-column-missing'))).toBeVisible()
    await expect(dialog.locator('[data-look="main"]')).toBeDisabled()
    await dialog.getByLabel(sentence('en', 'import.list-of')).selectOption('resources')
    await expect(importing.button(/Add \d resources to this map/)).toBeEnabled()
    await dialog.getByLabel(sentence('en', 'import.list-of')).selectOption('people')
    await expect(counts).toContainText('2 people, 5 resources')
    await expect(rows.filter({ hasText: 'falegname' })).toHaveCount(1)
  })

  await test.step('row by row: fate, why, and another choice', async () => {
    await dialog.getByRole('radio', { name: /^Left out \(/ }).check()
    await expect(rows.filter({ hasText: sentence('en', 'import-why.name-missing') })).toHaveCount(1)
    await dialog.getByRole('radio', { name: /^There already \(/ }).check()
    const anna = rows.filter({ hasText: 'designer' })
    await expect(anna).toContainText('There already')
    await anna.getByRole('combobox').selectOption('add')
    await expect(importing.button('Add 3 people to this map')).toBeEnabled()
    await expect(anna).toContainText('New')
    await anna.getByRole('combobox').selectOption('merge')
    await expect(anna).toContainText('Filled in')
    await expect(importing.button('Add 2 people to this map')).toBeEnabled()
  })

  await test.step('Escape leaves everything as it was', async () => {
    const before = await room.seq()
    await importing.cancelled()
    expect(await room.seq()).toBe(before)
    expect(await room.counts()).toEqual({ nodes: 1, connections: 0 })
  })

  await test.step('imported: selected, in view, said, undone by one key', async () => {
    const lies = () => page.locator('.react-flow__viewport').getAttribute('style')
    const before = await lies()
    await clickMenu(app, 'map/import')
    await importing.unfold()
    await importing.column('Qualifica').selectOption('role')
    await expect(rows.filter({ hasText: 'falegname' })).toHaveCount(1)
    await page.keyboard.press('Tab')
    await importing.button('Add 2 people to this map').click()
    await expect(dialog).toHaveCount(0)
    await expect(room.canvas).toHaveAttribute('data-node-count', '8')
    await room.keyboardOnMap()
    await expect(room.participant('Niccolò Brenna')).toBeInViewport()
    await expect(page.locator('.react-flow__node.selected [data-participant]')).toHaveCount(2)
    const message = page.getByRole('status').filter({ hasText: 'came onto the map' })
    await expect(message).toContainText('2 people, 5 resources and 6 ties')
    await expect(message.getByRole('button', { name: /Undo \(/ })).toBeVisible()
    await expect(room.participant('Anna Rossi')).toBeInViewport()
    await expect.poll(lies).not.toBe(before)
    await expect.poll(async () => Number(/scale\(([\d.]+)\)/.exec((await lies()) ?? '')?.[1])).toBeLessThanOrEqual(1)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => room.counts()).toEqual({ nodes: 1, connections: 0 })
    await expect(message).toHaveCount(0)
    await expect.poll(lies).toBe(before)
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => room.counts()).toEqual({ nodes: 8, connections: 6 })
    await room.participant('Niccolò Brenna').click()
    await expect(page.getByLabel('Notes')).toHaveValue('arriva tardi,\nè vegetariano')
  })

  await test.step('the reading is remembered for the next table with these columns', async () => {
    await clickMenu(app, 'map/import')
    await expect(dialog.getByText(sentence('en', 'import.remembered'))).toBeVisible()
    await expect(importing.column('Qualifica')).toHaveValue('role')
    await expect(dialog.getByText(sentence('en', 'import.nothing-new'))).toBeVisible()
    await expect(dialog.locator('[data-look="main"]')).toBeDisabled()
    await importing.cancelled()
  })

  await test.step('files dropped anywhere in the window; nothing else that is dragged', async () => {
    await page.evaluate(() =>
      document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer: new DataTransfer() })),
    )
    await expect(page.getByTestId('drop-target')).toHaveCount(0)
    const files = [{ name: 'altri.csv', bytes: latin1('Nome;Note\r\nPerù Neri;così\r\n') }]
    await dragOver(page, 'dragenter', files)
    await expect(page.getByTestId('drop-target')).toBeVisible()
    await dragOver(page, 'dragleave', files)
    await expect(page.getByTestId('drop-target')).toHaveCount(0)
    await drop(page, ...files)
    await expect(page.getByTestId('drop-target')).toHaveCount(0)
    await importing.button('Add 1 person to this map').click()
    await expect(room.participant('Perù Neri')).toBeInViewport()
    // The map has them a moment before the dialog hears that it is done; nothing is dropped on an open dialog.
    await expect(dialog).toHaveCount(0)
  })

  await test.step('several files that belong together', async () => {
    await drop(
      page,
      { name: 'elements.csv', bytes: 'ID,Label,Type\nn1,Rita,Person\nn2,Drill,Resource\n' },
      { name: 'connections.csv', bytes: 'From,To,Direction,Type\nn1,n2,directed,holds\n' },
    )
    await expect(dialog.getByRole('heading', { name: 'Import 2 files' })).toBeVisible()
    await expect(dialog.getByRole('heading', { name: /What the columns of .* hold/ })).toHaveCount(2)
    await expect(counts).toContainText('1 person, 1 resource and 1 tie are new.')
    await importing.cancelled()
  })

  await test.step('thousands of pasted cells: few are drawn, keys go from end to end', async () => {
    await resizeWindow(app, page, { width: 1280, height: 800 })
    await room.line.click()
    await pasteText(page, MANY.join('\n'))
    await expect(dialog.getByRole('heading', { name: sentence('en', 'import.title-pasted') })).toBeVisible()
    await expect(importing.button(/Add 3,000 people/)).toBeEnabled()
    await test.step('the rows have the room, and no column is out of sight', async () => {
      const overflow = (selector: string) =>
        dialog
          .locator(selector)
          .evaluate((each) => [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight])
      expect(await importing.wholeRows()).toBeGreaterThanOrEqual(6)
      expect(await overflow('.import-look')).toEqual([0, 0])
      await importing.unfold()
      expect((await overflow('.import-columns'))[0]).toBe(0)
    })
    await rows.first().focus()
    await page.keyboard.press('End')
    const last = rows.filter({ hasText: 'Persona 3000' })
    await expect(last).toBeFocused()
    await expect(last).toBeInViewport()
    expect(await rows.count()).toBeLessThan(100)
    await page.keyboard.press('Tab')
    await expect(last.getByRole('combobox')).toBeFocused()
    await last.getByRole('combobox').selectOption('skip')
    await expect(importing.button(/Add 2,999 people/)).toBeEnabled()
    await importing.cancelled()
  })

  await test.step('many that come at once do not write their names over each other', async () => {
    await room.canvas.focus()
    await pasteText(page, MANY.slice(0, 41).join('\n'))
    await importing.button(/Add 40 people/).click()
    await expect(dialog).toHaveCount(0)
    await expect(room.canvas).toHaveAttribute('data-node-count', '49')
    await expect(page.locator('.react-flow__node.selected').first()).toBeVisible()
    while ((await room.canvas.getAttribute('data-detail')) !== 'far') await clickMenu(app, 'view/zoom-out')
    await page.mouse.move(1, 1)
    await expect.poll(() => page.locator('.participant-label:visible').count()).toBeLessThanOrEqual(1)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(room.canvas).toHaveAttribute('data-node-count', '9')
  })

  await test.step('a line that is pasted goes to the capture line, as ever', async () => {
    await room.canvas.focus()
    await pasteText(page, 'Elio Tutti @g')
    await expect(room.line).toHaveValue('Elio Tutti @g')
    await room.line.fill('')
  })

  await test.step('what cannot be read is refused in a sentence', async () => {
    await drop(page, {
      name: 'iscritti.xlsx',
      bytes: 'PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml xl/workbook.xml',
    })
    await expect(page.getByRole('alert')).toContainText(
      sentence('en', 'error.file-workbook', { name: 'iscritti.xlsx' }),
    )
    await drop(page, ...Array.from({ length: 11 }, (_, at) => ({ name: `${at}.csv`, bytes: 'a,b\n1,2' })))
    await expect(page.getByRole('alert')).toContainText(sentence('en', 'error.too-many-files', { most: '10' }))
    await expect(dialog).toHaveCount(0)
  })

  await test.step('large texts, every look', async () => {
    await largestText(app, page)
    await chooseLook(app, page, 'contrast')
    await clickMenu(app, 'map/import')
    await expect(counts).toBeVisible()
    expect(await misfits(page, 'dialog')).toEqual([])
    expect(await findings(page)).toEqual([])
  })
})

test('from the start screen: a list becomes a session of its own, our own map opens at once', async ({
  launch,
  dataFolder,
}) => {
  const { app, page } = await launch({ language: 'it' })
  const room = new Facilitator(page)
  const importing = new ImportDialog(page, 'it')
  await expect(page.getByText(sentence('it', 'start.import-hint'))).toBeVisible()
  await expect(page.getByTestId('new-session-title')).toBeFocused()
  await pasteText(page, 'Nome\tAzienda\nNiccolò Brenna\tMobilificio Brenna\nZoë Conti\tLibera')
  await expect(importing.dialog).toContainText('Si aggiungono 2 persone.')
  expect(await findings(page)).toEqual([])
  await importing.button(sentence('it', 'import.open-new')).click()
  await expect(room.participant('Zoë Conti')).toBeVisible()
  await expect.poll(() => room.counts()).toEqual({ nodes: 2, connections: 0 })

  const file = join(dataFolder, 'nostra.trama.json')
  await stubSaveDialog(app, file)
  await clickMenu(app, 'map/export-json')
  await expect(page.getByRole('status').filter({ hasText: 'nostra' })).toBeVisible()
  await room.capture('Elio Tutti')
  await stubOpenDialog(app, file)
  await test.step('our own map, with a session open: one of its own unless it is wanted on this one', async () => {
    await clickMenu(app, 'map/import')
    await expect(importing.dialog.getByLabel(sentence('it', 'import.into.new'))).toBeChecked()
    const choice = importing.dialog.getByRole('columnheader', { name: sentence('it', 'import.head.choice') })
    await expect(choice).toHaveCount(0)
    await importing.dialog.getByLabel(sentence('it', 'import.into.session')).check()
    await expect(importing.dialog.getByText(sentence('it', 'import.nothing-new'))).toHaveCount(1)
    await expect(choice).toHaveCount(1)
    await importing.dialog.getByLabel(sentence('it', 'import.into.new')).check()
    await importing.button(sentence('it', 'import.open-new')).click()
    await expect(room.canvas).toHaveAttribute('data-seq', '0')
    await expect.poll(() => room.counts()).toEqual({ nodes: 2, connections: 0 })
  })
  await clickMenu(app, 'session/library')
  await expect(page.getByTestId('new-session-title')).toBeVisible()
  await clickMenu(app, 'map/import')
  await expect(room.participant('Zoë Conti')).toBeVisible()
})
