import { encode } from '../codec.mjs'
import { inPeace, makeEvent } from '../events.mjs'
import { Page } from '../page/page.mjs'
import { chooseByAccelerator } from './accelerators.mjs'
import { toKeyEvent } from './input-events.mjs'
import { PageTools } from './page-tools.mjs'
import { makeMainFrame } from './web-frame.mjs'

let lastId = 0

export class WebContents extends PageTools {
  #machine
  #asked = ''
  #expected
  #isInputPrevented = false
  #openHandler = () => ({ action: 'allow' })

  /**
   * @param {import('../machine.mjs').Machine} machine
   * @param {object} window The BrowserWindow it is shown in.
   * @param {{ width: number, height: number }} size
   * @param {object} preferences The window's webPreferences.
   */
  constructor(machine, window, size, preferences) {
    const { preload, additionalArguments, javascript } = preferences
    const tellsInput = () => this.#tellsInput()
    super(new Page(machine, { ...size, preload, additionalArguments, javascript, tellsInput }), window)
    this.#machine = machine
    this.id = ++lastId
    this.session = machine.defaultSession
    this.preferences = preferences
    this.mainFrame = makeMainFrame(this)
    machine.electron.nativeTheme.follow(this.page)
    machine.contents.set(this.id, this)
    this.#listen()
  }

  #listen() {
    const { page } = this
    const { app } = this.#machine.electron
    const pass = (name, own, ...args) => page.on(name, () => this.emit(own, makeEvent(), ...args))
    page.on('navigated', () => {
      this.emit('did-frame-navigate', makeEvent(), page.url, 200, 'OK', true)
      this.emit('did-navigate', makeEvent(), page.url, 200, 'OK')
    })
    page.on('navigated-in-page', () => this.emit('did-navigate-in-page', makeEvent(), page.url, true))
    pass('started', 'did-start-loading')
    pass('stopped', 'did-stop-loading')
    pass('dom-ready', 'dom-ready')
    pass('loaded', 'did-finish-load')
    page.on('console', (call) => this.emit('console-message', describeConsole(call)))
    page.on('message', (message) => this.#receive(message))
    page.on('wish', (wish) => this.#grant(wish))
    page.on('crashed', () => {
      const details = { reason: 'crashed', exitCode: 5 }
      this.emit('render-process-gone', makeEvent(), details)
      app.emit('render-process-gone', makeEvent(), this, details)
    })
    page.on('gone', () => {
      this.#machine.contents.delete(this.id)
      this.emit('destroyed')
    })
  }

  /** The scripts of a page are fixed when it opens; a listener that would never be called must not be taken. */
  #tellsInput() {
    if (this.listenerCount('before-input-event') > 0) return true
    this.on('newListener', (name) => {
      if (name === 'before-input-event') throw new Error(`stand-in: ${name} must be listened to from the start`)
    })
    return false
  }

  #receive(message) {
    if (message.type === 'preload-error') {
      this.emit('preload-error', makeEvent(), this.preferences.preload, new Error(message.message))
    } else this.#machine.ipcMain.receive(this, message, (answer) => this.page.deliver(answer))
  }

  #grant(wish) {
    if (wish.type === 'open') this.requestWindow(wish)
    if (wish.type === 'close') this.window.close()
    if (wish.type === 'context-menu') this.emit('context-menu', makeEvent(), wish.params)
    if (wish.type === 'title') this.#setTitle(wish.title)
    if (wish.type === 'input') this.#tellInput(wish.input)
    if (wish.type === 'key' && !this.#isInputPrevented) chooseByAccelerator(wish, this.window)
  }

  #tellInput(input) {
    const event = makeEvent()
    this.emit('before-input-event', event, { ...input, isComposing: false, location: 0, modifiers: [] })
    if (input.type === 'keyDown') this.#isInputPrevented = event.defaultPrevented
  }

  #setTitle(title) {
    this.page.title = title
    this.window.pageTitled(title)
  }

  /** The page wants another window: the app's handler decides. */
  requestWindow({ url: wireUrl, frameName, features }) {
    const url = this.#machine.addresses.fromWire(wireUrl)
    const referrer = { url: this.page.url, policy: 'strict-origin-when-cross-origin' }
    const { action } = this.#openHandler({ url, frameName, features, disposition: 'new-window', referrer })
    if (action !== 'deny') console.error(`stand-in: windows that pages open are not supported (${url})`)
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler
  }

  /**
   * @throws {Error} (as a rejection) when the page cannot be loaded.
   */
  async loadURL(url) {
    this.#asked = url
    this.#expected = url
    const loaded = new Promise((resolve) => this.page.once('loaded', resolve))
    const { errorText } = await this.page.send('Page.navigate', { url: this.#machine.addresses.toWire(url) })
    if (errorText) this.#failLoad(errorText.replace('net::', ''), url)
    await loaded
  }

  #failLoad(code, url) {
    this.emit('did-fail-load', makeEvent(), -2, code, url, true)
    throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url })
  }

  /** Whether a navigation is the app's own: asked for by loadURL, or a reload of what is shown. */
  expects(url) {
    const isExpected = [this.#expected, this.page.url].some((each) => each?.replace(/#.*/s, '') === url)
    this.#expected = undefined
    return isExpected
  }

  reload() {
    this.#expected = this.page.url
    inPeace(this.page.send('Page.reload'))
  }

  reloadIgnoringCache() {
    this.#expected = this.page.url
    inPeace(this.page.send('Page.reload', { ignoreCache: true }))
  }

  send(channel, ...args) {
    if (this.page.isGone) throw new TypeError('Object has been destroyed')
    this.page.deliver({ type: 'event', channel, args: encode(args) })
  }

  sendInputEvent(event) {
    inPeace(this.page.send('Input.dispatchKeyEvent', toKeyEvent(event)))
  }

  executeJavaScript(code, userGesture = false) {
    return this.page.evaluate(code, userGesture)
  }

  close({ waitForBeforeUnload = false } = {}) {
    if (waitForBeforeUnload) this.window.close()
    else this.window.destroy()
  }

  forcefullyCrashRenderer() {
    inPeace(this.page.send('Page.crash'))
  }

  focus() {
    this.window.focus()
  }

  getURL() {
    return this.page.url || this.#asked
  }

  getTitle() {
    return this.page.title
  }

  getType() {
    return 'window'
  }

  isDestroyed() {
    return this.page.isGone
  }

  isCrashed() {
    return this.page.isCrashed
  }

  isLoading() {
    return this.page.isLoading
  }

  isFocused() {
    return this.#machine.focused === this.window
  }
}

function describeConsole({ type, args, stackTrace }) {
  const frame = stackTrace?.callFrames[0]
  const level = type === 'warning' || type === 'error' ? type : 'info'
  const message = args.map((arg) => arg.value ?? arg.description ?? '').join(' ')
  return makeEvent({ level, message, lineNumber: frame?.lineNumber ?? 0, sourceId: frame?.url ?? '' })
}
