// One Chromium window: the side of a webContents that speaks the DevTools protocol. It knows nothing of Electron's API
// and tells what happens by events: `navigated`, `navigated-in-page`, `started`, `stopped`, `dom-ready`, `loaded`,
// `message`, `wish`, `console`, `crashed`, `gone`.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { debug, inPeace } from '../events.mjs'
import { mainWorldSource, PRELOAD_WORLD, preloadWorldSource } from './sources.mjs'

export class Page extends EventEmitter {
  #machine
  #session
  #preloadContext

  /**
   * Opens a window; `attached` resolves when it can be spoken to.
   * @param {import('../machine.mjs').Machine} machine
   * @param {{ width: number, height: number, preload?: string, additionalArguments?: string[], javascript?: boolean,
   *   tellsInput: () => boolean }} options `tellsInput`: whether keys are wished for, asked once when it opens.
   */
  constructor(machine, options) {
    super()
    this.#machine = machine
    this.frames = new Set()
    this.url = ''
    this.title = ''
    this.isGone = false
    this.isCrashed = false
    this.isLoading = false
    this.attached = this.#open(options)
    this.attached.catch((error) => {
      if (!machine.isExiting && !this.isGone) console.error(`stand-in: a window could not be opened: ${error.message}`)
    })
  }

