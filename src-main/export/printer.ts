import type { BrowserWindow } from 'electron'
import type { PaperPage } from '../../src-model/export/draft'
import type { Clock } from '../session/clock'
import { pause } from '../session/clock'
import { hardenedPreferences } from '../windows/web-preferences'
import { HiddenWindows } from './hidden-windows'
import { paperDocument } from './paper-document'
import type { PaperPages } from './paper-pages'
import { sheetOf } from './paper-size'

/** Prints a page on paper, as PDF. @throws Error when it cannot. */
export type Printer = (page: PaperPage, calledOff: AbortSignal) => Promise<Uint8Array>

/** The longest that a page may take, in milliseconds: many times what a report of five hundred people takes. */
const LONGEST = 30_000
/** How often, and after how many milliseconds, a page is printed again whose font was not there yet. */
const FONT = { tries: 8, pause: 100 }
/** What the app's font is called in a PDF, whose list of fonts is never compressed. */
const FONT_NAME = 'AtkinsonHyperlegible'

interface PaperPrinterOptions {
  pages: PaperPages
  /** Reads the built `paper.html`. */
  blank: () => Promise<string>
  clock: Clock
}

/** Prints pages one after the other. */
export class PaperPrinter {
  readonly #windows: HiddenWindows

  constructor(private readonly options: PaperPrinterOptions) {
    const { clock } = options
    this.#windows = new HiddenWindows({ preferences: hardenedPreferences(null), longest: LONGEST, clock })
  }

  readonly print: Printer = (page, calledOff) => this.#windows.run((window) => this.#printIn(window, page), calledOff)

  /** See `HiddenWindows`. */
  ending(): void {
    this.#windows.ending()
  }

  async #printIn(window: BrowserWindow, page: PaperPage): Promise<Uint8Array> {
    const { pages, blank } = this.options
    const url = pages.put(paperDocument(await blank(), page))
    try {
      await window.loadURL(url)
      return await this.#printLoaded(window, page)
    } finally {
      pages.take(url)
    }
  }

  async #printLoaded({ webContents }: BrowserWindow, page: PaperPage): Promise<Uint8Array> {
    for (let tries = FONT.tries; ; tries -= 1) {
      const printed = await webContents.printToPDF({
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
