// A client of Chromium's DevTools protocol over a pipe. Chromium ends by itself when the pipe breaks, so a killed
// main process leaves no browser behind.
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'

const BROWSER_GONE = 'the browser is gone'

/** One conversation: with the browser, or with one page. Emits the protocol's events by their method name. */
class Session extends EventEmitter {
  constructor(devtools, id) {
    super()
    this.setMaxListeners(0)
    this.id = id
    this.devtools = devtools
  }

  /**
   * Asks for something.
   * @throws {Error} (as a rejection) when the protocol answers with an error, or the page or browser goes away.
   */
  send(method, params = {}) {
    return this.devtools.send(method, params, this.id)
  }
}

export class DevTools {
  #pending = new Map()
  #sessions = new Map()
  #nextId = 0
  #partial = []

  /**
   * Starts Chromium.
   * @param {string} file The executable.
   * @param {string[]} args Its switches, without those for the pipe.
   * @param {NodeJS.ProcessEnv} env
   */
  constructor(file, args, env) {
    this.process = spawn(file, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env,
      // Ctrl-C in a terminal is for the app first: it flushes, then closes the browser.
      detached: true,
    })
    const [, , , input, output] = this.process.stdio
    this.input = input
    input.on('error', () => {})
    output.on('error', () => {})
    output.on('data', (bytes) => this.#read(bytes))
    this.process.on('close', () => this.#rejectWhere(() => true, BROWSER_GONE))
    this.browser = this.session(undefined)
  }

  get isRunning() {
    return this.process.exitCode === null && this.process.signalCode === null
  }

  session(id) {
    if (!this.#sessions.has(id)) this.#sessions.set(id, new Session(this, id))
    return this.#sessions.get(id)
  }

  /** Forgets a page that is gone; what was still asked of it fails. */
  drop(id) {
    this.#sessions.delete(id)
    this.#rejectWhere((request) => request.sessionId === id, 'the page is gone')
  }

  send(method, params, sessionId) {
    return new Promise((resolve, reject) => {
      if (this.input.destroyed || !this.isRunning) return reject(new Error(BROWSER_GONE))
      const id = ++this.#nextId
      this.#pending.set(id, { resolve, reject, method, sessionId })
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #read(bytes) {
    let rest = bytes
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.#partial, rest.subarray(0, end)]).toString()
      this.#partial = []
      rest = rest.subarray(end + 1)
      this.#receive(JSON.parse(message))
    }
    if (rest.length > 0) this.#partial.push(rest)
  }

  #receive({ id, sessionId, method, params, result, error }) {
    if (id === undefined) return void this.#sessions.get(sessionId)?.emit(method, params)
    const request = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) request?.reject(new Error(`${request.method}: ${error.message}`))
    else request?.resolve(result)
  }

  #rejectWhere(matches, message) {
    for (const [id, request] of this.#pending) {
      if (!matches(request)) continue
      this.#pending.delete(id)
      request.reject(new Error(message))
    }
  }
}
