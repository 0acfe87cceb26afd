import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fileOf } from '../../src-model/formats/community-map/write-community-map'
import { KIND_RULES } from '../../src-model/map/kinds'
import { CONNECTION_KINDS, type CommunityMap, type ConnectionKind, emptyMap } from '../../src-model/map/map'
import { clickMenu, stubOpenDialog } from './support/desktop'
import { Facilitator } from './support/facilitator'
import { expect, test } from './support/trama'

test.use({ keepsApp: true })

const AT = '2030-05-04T09:00:00.000Z'

/** Pairs of people at distances from the shortest to a long one, each with a promise, and one pair tied 19 times. */
function tiedMap(): CommunityMap {
  const map = emptyMap({
    id: 'ties',
    title: 'Ties',
    question: '',
    organisation: '',
    place: '',
    date: '2030-05-04',
    language: 'en',
    facilitators: [],
  })
  const person = (id: string, name: string, x: number, y: number) => {
    map.order.participants.push(id)
    map.participants[id] = {
      id,
      name,
      side: 'employee',
      organisation: 'The cooperative',
      role: 'weaver',
      notes: '',
      position: { x, y },
      createdAt: AT,
    }
  }
  const tie = (from: string, to: string, kind: ConnectionKind, isPromised: boolean) => {
    const id = `t${map.order.connections.length}`
    map.order.connections.push(id)
    const commitment = { what: 'Meet', who: [from], by: null, status: 'promised' as const }
    map.connections[id] = {
      id,
      from,
      to,
      kind,
      directed: KIND_RULES[kind].directed,
      strength: 2,
      note: '',
      origin: 'workshop',
      createdAt: AT,
      ...(isPromised ? { commitment } : {}),
    }
  }
  for (const [index, away] of [128, 144, 176, 240].entries()) {
    person(`above${index}`, 'Maria Antonietta Quaglia', index * 240, 0)
    person(`below${index}`, 'Ugo Pini', index * 240, away)
    tie(`above${index}`, `below${index}`, 'helps', true)
    person(`left${index}`, 'Lia Mori', index * 480, 500)
    person(`right${index}`, 'Bartolomeo Castelnuovo', index * 480 + away + 48, 500)
    tie(`left${index}`, `right${index}`, 'learns-from', true)
  }
  person('one', 'Nora Ferri', 0, 760)
  person('other', 'Ida Galli', 700, 760)
  const kinds = CONNECTION_KINDS.filter((kind) => KIND_RULES[kind].ends === 'people' || kind === 'other')
  for (let count = 0; count < 19; count += 1) tie('one', 'other', kinds[count % kinds.length] ?? 'other', false)
  return map
}

async function openTies(page: Page, folder: string, open: (file: string) => Promise<void>): Promise<Facilitator> {
  const file = join(folder, 'ties.trama.json')
  const frame = { format: 'trama-community-map', version: 1, exportedAt: AT, generator: 'spec' }
  writeFileSync(file, JSON.stringify(fileOf(tiedMap(), frame)))
  await open(file)
  const room = new Facilitator(page)
  await expect(room.canvas).toHaveAttribute('data-connection-count', '27')
  await room.still()
  return room
}

/** The seals and words of ties that lie on the mark or the name at an end of theirs, or on each other. */
function collisionsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxesOf = (root: ParentNode, selector: string) =>
      [...root.querySelectorAll(selector)].map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0)
    const touch = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
    const nodes = boxesOf(document, '.participant-mark, .participant-name, .participant-detail')
    return [...document.querySelectorAll('[data-connection]')].flatMap((tie) => {
      const id = tie.getAttribute('data-connection') ?? ''
      const [seals, words] = [boxesOf(tie, '.seal'), boxesOf(tie, '.tie-label')]
      const onNodes = [...seals, ...words].filter((box) => nodes.some((node) => touch(node, box)))
      const onEach = seals.filter((seal) => words.some((word) => touch(seal, word)))
      return [...onNodes.map(() => `${id} on a node`), ...onEach.map(() => `${id} word on seal`)]
    })
  })
}

test('words and seals keep off marks and names, however short the tie, seen whole and from near', async ({
  launch,
  dataFolder,
}) => {
  const { app, page } = await launch()
  const room = await openTies(page, dataFolder, async (file) => {
    await stubOpenDialog(app, file)
    await clickMenu(app, 'map/import')
  })
  await expect(page.locator('.seal')).toHaveCount(8)
  expect(await collisionsOf(page)).toEqual([])
  while ((await room.canvas.getAttribute('data-detail')) !== 'close') {
    await clickMenu(app, 'view/zoom-in')
    await room.still()
  }
  await expect(page.locator('.tie-label').first()).toBeVisible()
  expect(await collisionsOf(page)).toEqual([])
})

test('nineteen ties of one pair each have a way of their own, within the fitted view', async ({
  launch,
  dataFolder,
}) => {
  const { app, page } = await launch()
  const room = await openTies(page, dataFolder, async (file) => {
    await stubOpenDialog(app, file)
    await clickMenu(app, 'map/import')
  })
  const canvas = await room.canvas.boundingBox()
  const ways = await page.locator('[data-connection] .tie-line').evaluateAll((lines) =>
    lines.map((line) => {
      const { left, top, right, bottom } = line.getBoundingClientRect()
      return { way: line.getAttribute('d'), left, top, right, bottom }
    }),
  )
  expect(new Set(ways.map(({ way }) => way)).size).toBe(27)
  if (canvas === null) throw new Error('no canvas')
  const outside = ways.filter(
    ({ left, top, right, bottom }) =>
      left < canvas.x || top < canvas.y || right > canvas.x + canvas.width || bottom > canvas.y + canvas.height,
  )
  expect(outside).toEqual([])
})
