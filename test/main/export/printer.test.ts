import type { EventEmitter } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PaperPages } from '../../../src-main/export/paper-pages'
import { PaperPrinter } from '../../../src-main/export/printer'
import type { PaperPage } from '../../../src-model/export/draft'
import { ManualClock } from '../support/clocks'

interface FakeWindow extends EventEmitter {
  options: { show?: boolean; webPreferences?: Record<string, unknown> }
  isDestroyed: () => boolean
  destroy: () => void
  url: string
  /** Ends a print that is on its way. */
  print: (pdf: string) => void
  webContents: EventEmitter & { prints: unknown[] }
}

const { windows, FakeBrowserWindow } = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  const made: unknown[] = []
  class Fake extends Emitter {
    url = ''
    isGone = false
    print: (pdf: string) => void = () => undefined
    webContents = Object.assign(new Emitter(), {
      prints: [] as unknown[],
      printToPDF: (options: unknown) => {
        this.webContents.prints.push(options)
        return new Promise<Buffer>((resolve, reject) => {
          this.print = (pdf) => resolve(Buffer.from(pdf))
          this.once('closed', () => reject(new Error('closed')))
        })
      },
    })
    constructor(readonly options: object) {
      super()
      made.push(this)
    }
    loadURL = async (url: string) => {
      this.url = url
    }
    isDestroyed = () => this.isGone
    destroy = () => {
      this.isGone = true
      this.emit('closed')
    }
  }
  return { windows: made as FakeWindow[], FakeBrowserWindow: Fake }
})
vi.mock('electron', () => ({ BrowserWindow: FakeBrowserWindow }))

const PAGE: PaperPage = { html: '<p>Hello</p>', title: 'T', language: 'en', size: 'A3', landscape: true }
const BLANK = '<html lang="en"><title>Trama</title><main></main></html>'
const WITH_FONT = '%PDF AtkinsonHyperlegibleNext'

let clock = new ManualClock()
let pages = new PaperPages()
let printer = new PaperPrinter({ pages, blank: async () => BLANK, clock })
beforeEach(() => {
  windows.length = 0
  clock = new ManualClock()
  pages = new PaperPages()
  printer = new PaperPrinter({ pages, blank: async () => BLANK, clock })
})

/** Begins to print, and goes on until the page is being printed. */
async function begin(calledOff = new AbortController().signal) {
  const before = windows.length
  const printed = printer.print(PAGE, calledOff).then(
    (pdf) => Buffer.from(pdf).toString(),
    (thrown: Error) => `failed: ${thrown.message}`,
  )
  await turn()
  return { printed, window: windows[before] as FakeWindow }
}

describe('printing', () => {
  it('happens in a window that nobody sees, without scripts and bridge, and that is gone afterwards', async () => {
    const { printed, window } = await begin()
    expect(window.options.show).toBe(false)
    expect(window.options.webPreferences).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true })
    expect(window.options.webPreferences).not.toHaveProperty('preload')
    expect(pages.take(window.url)).toContain('<main><p>Hello</p></main>')
    const size = { width: 420 / 25.4, height: 297 / 25.4 }
    expect(window.webContents.prints).toEqual([
      { pageSize: size, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
    ])
    window.print(WITH_FONT)
    expect(await printed).toBe(WITH_FONT)
    expect(window.isDestroyed()).toBe(true)
    expect(clock.timers).toBe(0)
  })

  it('waits for the font, and not for ever', async () => {
    const { printed, window } = await begin()
    for (let tries = 0; tries < 8; tries += 1) {
      window.print('%PDF other')
      await turn()
      clock.advance(100)
      await turn()
    }
    expect(window.webContents.prints).toHaveLength(9)
    window.print('%PDF other')
    expect(await printed).toBe('%PDF other')
  })

  it('is one page after the other', async () => {
    const first = await begin()
    const second = await begin()
    expect(windows).toHaveLength(1)
    first.window.print(WITH_FONT)
    await first.printed
    await turn()
    expect(windows).toHaveLength(2)
    windows[1]?.print(WITH_FONT)
    expect(await second.printed).toBe(WITH_FONT)
  })

  it('takes not too long, and the next page has its turn', async () => {
    const { printed, window } = await begin()
    clock.advance(30_000)
    expect(await printed).toBe('failed: It took too long.')
    expect(window.isDestroyed()).toBe(true)
    await turn()
    expect(pages.take(window.url)).toBeNull()
    const next = await begin()
    next.window.print(WITH_FONT)
    expect(await next.printed).toBe(WITH_FONT)
  })

  it('ends when it is called off', async () => {
    const off = new AbortController()
    const { printed, window } = await begin(off.signal)
    off.abort()
    expect(await printed).toBe('failed: It was called off.')
    expect(window.isDestroyed()).toBe(true)
  })

  it('ends when its page is gone', async () => {
    const { printed, window } = await begin()
    window.webContents.emit('render-process-gone')
    expect(await printed).toBe('failed: The page is gone.')
  })
})

describe('at the end of the app', () => {
  it('what is being printed has a few seconds left, and no more', async () => {
    const { printed, window } = await begin()
    printer.ending()
    clock.advance(3999)
    expect(window.isDestroyed()).toBe(false)
    clock.advance(1)
    expect(await printed).toBe('failed: The app is ending.')
  })

  it('a window that is closed with all others gives way to another, once', async () => {
    const { printed, window } = await begin()
    printer.ending()
    window.destroy()
    await turn()
    windows[1]?.print(WITH_FONT)
    expect(await printed).toBe(WITH_FONT)

    const again = await begin()
    again.window.destroy()
    await turn()
    windows[3]?.destroy()
    expect(await again.printed).toMatch(/^failed/)
  })
})
