import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../src-main/session/node-file-system'
import type { Answer } from '../../../src-model/contract/errors'
import { type Insight, insightOf } from '../../../src-model/insight/insight'
import type { CommunityMap } from '../../../src-model/map/map'
import { ManualClock } from '../support/clocks'
import { FaultyFileSystem } from '../support/faulty-file-system'
import { addPerson } from '../support/maps'
import { type SessionWorld, sessionWorld } from '../support/session-world'
import { temporaryFolder } from '../support/temporary-folder'

const DAY = '2026-05-01'
const FIELDS = { title: 'Paths', question: '', organisation: '', place: '', date: DAY }

const userData = temporaryFolder()
let clock: ManualClock
let world: SessionWorld
let id: string

function answered<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.error.code}`)
  return answer.value
}

function path(): string {
  return join(userData(), 'a.trama.json')
}

/** The file as it came out: who is in it, and its figures. */
async function written() {
  const file = JSON.parse(await readFile(path(), 'utf8'))
  const people = file.participants.map((person: { id: string }) => person.id)
  return {
    people,
    unnamed: file.participants.filter((person: { unnamed?: true }) => person.unnamed),
    insight: file.insight,
  }
}

/** Figures of which none come before they are called off; what they were asked of, and whether each was called off. */
function neverDone(): { map: CommunityMap; calledOff: AbortSignal }[] {
  const asked: { map: CommunityMap; calledOff: AbortSignal }[] = []
  world.insights.current = (map, calledOff) => {
    asked.push({ map, calledOff })
    return new Promise(() => undefined)
  }
  return asked
}

/** Has this happen while the first figures are made, and counts how often they are asked for. */
function meanwhile(happen: () => void): { times: number } {
  const asked = { times: 0 }
  world.insights.current = async (map): Promise<Insight> => {
    asked.times += 1
    if (asked.times === 1) happen()
    return insightOf(map, DAY)
  }
  return asked
}

function mapNow(): CommunityMap {
  return answered(world.sessions.snapshot()).map
}

beforeEach(async () => {
  clock = new ManualClock()
  world = await sessionWorld(userData(), new FaultyFileSystem(nodeFileSystem), {}, () => undefined, clock)
  id = answered(await world.shelf.create(FIELDS, 'en')).id
  answered(await world.sessions.open(id))
  for (const number of [1, 2]) answered(world.sessions.execute(addPerson(number), null))
})
afterEach(() => world.sessions.shutDown())

describe('an exported file', () => {
  it('holds the map as it was when it was asked for, with its figures, and edits do not hold it up', async () => {
    const before = mapNow()
    const asked = meanwhile(() => answered(world.sessions.execute(addPerson(3), null)))
    answered(await world.sessions.exportFile(path()))
    expect(await written()).toMatchObject({ people: ['p1', 'p2'], insight: insightOf(before, DAY) })
    expect(asked.times).toBe(1)
  })

  it.each([
    ['that fail', () => null],
    ['that come too late', () => new Promise<null>(() => undefined)],
  ])('is written without figures %s', async (_, figures) => {
    world.insights.current = figures
    const exported = world.sessions.exportFile(path())
    clock.advance(5000)
    answered(await exported)
    expect(await written()).toEqual({ people: ['p1', 'p2'], unnamed: [], insight: undefined })
  })

  it('has those of the map after an erasure, when somebody was erased meanwhile', async () => {
    const asked = meanwhile(() => void world.sessions.erase('p1'))
    answered(await world.sessions.exportFile(path()))
    expect(await written()).toMatchObject({ people: ['p2'], insight: insightOf(mapNow(), DAY) })
    expect(await readFile(path(), 'utf8')).not.toContain('p1')
    expect(asked.times).toBe(2)
  })

  it('calls the figures off that hold somebody who was erased, and does not wait longer for others', async () => {
    const asked = neverDone()
    const exported = world.sessions.exportFile(path())
    clock.advance(4000)
    void world.sessions.erase('p1')
    expect(asked[0]?.calledOff.aborted).toBe(true)
    await expect.poll(() => asked.length).toBe(2)
    clock.advance(1000)
    answered(await exported)
    expect((await written()).people).toEqual(['p2'])
  })

  it('says of somebody that they ask not to be named, when they asked meanwhile, though they were deleted then', async () => {
    meanwhile(() => {
      answered(world.sessions.execute({ type: 'participant/edit', id: 'p1', changes: { unnamed: true } }, null))
      answered(world.sessions.execute({ type: 'map/remove', ids: ['p1'] }, null))
    })
    answered(await world.sessions.exportFile(path()))
    expect(await written()).toMatchObject({ unnamed: [{ id: 'p1' }] })
  })

  it('is written again when somebody was erased while it was written', async () => {
    let erasing: Promise<unknown> | null = null
    world.files.faultAt = (_call, name) => {
      if (name === 'write' && erasing === null) erasing = world.sessions.erase('p1')
      return null
    }
    world.insights.current = (map) => insightOf(map, DAY)
    answered(await world.sessions.exportFile(path()))
    expect(erasing).not.toBeNull()
    expect(await written()).toMatchObject({ people: ['p2'], insight: insightOf(mapNow(), DAY) })
  })
})

describe('an export on its way', () => {
  it.each([
    ['the app quits', () => world.sessions.shutDown()],
    ['the session is closed', () => world.sessions.close()],
    ['another is opened', async () => world.sessions.open(answered(await world.shelf.create(FIELDS, 'en')).id)],
    ['the session is deleted', () => world.sessions.delete(id)],
  ])('is on the disk without figures when %s', async (_, end) => {
    const asked = neverDone()
    const exported = world.sessions.exportFile(path())
    expect(existsSync(path())).toBe(false)
    await end()
    expect(existsSync(path())).toBe(true)
    answered(await exported)
    expect(await written()).toEqual({ people: ['p1', 'p2'], unnamed: [], insight: undefined })
    expect(asked.map(({ calledOff }) => calledOff.aborted)).toEqual([true])
  })

  it('does not keep another from being written', async () => {
    const asked = neverDone()
    const slow = world.sessions.exportFile(join(userData(), 'slow.trama.json'))
    world.insights.current = (map) => insightOf(map, DAY)
    answered(await world.sessions.exportFile(path()))
    expect((await written()).insight).toEqual(insightOf(mapNow(), DAY))
    expect(asked[0]?.calledOff.aborted).toBe(false)
    await world.sessions.close()
    answered(await slow)
  })
})
