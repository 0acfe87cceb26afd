import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ExportChoices } from '../../src-model/export/choices'
import { clickMenu, stubSaveDialog } from './support/desktop'
import { expect, test } from './support/trama'

const CHOICES: ExportChoices = {
  ...{ format: 'report', people: 'full', notes: false, withoutUnnamed: true },
  ...{ forExcel: false, scale: 2, paper: 'A4' },
}

/** What the bytes of a PDF say of it. Dictionaries of pages, and their title, are never compressed. */
function read(file: string) {
  const text = readFileSync(file, 'latin1')
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ])
  return {
    begins: text.slice(0, 5),
    boxes,
    isTagged: text.includes('/StructTreeRoot') && text.includes('/Marked true'),
    hasFont: text.includes('AtkinsonHyperlegible'),
    language: /\/Lang \(([\w-]+)\)/.exec(text)?.[1],
    title: /\/Title \(([^)]*)\)/.exec(text)?.[1],
  }
}

/** Points, as PDF counts. Sheets are whole device dots, so they may be a little larger. */
const A4 = { width: (210 / 25.4) * 72, height: (297 / 25.4) * 72 }

async function openSample(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).last().click()
  await page.locator('[data-participant]').first().waitFor()
}

test('the report is an accessible PDF of A4 sheets in the language of the session, and its window is never seen', async ({
  launch,
  dataFolder,
}) => {
  const { app, page } = await launch()
  const seen = await app.evaluateHandle(({ app: main }) => {
    const windows: { wasVisible: boolean; isGone: boolean }[] = []
    main.on('browser-window-created', (_event, window) => {
      const one = { wasVisible: window.isVisible(), isGone: false }
      windows.push(one)
      window.on('show', () => {
        one.wasVisible = true
      })
      window.on('closed', () => {
        one.isGone = true
      })
    })
    return windows
  })
  for (const { sample, language, title } of [
    { sample: /^Northway Rail/, language: 'en', title: 'Same line, same table' },
    { sample: /^Mobilificio Brenna/, language: 'it', title: 'Bottega aperta' },
  ]) {
    await openSample(page, sample)
    const file = join(dataFolder, `report-${language}.pdf`)
    await stubSaveDialog(app, file)
    const answer = await page.evaluate((choices) => window.trama.request('export/write', { choices }), CHOICES)
    expect(answer).toMatchObject({ ok: true })
    const pdf = read(file)
    expect(pdf).toMatchObject({ begins: '%PDF-', isTagged: true, hasFont: true, language, title })
    expect(pdf.boxes).toHaveLength(4)
    for (const [width, height] of pdf.boxes) {
      expect(Math.abs((width ?? 0) - A4.width)).toBeLessThan(1)
      expect(Math.abs((height ?? 0) - A4.height)).toBeLessThan(1)
    }
    await clickMenu(app, 'session/library')
  }
  expect(await seen.jsonValue()).toEqual([
    { wasVisible: false, isGone: true },
    { wasVisible: false, isGone: true },
  ])
})
