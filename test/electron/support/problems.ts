// What must not happen while a test runs: errors in a page, in the main process, or against the content policy.
import type { ElectronApplication, Page } from '@playwright/test'

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

  /** Listens to an app's main process and to each of its windows, those to come included. */
  watch(app: ElectronApplication): void {
    this.#watchMain(app)
    app.on('window', (page) => this.#watchPage(page))
    for (const page of app.windows()) this.#watchPage(page)
  }

  #watchMain(app: ElectronApplication): void {
    let tail = ''
    app.process().stderr?.on('data', (bytes: Buffer) => {
      const lines = (tail + bytes.toString()).split('\n')
      tail = lines.pop() ?? ''
      for (const line of lines) if (IN_MAIN.test(line)) this.add(`main process: ${line}`)
    })
  }

  #watchPage(page: Page): void {
    const where = () => page.url()
    page.on('pageerror', (error) => this.add(`page error in ${where()}: ${error.stack ?? error.message}`))
    // A violation of the content policy arrives as a console error too.
    page.on('console', (message) => {
      if (message.type() === 'error') this.add(`console error in ${where()}: ${message.text()}`)
    })
    page.on('crash', () => this.add(`the page crashed: ${where()}`))
  }
}