  async #open({ width, height, preload, additionalArguments, javascript, tellsInput }) {
    const { browser } = this.#machine.devtools
    // A `javascript:` address commits no navigation: as with Electron, others see the page once the app loads its own.
    const target = { url: 'javascript:void(0)', newWindow: true, width, height }
    const { targetId } = await browser.send('Target.createTarget', target)
    this.targetId = targetId
    this.frames.add(targetId)
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    this.#session = this.#machine.devtools.session(sessionId)
    this.#listen(targetId)
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId })
    this.windowId = windowId
    const ready = javascript === false ? this.#prepareWithoutScripts() : undefined
    await Promise.all(ready ?? this.#prepare(preload, additionalArguments, tellsInput()))
  }

  #prepare(preload, additionalArguments, tellsInput) {
    const { secret, addresses } = this.#machine
    const ask = (method, params) => this.#session.send(method, params)
    const common = [
      ask('Page.enable'),
      ask('Inspector.enable'),
      ask('Runtime.addBinding', { name: secret }),
      ask('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret, addresses.schemes, tellsInput) }),
    ]
    if (!preload) return [...common, ask('Runtime.enable')]
    const source = preloadWorldSource(secret, this.#preloadConfig(preload, additionalArguments), readPreload(preload))
    return [
      ...common,
      ask('Runtime.addBinding', { name: `${secret}:ipc`, executionContextName: PRELOAD_WORLD }),
      ask('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD }),
      ask('Runtime.enable'),
    ]
  }

  /** The page's scripts do not run, and nothing of the stand-in's own runs in it either. */
  #prepareWithoutScripts() {
    const ask = (method, params) => this.#session.send(method, params)
    return [ask('Page.enable'), ask('Inspector.enable'), ask('Emulation.setScriptExecutionDisabled', { value: true })]
  }

  #preloadConfig(path, additionalArguments = []) {
    const { platform, arch, versions } = process
    const argv = [this.#machine.commandLine.binary, ...additionalArguments]
    const about = { type: 'renderer', platform, arch, versions: { ...versions }, argv, env: {} }
    return { path, process: { ...about, sandboxed: true, contextIsolated: true } }
  }

  #listen(targetId) {
    const isTop = (frameId) => frameId === targetId
    const on = (method, listener) => this.#session.on(method, listener)
    const { addresses } = this.#machine
    on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && isTop(context.auxData?.frameId)) this.#preloadContext = context.uniqueId
    })
    on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
      if (executionContextUniqueId === this.#preloadContext) this.#preloadContext = undefined
    })
    on('Runtime.executionContextsCleared', () => {
      this.#preloadContext = undefined
    })
    on('Runtime.bindingCalled', ({ name, payload }) => this.#hear(name, JSON.parse(payload)))
    on('Runtime.consoleAPICalled', (call) => this.emit('console', call))
    on('Page.frameAttached', ({ frameId }) => this.frames.add(frameId))
    on('Page.frameDetached', ({ frameId }) => isTop(frameId) || this.frames.delete(frameId))
    on('Page.frameStartedLoading', ({ frameId }) => isTop(frameId) && this.#setLoading(true))
    on('Page.frameStoppedLoading', ({ frameId }) => isTop(frameId) && this.#setLoading(false))
    on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.isCrashed = false
      this.url = addresses.fromWire(frame.url + (frame.urlFragment ?? ''))
      this.emit('navigated')
    })
    on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (!isTop(frameId)) return
      this.url = addresses.fromWire(url)
      this.emit('navigated-in-page')
    })
    on('Page.domContentEventFired', () => this.emit('dom-ready'))
    on('Page.loadEventFired', () => this.emit('loaded'))
    on('Page.javascriptDialogOpening', ({ type }) => this.#answerDialog(type))
    on('Inspector.targetCrashed', () => {
      this.isCrashed = true
      this.emit('crashed')
    })
  }

  /** Nobody is there to answer alert or confirm, unless somebody looks on or Playwright is connected. */
  #answerDialog(type) {
    const { settings, switches } = this.#machine
    if (settings.isHeaded || switches.has('remote-debugging-port')) return
    inPeace(this.#session.send('Page.handleJavaScriptDialog', { accept: type === 'alert' }))
  }

  #hear(binding, message) {
    if (binding === this.#machine.secret) return void this.emit('wish', message)
    // The isolated world says where it is; the page's own code cannot reach this binding.
    this.url = this.#machine.addresses.fromWire(message.url)
    this.emit('message', message)
  }

  #setLoading(isLoading) {
    this.isLoading = isLoading
    this.emit(isLoading ? 'started' : 'stopped')
  }

  /** The window is gone: closed by us, by Playwright, or with the browser. */
  markGone() {
    if (this.isGone) return
    this.isGone = true
    this.emit('gone')
  }

  /** Asks the page something over the DevTools protocol, once it is attached. */
  async send(method, params) {
    await this.attached
    return this.#session.send(method, params)
  }

  /** Hands a message to the preload world; without one it is dropped, as Electron does. */
  deliver(message) {
    if (this.isGone || !this.#preloadContext) return debug('nobody to receive', message.channel ?? message.type)
    const receive = `window[${JSON.stringify(`${this.#machine.secret}:receive`)}]`
    const expression = `${receive}(${JSON.stringify(message)})`
    inPeace(this.#session.send('Runtime.evaluate', { uniqueContextId: this.#preloadContext, expression }))
  }

  /**
   * Evaluates code in the page's own world.
   * @throws {Error} (as a rejection) with the page's message when the code throws.
   */
  async evaluate(expression, userGesture = false) {
    const ask = { expression, awaitPromise: true, returnByValue: true, userGesture }
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', ask)
    if (!exceptionDetails) return result.value
    throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text)
  }

  /** Runs the page's beforeunload handlers; what they send arrives before the answer. */
  async mayClose() {
    if (this.isCrashed) return true
    const answer = await this.evaluate(this.#closeCall(false)).catch(() => true)
    return answer !== false
  }

  /** Closes the window without asking the page. */
  async close() {
    const { browser } = this.#machine.devtools
    await this.attached
    if (!this.isCrashed)
      await this.#session.send('Runtime.evaluate', { expression: this.#closeCall(true) }).catch(debug)
    await browser.send('Target.closeTarget', { targetId: this.targetId })
  }

  #closeCall(isForced) {
    return `window[${JSON.stringify(`${this.#machine.secret}:close`)}]?.(${isForced})`
  }
}

function readPreload(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    console.error(`Unable to load preload script: ${file}\n${error.message}`)
    return ''
  }
}
