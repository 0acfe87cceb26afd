import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InsightReport } from '../../../src-model/insight/report'
import { run } from '../../../src-model/map/commit'
import { InsightDesk, type InsightWork, LONGEST, QUIET } from '../../../src-renderer/workers/insight-desk'
import type { FromInsight, InsightWishes, ToInsight } from '../../../src-renderer/workers/insight-messages'
import { smallMap } from '../../model/support/small-map'

/** How many pieces the work is done in, and how long each takes. */
let pieces = 1
let each = 0
let begun: number[] = []
let told: FromInsight[] = []
let desk: InsightDesk

/** Stands for the figures: the number of people is the report. */
const work: InsightWork = {
  *report(map) {
    const people = map.order.participants.length
    begun.push(people)
    for (let piece = 0; piece < pieces; piece += 1) {
      // A piece takes its time as real work does: nothing else happens meanwhile.
      spent += each
      yield
    }
    return { figures: { people }, noTie: map.order.resources } as unknown as InsightReport
  },
  *rank(_map, { passed }) {
    yield
    return passed.map((between) => ({ between }) as never)
  },
  baselineOf: (map) => ({ people: map.order.participants.length }) as never,
}

let spent = 0
let map = smallMap()
let seq = 0
let wished = 0

const moment = (number: number) => ({ seq: number, at: '2030-05-04T09:00:00.000Z' })
const wishes: InsightWishes = { today: '2030-05-04', dismissed: {}, passed: [], onlyFor: null }
const reports = () => told.flatMap((each) => (each.is === 'report' ? [each] : []))
const seqs = () => reports().map((each) => each.moment.seq)

function hear(message: ToInsight): void {
  desk.hear(message)
}

function wish(other: Partial<InsightWishes>): void {
  wished += 1
  hear({ is: 'wishes', wishes: { ...wishes, ...other }, number: wished })
}

function commit(): void {
  seq += 1
  const person = { ...map.participants.anna, id: `p${seq}`, name: `Person ${seq}` } as never
  const result = run(map, { type: 'participant/add', participant: person })
  if (!result.ok) throw new Error(result.error.code)
  map = result.map
  hear({ is: 'commit', patches: result.patches, moment: moment(seq) })
}

beforeEach(() => {
  vi.useFakeTimers()
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + spent)
  pieces = 1
  each = 0
  spent = 0
  begun = []
  told = []
  map = smallMap()
  seq = 0
  wished = 0
  desk = new InsightDesk(work, { tell: (message) => told.push(message), soon: (task) => setTimeout(task, 0) })
  wish({})
  hear({ is: 'map', map, moment: moment(0) })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('the worker', () => {
  it('makes figures of the map that it gets at once', () => {
    vi.advanceTimersByTime(0)
    expect(seqs()).toEqual([0])
  })

  it('waits until commits have stopped for a moment', () => {
    vi.advanceTimersByTime(0)
    for (let count = 0; count < 4; count += 1) {
      commit()
      vi.advanceTimersByTime(QUIET - 1)
    }
    expect(seqs()).toEqual([0])
    vi.advanceTimersByTime(5)
    expect(seqs()).toEqual([0, 4])
  })

  it('does not wait longer than it has to while commits keep coming', () => {
    vi.advanceTimersByTime(0)
    for (let time = 0; time < 3 * LONGEST; time += 50) {
      commit()
      vi.advanceTimersByTime(50)
    }
    expect(seqs().length).toBeGreaterThanOrEqual(3)
    expect(seqs()).toEqual(seqs().toSorted((a, b) => a - b))
  })

  it('gives up what is older when something newer arrives', () => {
    vi.advanceTimersByTime(0)
    pieces = 20
    each = 15
    commit()
    vi.advanceTimersByTime(QUIET)
    const before = begun.length
    expect(seqs()).toEqual([0])
    commit()
    vi.advanceTimersByTime(QUIET + 100)
    expect(begun.length).toBe(before + 1)
    expect(seqs()).toEqual([0, 2])
  })

  it('comes to an end of long work while commits keep coming', () => {
    vi.advanceTimersByTime(0)
    pieces = 30
    each = 15
    for (let count = 0; count < 300; count += 1) {
      commit()
      vi.advanceTimersByTime(20)
    }
    expect(seqs().length).toBeGreaterThan(1)
    vi.advanceTimersByTime(2 * LONGEST)
    expect(seqs().at(-1)).toBe(300)
  })

  it('applies every commit, whatever it computes', () => {
    for (let count = 0; count < 5; count += 1) commit()
    vi.advanceTimersByTime(LONGEST)
    expect(reports().at(-1)?.changed.figures).toEqual({ people: map.order.participants.length })
  })

  it('tells what has changed only', () => {
    vi.advanceTimersByTime(0)
    expect(Object.keys(reports()[0]?.changed ?? {})).toEqual(['figures', 'noTie'])
    commit()
    vi.advanceTimersByTime(QUIET + 5)
    expect(Object.keys(reports()[1]?.changed ?? {})).toEqual(['figures'])
    expect(reports()[1]).not.toHaveProperty('introductions')
  })

  it('ranks anew by other wishes, and makes no figures for it', () => {
    vi.advanceTimersByTime(0)
    wish({ passed: ['a b'] })
    vi.advanceTimersByTime(LONGEST)
    expect(begun).toHaveLength(1)
    expect(told.at(-1)).toEqual({ is: 'introductions', introductions: [{ between: 'a b' }], wished: 2 })
  })

  it('answers wishes that change nothing, without the introductions', () => {
    vi.advanceTimersByTime(0)
    wish({ dismissed: { 'c d': '' } })
    vi.advanceTimersByTime(LONGEST)
    expect(told.at(-1)).toEqual({ is: 'introductions', wished: 2 })
  })

  it('answers with the figures wishes that came between a commit and those', () => {
    vi.advanceTimersByTime(0)
    pieces = 20
    each = 15
    commit()
    vi.advanceTimersByTime(QUIET)
    wish({ passed: ['a b'] })
    commit()
    vi.advanceTimersByTime(LONGEST)
    expect(reports().at(-1)).toMatchObject({ moment: moment(2), introductions: [{ between: 'a b' }], wished: 2 })
  })

  it('ranks by the latest wishes, also by those that came while figures were made', () => {
    pieces = 20
    each = 15
    vi.advanceTimersByTime(5)
    wish({ passed: ['a b'] })
    vi.advanceTimersByTime(5)
    wish({ passed: ['c d'] })
    vi.advanceTimersByTime(LONGEST)
    expect(begun).toHaveLength(1)
    expect(reports().at(-1)).toMatchObject({ introductions: [{ between: 'c d' }], wished: 3 })
    expect(told).toHaveLength(1)
  })

  it('makes figures anew on another day', () => {
    vi.advanceTimersByTime(0)
    wish({ today: '2030-05-05' })
    vi.advanceTimersByTime(0)
    expect(begun).toHaveLength(2)
  })

  it('keeps figures of the map to compare with, and tells them', () => {
    hear({ is: 'baseline', map })
    expect(told).toEqual([{ is: 'baseline-figures', figures: { people: 2 } }])
  })

  it('does not go on from a commit that does not fit', () => {
    expect(() =>
      hear({ is: 'commit', patches: [{ op: 'remove', path: ['zones', 'none', 'label', 'x'] }], moment: moment(1) }),
    ).toThrow()
  })
})
