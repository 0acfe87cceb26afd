import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HiddenWindows } from '../../../src-main/export/hidden-windows'
import { ManualClock } from '../support/clocks'

const windows = vi.hoisted((): FakeWindow[] => [])
class FakeWindow extends EventEmitter {
  webContents = new EventEmitter()
  isGone = false
  constructor(readonly options: object) {
    super()
    windows.push(this)
  }
  isDestroyed = () => this.isGone
  destroy(): void {
    this.isGone = true
    this.emit('closed')
  }
}
vi.mock('electron', () => ({
  get BrowserWindow() {
    return FakeWindow
  },
}))

const LONGEST = 9000
let clock: ManualClock
let hidden: HiddenWindows

beforeEach(() => {
  windows.length = 0
  clock = new ManualClock()
  hidden = new HiddenWindows({ preferences: { sandbox: true }, longest: LONGEST, clock })
})

const never = () => new Promise<string>(() => undefined)
const ticks = () => new Promise<void>((resolve) => setImmediate(resolve))
const signal = () => new AbortController().signal

describe('work in a window that nobody sees', () => {
  it('is done in a window of its own, which is never shown and ends with it', async () => {
    const seen: BrowserWindow[] = []
    const done = await hidden.run(async (window) => {
      seen.push(window)
      return 'done'
    }, signal())
    expect(done).toBe('done')
    expect(windows).toEqual(seen)
    expect(windows[0]?.options).toEqual({ show: false, title: 'Trama', webPreferences: { sandbox: true } })
    expect(windows[0]?.isGone).toBe(true)
  })

  it('is done one after the other, whether or not the one before fails', async () => {
    const order: string[] = []
    const piece = (name: string, fails = false) =>
      hidden.run(async () => {
        order.push(`${name} begins, ${windows.filter(({ isGone }) => !isGone).length} open`)
        await ticks()
        order.push(`${name} ends`)
        if (fails) throw new Error(name)
        return name
      }, signal())
    const all = await Promise.allSettled([piece('a'), piece('b', true), piece('c')])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const lines = ['a', 'b', 'c'].flatMap((name) => [`${name} begins, 1 open`, `${name} ends`])
    expect(order).toEqual(lines)
    expect(windows.every(({ isGone }) => isGone)).toBe(true)
  })

  it.each([
    ['takes too long', () => clock.advance(LONGEST)],
    ['loses its page', () => windows[0]?.webContents.emit('render-process-gone')],
  ])('fails when it %s, and its window ends', async (_what, happens) => {
    const work = hidden.run(never, signal())
    const failed = expect(work).rejects.toThrow()
    await ticks()
    happens()
    await failed
    expect(windows.map(({ isGone }) => isGone)).toEqual([true])
  })

  it('ends when it is called off, and never begins when it was before', async () => {
    const controller = new AbortController()
    const failed = expect(hidden.run(never, controller.signal)).rejects.toThrow()
    const later = expect(hidden.run(never, controller.signal)).rejects.toThrow()
    await ticks()
    controller.abort()
    await failed
    await later
    expect(windows).toHaveLength(1)
  })

  it('begins again, once, when the app closes its window because it quits', async () => {
    const work = hidden.run(async () => (windows.length === 1 ? never() : 'done'), signal())
    await ticks()
    windows[0]?.destroy()
    expect(await work).toBe('done')
    expect(windows.map(({ isGone }) => isGone)).toEqual([true, true])
  })

  it('does not keep an app open that is ending', async () => {
    const failed = expect(hidden.run(never, signal())).rejects.toThrow()
    await ticks()
    hidden.ending()
    clock.advance(4000)
    await failed
    const next = expect(hidden.run(never, signal())).rejects.toThrow()
    await ticks()
    clock.advance(4000)
    await next
    expect(windows.every(({ isGone }) => isGone)).toBe(true)
  })
})
