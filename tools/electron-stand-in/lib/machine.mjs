// What the parts of the stand-in share: the command line, the running Chromium, the open windows.
import { randomBytes } from 'node:crypto'
import { Addresses } from './addresses.mjs'
import { startChromium } from './chromium/start.mjs'
import { completeDisplays } from './displays.mjs'
import { makeEvent } from './events.mjs'
import { readSettings } from './settings.mjs'

export class Machine {
  /** @param {ReturnType<typeof import('./command-line.mjs').readCommandLine>} commandLine */
  constructor(commandLine) {
    this.commandLine = commandLine
    this.switches = commandLine.switches
    this.settings = readSettings(process.env)
    this.displays = completeDisplays(this.settings.displays)
    this.addresses = new Addresses()
    // Names what the two worlds of a page say to each other, so that the page's own code cannot guess it.
    this.secret = `__trama_${randomBytes(8).toString('hex')}`
    this.windows = new Set()
    this.contents = new Map()
    this.focused = null
    this.isReady = false
    this.isQuitting = false
    this.isExiting = false
    this.devtools = undefined
    this.electron = undefined
    this.requests = undefined
  }

  /** Starts Chromium and then lets the app know that it is ready. */
  async start() {
    if (this.isExiting) return
    try {
      this.devtools = await startChromium(this)
    } catch (error) {
      console.error(`stand-in: cannot start Chromium: ${error.message}`)
      process.exit(1)
    }
    if (this.isExiting) return
    this.isReady = true
    const { app } = this.electron
    // Playwright's loader wraps app.emit and needs the arguments of `ready` before whenReady resolves.
    app.emit('ready', makeEvent(), {})
    this.resolveReady()
  }

  contentsByTarget(targetId) {
    // A window that is still opening has no target id yet.
    if (targetId === undefined) return undefined
    return [...this.contents.values()].find((contents) => contents.page.targetId === targetId)
  }

  contentsByFrame(frameId) {
    return [...this.contents.values()].find((contents) => contents.page.frames.has(frameId))
  }

  /** Throws what Electron throws when something is used too early. */
  mustBeReady(what) {
    if (!this.isReady) throw new Error(`${what} cannot be used before the app is ready`)
  }
}
