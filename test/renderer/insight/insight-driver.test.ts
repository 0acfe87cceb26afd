import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../../src-model/map/commit'
import { InsightDesk, LONGEST } from '../../../src-renderer/workers/insight-desk'
import { smallMap } from '../../model/support/small-map'

vi.mock('../../../src-renderer/bridge', () => ({ bridge: { listen: () => {}, request: async () => ({ ok: false }) } }))

const { insightStore } = await import('../../../src-renderer/state/insight-store')
const { InsightDriver, LINGER } = await import('../../../src-renderer/state/insight-driver')
type ToInsight = import('../../../src-renderer/workers/insight-messages').ToInsight
type FromInsight = import('../../../src-renderer/workers/insight-messages').FromInsight

/** A worker that does nothing by itself. */
interface FakeWorker {
  got: ToInsight[]
  hasEnded: boolean
  tell: (message: FromInsight) => void
  fail: () => void
}

let workers: FakeWorker[] = []
let driver: InstanceType<typeof InsightDriver>

const wishes = { today: '2030-05-04', dismissed: {}, passed: [], onlyFor: null }
const map = smallMap()
const moment = (seq: number) => ({ seq, at: `2030-05-04T09:00:0${seq}.000Z` })
const session = (seq: number, id = 'one') => ({ id, map, moment: moment(seq) })
const commit = (seq: number, kind = 'edit') => ({ ...moment(seq), kind, patches: [] })
const report = (seq: number, changed: object = { noTie: [`p${seq}`] }, wished = 0): FromInsight => ({
  is: 'report',
  moment: moment(seq),
  changed,
  wished,
  took: 1,
})
const kindsOf = (worker: FakeWorker | undefined) => worker?.got.map(({ is }) => is)
const state = () => insightStore.getState()

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
  driver = new InsightDriver((hear, fail) => {
    const worker: FakeWorker = { got: [], hasEnded: false, tell: hear, fail }
    workers.push(worker)
    return { post: (message) => worker.got.push(message), end: () => (worker.hasEnded = true) }
  }, wishes)
  driver.follow(null)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('who makes the figures', () => {
  it('is no worker while nobody asks', () => {
    driver.follow(session(3))
    driver.commit(commit(4), map)
    expect(workers).toHaveLength(0)
  })

  it('gets the whole map once, and then the patches of each commit', () => {
    driver.follow(session(3))
    driver.ask()
    driver.commit(commit(4), map)
    driver.commit(commit(5), map)
    expect(kindsOf(workers[0])).toEqual(['wishes', 'baseline', 'map', 'commit', 'commit'])
    expect(workers[0]?.got.at(-1)).toEqual({ is: 'commit', patches: [], moment: moment(5) })
  })

  it('gets the whole map again when commits are missing', () => {
    driver.follow(session(3))
    driver.ask()
    driver.commit(commit(6), map)
    driver.follow(session(8))
    driver.commit(commit(7), map)
    driver.commit(commit(9), map)
    expect(kindsOf(workers[0])?.slice(3)).toEqual(['map', 'map', 'commit'])
  })

  it('is told of wishes by themselves', () => {
    driver.follow(session(3))
    driver.ask()
    driver.wish({ ...wishes, onlyFor: 'anna' })
    expect(workers[0]?.got.at(-1)).toEqual({ is: 'wishes', wishes: { ...wishes, onlyFor: 'anna' }, number: 1 })
  })

  it('stays for a while when the last one who asked has left, and ends then', () => {
    driver.follow(session(3))
    const [leave, leaveToo] = [driver.ask(), driver.ask()]
    leave()
    leave()
    vi.advanceTimersByTime(2 * LINGER)
    expect(workers[0]?.hasEnded).toBe(false)
    leaveToo()
    vi.advanceTimersByTime(LINGER - 1)
    driver.ask()()
    vi.advanceTimersByTime(LINGER - 1)
    expect(workers[0]?.hasEnded).toBe(false)
    vi.advanceTimersByTime(1)
    expect(workers[0]?.hasEnded).toBe(true)
    expect(workers).toHaveLength(1)
  })

  it('ends with the session; another one has its own from the beginning', () => {
    driver.follow(session(3))
    driver.ask()
    workers[0]?.tell(report(3))
    driver.follow(session(1, 'two'))
    expect(workers[0]?.hasEnded).toBe(true)
    expect(state()).toMatchObject({ moment: null, report: null })
    workers[0]?.tell(report(4))
    expect(state().report).toBeNull()
    workers[1]?.tell(report(1))
    expect(state().report).toEqual({ noTie: ['p1'] })
    driver.follow(null)
    expect(workers[1]?.hasEnded).toBe(true)
    expect(state()).toMatchObject({ moment: null, report: null, isWorking: false })
  })
})

