import { BrowserWindow, type WebPreferences } from 'electron'
import type { Clock } from '../session/clock'
import { Serial } from '../session/serial'

/** The longest that work may still take once the app is about to end, in milliseconds: less than quitting waits. */
const LONGEST_AT_END = 4000

interface HiddenWindowsOptions {
  preferences: WebPreferences
  /** The longest that work in a window may take, in milliseconds. */
  longest: number
  clock: Clock
}

/** Somebody else closed the window, as the app does to all of them when it is told to quit. */
class WindowClosed extends Error {}

/** Does work one piece after the other, each in a window of its own that nobody sees and that ends with it. */
export class HiddenWindows {
  readonly #turns = new Serial()
  #isEnding = false
  #hurry = () => {}

  constructor(private readonly options: HiddenWindowsOptions) {}

  /** Waits for its turn, and works. @throws Error when it takes too long, is called off, or its page goes. */
  run<Value>(work: (window: BrowserWindow) => Promise<Value>, calledOff: AbortSignal): Promise<Value> {
    return this.#turns.run(() =>
      this.#inTime(work, calledOff).catch((thrown: unknown) => {
        // Quitting waits for what is on its way, so there is time for another window.
        if (thrown instanceof WindowClosed) return this.#inTime(work, calledOff)
        throw thrown
      }),
    )
  }

  /** The app is about to end, and waits for what is under way for a short while only. */
  ending(): void {
    this.#isEnding = true
    this.#hurry()
  }

  async #inTime<Value>(work: (window: BrowserWindow) => Promise<Value>, calledOff: AbortSignal): Promise<Value> {
    calledOff.throwIfAborted()
    const { preferences, longest, clock } = this.options
    const window = new BrowserWindow({ show: false, title: 'Trama', webPreferences: preferences })
    window.on('page-title-updated', (event) => event.preventDefault())
    const timers: (() => void)[] = []
    try {
      const given = new Promise<never>((_, reject) => {
        const giveUp = (why: string) => reject(new Error(why))
        timers.push(clock.after(longest, () => giveUp('It took too long.')))
        this.#hurry = () => {
          timers.push(clock.after(LONGEST_AT_END, () => giveUp('The app is ending.')))
        }
        if (this.#isEnding) this.#hurry()
        calledOff.addEventListener('abort', () => giveUp('It was called off.'), { once: true })
        window.once('closed', () => reject(new WindowClosed()))
        window.webContents.once('render-process-gone', () => giveUp('The page is gone.'))
      })
      return await Promise.race([work(window), given])
    } finally {
      this.#hurry = () => {}
      for (const callOff of timers) callOff()
      if (!window.isDestroyed()) window.destroy()
    }
  }
}
