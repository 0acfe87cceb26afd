// What must not happen while a test runs: errors in a page, in the main process, or against the content policy.
import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test'

/** What Electron and the app's own log print when something went wrong that no test asked about. */
const IN_MAIN = new RegExp(
  [
    'UnhandledPromiseRejection',
    'Uncaught Exception',
    'Error occurred in handler',
    'App threw an error',
    'protocol handler threw',
    'Unable to load preload',
    'stand-in: .* (?:is|are) not supported',
    'main/(?:uncaught|unhandled|start-failed)',
    'door/(?:threw|refused)',
    '(?:window|wall)/(?:page-gone|load-failed)',
  ].join('|'),
)

/** Collects what went wrong in an app; a test may say beforehand what it provokes on purpose. */
export class Problems {
  readonly #found: string[] = []
  readonly #allowed: RegExp[] = []
  readonly #stops: (() => void)[] = []

  /** Lets errors pass that a test provokes on purpose. */
  allow(...expected: RegExp[]): void {
    this.#allowed.push(...expected)
  }

  add(problem: string): void {
    this.#found.push(problem)
  }

  /** What was found and not allowed. */
  get unexpected(): string[] {
    return this.#found.filter((problem) => !this.#allowed.some((allowed) => allowed.test(problem)))
  }

  /** Listens to an app's main process and to each of its windows, those to come included, until it is to stop. */
  watch(app: ElectronApplication): void {
    this.#watchMain(app)
    const onWindow = (page: Page) => this.#watchPage(page)
    app.on('window', onWindow)
    this.#stops.push(() => app.off('window', onWindow))
    for (const page of app.windows()) this.#watchPage(page)
  }

  /** What is watched may go on to another test; what happens there is not of this one. */
  stop(): void {
    for (const stop of this.#stops.splice(0)) stop()
  }

  #watchMain(app: ElectronApplication): void {
    let tail = ''
    const { stderr } = app.process()
    const onData = (bytes: Buffer) => {
      const lines = (tail + bytes.toString()).split('\n')
      tail = lines.pop() ?? ''
      for (const line of lines) if (IN_MAIN.test(line)) this.add(`main process: ${line}`)
    }
    stderr?.on('data', onData)
    this.#stops.push(() => stderr?.off('data', onData))
  }

  #watchPage(page: Page): void {
    const where = () => page.url()
    const onError = (error: Error) => this.add(`page error in ${where()}: ${error.stack ?? error.message}`)
    // A violation of the content policy arrives as a console error too.
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error') this.add(`console error in ${where()}: ${message.text()}`)
    }
    const onCrash = () => this.add(`the page crashed: ${where()}`)
    page.on('pageerror', onError).on('console', onConsole).on('crash', onCrash)
    this.#stops.push(() => page.off('pageerror', onError).off('console', onConsole).off('crash', onCrash))
  }
}
