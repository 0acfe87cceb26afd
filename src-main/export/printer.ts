import { BrowserWindow } from 'electron'
import type { PaperPage } from '../../src-model/export/draft'
import type { Clock } from '../session/clock'
import { pause } from '../session/clock'
import { Serial } from '../session/serial'
import { hardenedPreferences } from '../windows/web-preferences'
import { paperDocument } from './paper-document'
import type { PaperPages } from './paper-pages'
import { sheetOf } from './paper-size'

/** Prints a page on paper, as PDF. @throws Error when it cannot. */
export type Printer = (page: PaperPage, calledOff: AbortSignal) => Promise<Uint8Array>

/** The longest that a page may take, in milliseconds: many times what a report of five hundred people takes. */
const LONGEST = 30_000
/** The longest that it may still take once the app is about to end, in milliseconds: less than quitting waits. */
const LONGEST_AT_END = 4000
/** How often, and after how many milliseconds, a page is printed again whose font was not there yet. */
const FONT = { tries: 8, pause: 100 }
/** What the app's font is called in a PDF, whose list of fonts is never compressed. */
const FONT_NAME = 'AtkinsonHyperlegible'

interface PaperPrinterOptions {
  pages: PaperPages
  /** `paper.html`, and what the addresses in it begin with. */
  blank: () => Promise<{ html: string; base: string }>
  clock: Clock
}

/** Somebody else closed the window, as the app does to all of them when it is told to quit. */
class WindowClosed extends Error {}

/** Prints pages one after the other, each in a window of its own that nobody sees and that ends with it. */
export class PaperPrinter {
  readonly #turns = new Serial()
  #isEnding = false
  #hurry = () => {}

  constructor(private readonly options: PaperPrinterOptions) {}

  readonly print: Printer = (page, calledOff) =>
    this.#turns.run(() =>
      this.#printInTime(page, calledOff).catch((thrown: unknown) => {
        // Quitting waits for what is on its way, so there is time for another window.
        if (thrown instanceof WindowClosed) return this.#printInTime(page, calledOff)
        throw thrown
      }),
    )

  /** The app is about to end, and waits for what is being printed for a short while only. */
  ending(): void {
    this.#isEnding = true
    this.#hurry()
  }

  async #printInTime(page: PaperPage, calledOff: AbortSignal): Promise<Uint8Array> {
    calledOff.throwIfAborted()
    const { pages, blank, clock } = this.options
    const { html, base } = await blank()
    const url = pages.put(paperDocument(html, page, base))
    const window = new BrowserWindow({ show: false, title: 'Trama', webPreferences: hardenedPreferences(null) })
    const timers: (() => void)[] = []
    try {
      const given = new Promise<never>((_, reject) => {
        const giveUp = (why: string) => reject(new Error(why))
        timers.push(clock.after(LONGEST, () => giveUp('Printing took too long.')))
        this.#hurry = () => {
          timers.push(clock.after(LONGEST_AT_END, () => giveUp('The app is ending.')))
        }
        if (this.#isEnding) this.#hurry()
        calledOff.addEventListener('abort', () => giveUp('Printing was called off.'), { once: true })
        window.once('closed', () => reject(new WindowClosed()))
        window.webContents.once('render-process-gone', () => giveUp('The page is gone.'))
      })
      return await Promise.race([this.#printIn(window, url, page), given])
    } finally {
      this.#hurry = () => {}
      for (const callOff of timers) callOff()
      pages.take(url)
      if (!window.isDestroyed()) window.destroy()
    }
  }

  async #printIn(window: BrowserWindow, url: string, page: PaperPage): Promise<Uint8Array> {
    window.on('page-title-updated', (event) => event.preventDefault())
    await window.loadURL(url)
    for (let tries = FONT.tries; ; tries -= 1) {
      const printed = await window.webContents.printToPDF({
        pageSize: sheetOf(page),
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      // A font is fetched once a page is laid out, and a page without scripts cannot say when it has come.
      if (tries === 0 || printed.includes(FONT_NAME)) return printed
      await pause(this.options.clock, FONT.pause)
    }
  }
}