describe('what is shown', () => {
  it('is of the moment that it says, and never older than what was', () => {
    driver.follow(session(3))
    driver.ask()
    driver.commit(commit(4), map)
    workers[0]?.tell(report(4))
    workers[0]?.tell(report(3))
    expect(state()).toMatchObject({ moment: moment(4), report: { noTie: ['p4'] } })
  })

  it('says whether newer figures are on their way', () => {
    driver.follow(session(3))
    driver.ask()
    expect(state().isWorking).toBe(true)
    driver.commit(commit(4), map)
    workers[0]?.tell(report(3))
    expect(state()).toMatchObject({ moment: moment(3), isWorking: true })
    workers[0]?.tell(report(4))
    expect(state().isWorking).toBe(false)
  })

  it('says whether introductions by the latest wishes are on their way', () => {
    driver.wish({ ...wishes, onlyFor: 'luca' })
    expect(state().isRanking).toBe(false)
    driver.follow(session(3))
    driver.ask()
    expect(state().isRanking).toBe(true)
    workers[0]?.tell(report(3, {}, 1))
    expect(state().isRanking).toBe(false)
    driver.wish({ ...wishes, onlyFor: 'anna' })
    driver.wish(wishes)
    workers[0]?.tell({ is: 'introductions', introductions: [], wished: 2 })
    expect(state().isRanking).toBe(true)
    workers[0]?.tell({ is: 'introductions', wished: 3 })
    expect(state().isRanking).toBe(false)
    driver.wish({ ...wishes, onlyFor: 'anna' })
    workers[0]?.fail()
    workers[1]?.fail()
    expect(state()).toMatchObject({ isRanking: false, failed: true })
  })

  it('keeps what has not changed', () => {
    driver.follow(session(3))
    driver.ask()
    workers[0]?.tell(report(3, { noTie: ['a'], oneTie: ['b'] }))
    const before = state().report
    workers[0]?.tell(report(3, {}))
    expect(state().report).toBe(before)
    workers[0]?.tell(report(3, { oneTie: [] }))
    expect(state().report?.noTie).toBe(before?.noTie)
    expect(state().report).toEqual({ noTie: ['a'], oneTie: [] })
  })

  it('survives a worker that ends once, and says so when it ends again', () => {
    driver.follow(session(3))
    driver.ask()
    workers[0]?.fail()
    expect(kindsOf(workers[1])).toEqual(['wishes', 'baseline', 'map'])
    workers[1]?.tell(report(3))
    workers[1]?.fail()
    workers[2]?.fail()
    expect(workers).toHaveLength(3)
    expect(state()).toMatchObject({ failed: true, isWorking: false, report: { noTie: ['p3'] } })
    driver.ask()
    expect(workers).toHaveLength(4)
    expect(state().failed).toBe(false)
  })
})

describe('the opening', () => {
  it('is kept as figures by the worker that comes after', () => {
    driver.follow(session(3))
    const leave = driver.ask()
    workers[0]?.tell({ is: 'baseline-figures', figures: { people: 2 } as never })
    leave()
    vi.advanceTimersByTime(LINGER)
    driver.ask()
    expect(workers[1]?.got[1]).toEqual({ is: 'baseline-figures', figures: { people: 2 } })
  })

  it('is made figures of when somebody is erased, and let go', () => {
    driver.follow(session(3))
    driver.commit(commit(4, 'erasure'), map)
    expect(kindsOf(workers[0])).toEqual(['wishes', 'baseline', 'map'])
    expect(workers[0]?.got[1]).toEqual({ is: 'baseline', map })
    workers[0]?.tell({ is: 'baseline-figures', figures: { people: 2 } as never })
    vi.advanceTimersByTime(LINGER)
    expect(workers[0]?.hasEnded).toBe(true)
    driver.commit(commit(5, 'erasure'), map)
    expect(workers).toHaveLength(1)
  })

  it.each([
    ['before a commit', () => driver.commit(commit(6), map)],
    ['before the map that was fetched', () => driver.follow(session(6))],
  ])('is made figures of when commits are missing %s: an erasure may be among them', (_when, happens) => {
    driver.follow(session(3))
    insightStore.setState({ moment: moment(3), introductions: [{} as never] })
    happens()
    expect(kindsOf(workers[0])).toEqual(['wishes', 'baseline', 'map'])
    expect(state()).toMatchObject({ moment: null, introductions: [] })
  })

  it('is kept as a map while none are missing', () => {
    driver.follow(session(3))
    driver.follow(session(3))
    driver.commit(commit(4), map)
    expect(workers).toHaveLength(0)
  })

  it('is made figures of before an erasure, which the worker that does so takes in once', () => {
    const erased = run(map, { type: 'map/remove', ids: ['anna'] })
    if (!erased.ok) throw new Error(erased.error.code)
    const reported: string[][] = []
    const compared: string[][] = []
    const desk = new InsightDesk(
      {
        *report({ order }) {
          reported.push(order.participants)
          yield
          return {} as never
        },
        *rank() {
          yield
          return []
        },
        baselineOf({ order }) {
          compared.push(order.participants)
          return {} as never
        },
      },
      { tell: () => {}, soon: (task) => setTimeout(task, 0) },
    )
    driver.follow(session(3))
    driver.commit({ ...commit(4, 'erasure'), patches: erased.patches }, erased.map)
    for (const message of workers[0]?.got ?? []) desk.hear(message)
    vi.advanceTimersByTime(LONGEST)
    expect(kindsOf(workers[0])).toEqual(['wishes', 'baseline', 'map'])
    expect(compared).toEqual([['anna', 'luca']])
    expect(reported).toEqual([['luca']])
  })

  it('is in nothing that a worker at work carries along', () => {
    driver.follow(session(3))
    driver.ask()
    const before = kindsOf(workers[0]) ?? []
    driver.commit(commit(4, 'erasure'), map)
    expect(kindsOf(workers[0])).toEqual([...before, 'map'])
  })

  it('is forgotten where no figures can be made', () => {
    driver.follow(session(3))
    driver.commit(commit(4, 'erasure'), map)
    workers[0]?.fail()
    workers[1]?.fail()
    driver.ask()
    expect(workers[2]?.got[1]).toEqual({ is: 'baseline-figures', figures: null })
  })

  it('tells nothing any more of who was erased while nobody asked', () => {
    driver.follow(session(3))
    const leave = driver.ask()
    workers[0]?.tell({ is: 'baseline-figures', figures: { people: 2 } as never })
    workers[0]?.tell(report(3))
    leave()
    vi.advanceTimersByTime(LINGER)
    driver.commit(commit(4, 'erasure'), map)
    expect(state()).toMatchObject({ moment: null, report: null, introductions: [] })
  })
})
