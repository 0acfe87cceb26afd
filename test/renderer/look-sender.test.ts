import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MOST_LOOKED_AT, type WallLook } from '../../src-model/wall/wall-state'
import { LookSender } from '../../src-renderer/state/look-sender'

let sent: Partial<WallLook>[] = []
let sender: LookSender

const at = (x: number) => ({ x, y: 0, width: 100, height: 50 })
const xs = () => sent.map(({ view }) => view?.x)

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  sender = new LookSender((look) => sent.push(look))
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what the wall is told of the view', () => {
  it('nothing while there is no wall, and all of it when there is one', () => {
    sender.see(at(1))
    sender.select(new Set(['a', 'b']))
    vi.advanceTimersByTime(1_000)
    expect(sent).toEqual([])
    sender.turn(true)
    vi.advanceTimersByTime(0)
    expect(sent).toEqual([{ view: at(1), selection: ['a', 'b'], away: null }])
    sender.see(at(2))
    sender.turn(false)
    sender.see(at(3))
    vi.advanceTimersByTime(1_000)
    expect(xs()).toEqual([1])
  })

  it('while it moves at most every 80 ms, and always the last of it', () => {
    sender.turn(true)
    for (let frame = 0; frame <= 60; frame += 1) {
      sender.see(at(frame))
      vi.advanceTimersByTime(16)
    }
    const moved = sent.length
    expect(moved).toBeGreaterThan(9)
    expect(moved).toBeLessThanOrEqual(13)
    vi.advanceTimersByTime(1_000)
    expect(sent.length).toBeLessThanOrEqual(moved + 1)
    expect(xs().at(-1)).toBe(60)
  })

  it('the first of a movement without a delay', () => {
    sender.turn(true)
    vi.advanceTimersByTime(1_000)
    sender.see(at(7))
    vi.advanceTimersByTime(0)
    expect(xs().at(-1)).toBe(7)
  })

  it('never the same twice, unless the wall may have forgotten it', () => {
    sender.see(at(1))
    sender.select(new Set(['a']))
    sender.turn(true)
    vi.advanceTimersByTime(1_000)
    sender.see(at(1))
    sender.select(new Set(['a']))
    vi.advanceTimersByTime(1_000)
    expect(sent).toHaveLength(1)
    sender.select(new Set(['b']))
    vi.advanceTimersByTime(1_000)
    expect(sent.at(-1)).toEqual({ selection: ['b'] })
    sender.tellAgain()
    vi.advanceTimersByTime(1_000)
    expect(sent).toHaveLength(3)
    expect(sent.at(-1)).toEqual({ view: at(1), selection: ['b'], away: null })
  })

  it('only what is new of it', () => {
    sender.select(new Set(['a']))
    sender.turn(true)
    vi.advanceTimersByTime(1_000)
    sender.see(at(2))
    vi.advanceTimersByTime(1_000)
    expect(sent.at(-1)).toEqual({ view: at(2) })
    sender.see(null)
    sender.select(new Set())
    vi.advanceTimersByTime(1_000)
    expect(sent.at(-1)).toEqual({ view: null, selection: [] })
  })

  it('who is taken away and who falls off, and that everybody is back; nothing else of it', () => {
    sender.turn(true)
    vi.advanceTimersByTime(1_000)
    const away = { people: ['hub'], fallen: ['leaf'], ties: ['tie'], largestShare: 0.5 }
    sender.takeAway(away)
    vi.advanceTimersByTime(1_000)
    expect(sent.at(-1)).toEqual({ away: { people: ['hub'], fallen: ['leaf'] } })
    sender.takeAway({ ...away })
    vi.advanceTimersByTime(1_000)
    expect(sent).toHaveLength(2)
    sender.takeAway(null)
    vi.advanceTimersByTime(1_000)
    expect(sent.at(-1)).toEqual({ away: null })
  })

  it('of more than fit no more than fit', () => {
    const many = Array.from({ length: MOST_LOOKED_AT + 1 }, (_, index) => `p${index}`)
    sender.turn(true)
    sender.takeAway({ people: ['hub'], fallen: many })
    vi.advanceTimersByTime(1_000)
    expect(sent.at(-1)?.away?.fallen).toHaveLength(MOST_LOOKED_AT)
  })
})
