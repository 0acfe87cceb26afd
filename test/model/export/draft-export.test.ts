import { describe, expect, it } from 'vitest'
import { type ExportChoices, FIRST_EXPORT } from '../../../src-model/export/choices'
import type { ExportTask } from '../../../src-model/export/draft'
import { draftExport } from '../../../src-model/export/draft-export'
import { exportPlaceOf } from '../../../src-model/export/export-place'
import { FORMAT_GROUPS } from '../../../src-model/export/format-groups'
import { FORMAT_IDS, type FormatId } from '../../../src-model/formats/format-ids'
import { type Insight, insightOf } from '../../../src-model/insight/insight'
import type { CommunityMap } from '../../../src-model/map/map'
import { smallMap } from '../support/small-map'

const DAY = '2030-05-04'

function taskOf(choices: Partial<ExportChoices>, map = smallMap()): ExportTask {
  return {
    map,
    choices: { ...FIRST_EXPORT, ...choices },
    pseudonyms: { anna: 2, luca: 1 },
    exportedAt: '2030-05-04T12:00:00.000Z',
    today: DAY,
    generator: 'Trama 1.2.3',
  }
}

/** Figures, and of which maps they were asked for. */
function figures() {
  const asked: CommunityMap[] = []
  const figuresOf = async (map: CommunityMap): Promise<Insight> => {
    asked.push(map)
    return insightOf(map, DAY)
  }
  return { asked, figuresOf }
}

/** Everything that a draft holds, as text. */
async function textOf(choices: Partial<ExportChoices>): Promise<string> {
  return JSON.stringify(await draftExport(taskOf(choices), figures().figuresOf))
}

it('every format is offered once, and can be made', () => {
  const offered: FormatId[] = FORMAT_GROUPS.flatMap(({ formats }) => [...formats])
  expect(offered.toSorted()).toEqual([...FORMAT_IDS].toSorted())
})

describe.each(FORMAT_IDS)('%s', (format) => {
  it('has files as the dialog says they are', async () => {
    const { files } = await draftExport(taskOf({ format }), figures().figuresOf)
    const { extension, isMany } = exportPlaceOf(format)
    expect(files.map((file) => file.extension)).toEqual(files.map(() => extension))
    expect(files.length > 1).toBe(isMany)
    expect(new Set(files.map(({ suffix }) => suffix)).size).toBe(files.length)
    expect(files.every(({ suffix }) => (suffix !== '') === isMany)).toBe(true)
  })

  it('holds no name under pseudonyms', async () => {
    expect(await textOf({ format, people: 'pseudonyms', notes: true })).not.toMatch(/Anna|Rossi|Luca|Bianchi|anna|luca/)
  })

  it('holds no family name with first names', async () => {
    const text = await textOf({ format, people: 'first-names', notes: true })
    // Organisations are as they are: a studio that is called after its owner says so.
    expect(text.replaceAll('Studio Rossi', '')).not.toMatch(/Rossi|Bianchi/)
    expect(text).toContain('Luca')
  })
})

it('figures are of the map that leaves, and asked for only where they are told', async () => {
  const map = smallMap()
  const anna = map.participants.anna
  if (anna) anna.unnamed = true
  const { asked, figuresOf } = figures()
  await draftExport(taskOf({ format: 'graphml' }, map), figuresOf)
  expect(asked).toEqual([])
  const { files } = await draftExport(taskOf({ format: 'community-map' }, map), figuresOf)
  expect(asked.map(({ order }) => order.participants)).toEqual([['luca']])
  const [file] = files
  expect(file?.is === 'text' && JSON.parse(file.text)).toMatchObject({
    people: { names: 'full', notes: false, unnamed: 'left-out' },
    insight: { people: 1 },
  })
})

it('figures that do not come in time are told as missing', async () => {
  const { losses } = await draftExport(taskOf({ format: 'community-map' }), async () => null)
  expect(losses).toContainEqual({ code: 'figures', params: {} })
})

it('initials are for pictures and paper; elsewhere people are called by what says less', async () => {
  expect(await textOf({ format: 'graphml', people: 'initials' })).toBe(
    await textOf({ format: 'graphml', people: 'pseudonyms' }),
  )
})
