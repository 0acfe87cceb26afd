import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMAT_NAME, FORMAT_VERSION } from '../../src-model/formats/community-map/community-map-keys'
import { fileOf } from '../../src-model/formats/community-map/write-community-map'
import { insightOf } from '../../src-model/insight/insight'
import { localDay } from '../../src-model/local-day'
import { schemaErrorsOf } from '../model/support/map-schema'
import { workshop10Map } from '../support/oracle-maps'
import { clickMenu, stubOpenDialog, stubSaveDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

test('an exported map has the figures of that moment', async ({ launch, dataFolder }) => {
  const { app, page } = await launch()
  const room = new Facilitator(page)
  const given = join(dataFolder, 'workshop-10.trama.json')
  const frame = { format: FORMAT_NAME, version: FORMAT_VERSION }
  writeFileSync(given, JSON.stringify(fileOf(workshop10Map(), frame)))
  await stubOpenDialog(app, given)
  await clickMenu(app, 'map/import')
  await expect(room.canvas).toHaveAttribute('data-seq', '0')

  const exported = async (name: string) => {
    await stubSaveDialog(app, join(dataFolder, name))
    await clickMenu(app, 'map/export-json')
    await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible()
    const text = readFileSync(join(dataFolder, name), 'utf8')
    expect(schemaErrorsOf(text)).toEqual([])
    return JSON.parse(text).insight
  }

  const insight = await exported('before.trama.json')
  expect(insight).toEqual(insightOf(workshop10Map(), localDay(new Date())))
  expect(insight).toMatchObject({ people: 10, ties: 9, density: 1 / 5, components: 3, isolates: 2, reciprocity: 1 / 2 })
  expect(insight.eiIndex).toBeCloseTo(-1 / 3, 9)
  expect(insight.perPerson.E1.betweenness).toBeCloseTo(12.5, 9)

  for (const line of ['E1 > C2: introduced', 'E3 > C4: introduced', 'E5 > C5: introduced']) await room.capture(line)
  const after = await exported('after.trama.json')
  expect(after).toMatchObject({ ties: 12, components: 2, isolates: 0, eiIndex: 0, transitivity: 1 / 2 })
  expect(after.degreeCentralization).toBeCloseTo(13 / 36, 9)
})
