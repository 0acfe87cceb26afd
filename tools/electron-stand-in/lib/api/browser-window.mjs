import { inPeace, makeEvent } from '../events.mjs'
import { WebContents } from './web-contents.mjs'
import { WindowBounds } from './window-bounds.mjs'

/**
 * Makes the class, bound to the machine its windows open on.
 * @param {import('../machine.mjs').Machine} machine
 */
export function makeBrowserWindow(machine) {
  return class BrowserWindow extends WindowBounds {
    #isVisible = false
    #isMenuBarVisible = true
    #wasPainted = false
    #isClosing = false
    #title

    constructor(options = {}) {
      machine.mustBeReady('BrowserWindow')
      super(machine, options)
      const preferences = checkPreferences(options.webPreferences)
      this.#title = options.title ?? machine.electron.app.getName()
      const { width, height } = this.getNormalBounds()
      this.#isVisible = options.show !== false
      this.webContents = new WebContents(machine, this, { width, height }, preferences)
      this.id = this.webContents.id
      machine.windows.add(this)
      this.#listen()
      const { app } = machine.electron
      app.emit('web-contents-created', makeEvent(), this.webContents)
      app.emit('browser-window-created', makeEvent(), this)
      if (this.#isVisible) this.#announceShown()
    }

    static getAllWindows() {
      return [...machine.windows]
    }

    static getFocusedWindow() {
      return machine.focused
    }

    static fromWebContents(contents) {
      return contents?.window ?? null
    }

    static fromId(id) {
      return [...machine.windows].find((window) => window.id === id) ?? null
    }

    #listen() {
      const { page } = this.webContents
      inPeace(page.attached.then(() => this.applyBounds()))
      page.on('loaded', () => {
        if (this.#wasPainted) return
        this.#wasPainted = true
        this.emit('ready-to-show')
      })
      page.on('gone', () => this.#afterClosing())
    }

    loadURL(url) {
      return this.webContents.loadURL(url)
    }

    reload() {
      this.webContents.reload()
    }

    capturePage(rect) {
      return this.webContents.capturePage(rect)
    }

    show() {
      this.showInactive()
      this.focus()
    }

    showInactive() {
      if (this.#isVisible) return
      this.#isVisible = true
      if (machine.settings.isHeaded) inPeace(this.webContents.page.attached.then(() => this.applyBounds()))
      this.#soon('show')
    }

    hide() {
      if (!this.#isVisible) return
      this.#isVisible = false
      this.blur()
      if (machine.settings.isHeaded) inPeace(this.webContents.page.attached.then(() => this.applyBounds()))
      this.emit('hide')
    }

    isVisible() {
      return this.#isVisible
    }

    #announceShown() {
      this.#soon('show')
      this.focus()
    }

    focus() {
      if (machine.focused === this || this.isDestroyed()) return
      machine.focused?.blur()
      machine.focused = this
      if (machine.settings.isHeaded) inPeace(this.webContents.page.send('Page.bringToFront'))
      this.#soon('focus')
    }

    blur() {
      if (machine.focused !== this) return
      machine.focused = null
      this.emit('blur')
    }

    isFocused() {
      return machine.focused === this
    }

    /** As in Electron, listeners that are added right after the call still hear of it. */
    #soon(name) {
      setImmediate(() => this.isDestroyed() || this.emit(name))
    }

    isDestroyed() {
      return this.webContents.page.isGone
    }

    /** The page has a new title; the app may keep its own. */
    pageTitled(title) {
      const event = makeEvent()
      this.webContents.emit('page-title-updated', event, title, true)
      this.emit('page-title-updated', event, title, true)
      if (!event.defaultPrevented) this.#title = title
    }

    setTitle(title) {
      this.#title = title
    }

    getTitle() {
      return this.#title
    }

    close() {
      if (this.isDestroyed() || this.#isClosing) return
      const event = makeEvent()
      this.emit('close', event)
      if (this.isDestroyed()) return
      if (event.defaultPrevented) return machine.quitting.cancel()
      this.#isClosing = true
      inPeace(this.#closeIfAllowed())
    }

    async #closeIfAllowed() {
      const mayClose = await this.webContents.page.mayClose()
      if (this.isDestroyed()) return
      const event = makeEvent()
      if (!mayClose) this.webContents.emit('will-prevent-unload', event)
      // As in Electron, preventing this event lets the window close all the same.
      if (mayClose || event.defaultPrevented) return this.destroy()
      this.#isClosing = false
      machine.quitting.cancel()
    }

    destroy() {
      if (this.isDestroyed()) return
      inPeace(this.webContents.page.close())
      this.webContents.page.markGone()
    }

    #afterClosing() {
      machine.windows.delete(this)
      if (machine.focused === this) machine.focused = null
      this.emit('closed')
      if (machine.windows.size === 0) machine.quitting.afterLastWindow()
    }

    setMenuBarVisibility(isVisible) {
      this.#isMenuBarVisible = isVisible
    }

    isMenuBarVisible() {
      return this.#isMenuBarVisible
    }

    // Accepted and without effect: there is no frame, task bar or icon to change.
    setAutoHideMenuBar() {}
    setMenu() {}
    removeMenu() {}
    setBackgroundColor() {}
    setIcon() {}
    setAlwaysOnTop() {}
    setProgressBar() {}
    setDocumentEdited() {}
    setRepresentedFilename() {}
    moveTop() {}
    flashFrame() {}
  }
}

function checkPreferences(preferences = {}) {
  const { contextIsolation = true, nodeIntegration = false, sandbox = true, webviewTag = false } = preferences
  if (preferences.javascript === false && preferences.preload) {
    throw new Error('stand-in: a preload in a window without scripts is not supported')
  }
  if (contextIsolation && !nodeIntegration && sandbox && !webviewTag) return preferences
  throw new Error('stand-in: windows that are not isolated and sandboxed are not supported')
}
