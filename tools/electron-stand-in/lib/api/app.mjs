import os from 'node:os'
import path from 'node:path'
import { guardedClass } from '../refuse.mjs'
import { Quitting } from './quitting.mjs'
import { SingleInstance } from './single-instance.mjs'

export class App extends guardedClass('app') {
  #machine
  #quitting
  #singleInstance
  #whenReady
  #paths = new Map()
  #switches

  /** @param {import('../machine.mjs').Machine} machine */
  constructor(machine) {
    super()
    const { manifest, switches } = machine.commandLine
    this.#machine = machine
    this.#switches = switches
    this.#quitting = new Quitting(machine, this, () => this.releaseSingleInstanceLock())
    this.#singleInstance = new SingleInstance(this)
    machine.quitting = this.#quitting
    this.#whenReady = new Promise((resolve) => {
      machine.resolveReady = resolve
    })
    this.name = manifest.productName ?? manifest.name ?? 'Electron'
    this.isPackaged = false
    const folder = switches.get('user-data-dir')
    if (folder) this.setPath('userData', path.resolve(folder))
    this.commandLine = {
      appendSwitch: (name, value = '') => void switches.set(name, String(value)),
      hasSwitch: (name) => switches.has(name),
      getSwitchValue: (name) => switches.get(name) ?? '',
      removeSwitch: (name) => void switches.delete(name),
    }
  }

  whenReady() {
    return this.#whenReady
  }

  isReady() {
    return this.#machine.isReady
  }

  getName() {
    return this.name
  }

  setName(name) {
    this.name = name
  }

  getVersion() {
    return this.#machine.commandLine.manifest.version ?? '0.0.0'
  }

  getAppPath() {
    return this.#machine.commandLine.appPath
  }

  getPath(name) {
    const folder = this.#paths.get(name) ?? this.#standardPaths()[name]?.()
    if (!folder) throw new Error(`Failed to get '${name}' path`)
    return folder
  }

  setPath(name, folder) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    this.#paths.set(name, folder)
  }

  #standardPaths() {
    const home = os.homedir()
    const inUserData = (name) => () => path.join(this.getPath('userData'), name)
    const inHome = (name) => () => path.join(home, name)
    const { binary } = this.#machine.commandLine
    return {
      home: () => home,
      temp: () => os.tmpdir(),
      exe: () => binary,
      appData: () => process.env.XDG_CONFIG_HOME || path.join(home, '.config'),
      userData: () => path.join(this.getPath('appData'), this.name),
      sessionData: () => this.getPath('userData'),
      logs: inUserData('logs'),
      crashDumps: inUserData('Crashpad'),
      desktop: inHome('Desktop'),
      documents: inHome('Documents'),
      downloads: inHome('Downloads'),
      pictures: inHome('Pictures'),
    }
  }

  getLocale() {
    return this.#switches.get('lang') || this.#machine.settings.language
  }

  getSystemLocale() {
    return this.#machine.settings.language
  }

  getPreferredSystemLanguages() {
    return [this.#machine.settings.language]
  }

  enableSandbox() {
    if (this.#machine.isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
  }

  requestSingleInstanceLock(additionalData) {
    return this.#singleInstance.request(additionalData)
  }

  hasSingleInstanceLock() {
    return this.#singleInstance.isHeld
  }

  releaseSingleInstanceLock() {
    this.#singleInstance.release()
  }

  quit() {
    this.#quitting.quit()
  }

  exit(code = 0) {
    this.#quitting.exit(code)
  }

  focus() {
    const [first] = this.#machine.windows
    first?.focus()
  }

  // Accepted and without effect: there is no task bar, dock or about box here.
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  addRecentDocument() {}
  clearRecentDocuments() {}
}
