// One app per data folder: the first one holds a lock file, later ones leave their arguments in its letter box.
import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decode, encode } from '../codec.mjs'
import { makeEvent } from '../events.mjs'

export class SingleInstance {
  #app
  #lock
  #watcher

  /** @param {import('./app.mjs').App} app */
  constructor(app) {
    this.#app = app
  }

  get isHeld() {
    return this.#lock !== undefined
  }

  /**
   * Takes the lock, or hands this start's arguments to the app that holds it.
   * @returns {boolean} Whether this is the first instance.
   */
  request(additionalData) {
    if (this.isHeld) return true
    const folder = this.#app.getPath('userData')
    const lock = path.join(folder, 'stand-in.lock')
    const box = path.join(folder, 'stand-in-second-instance')
    mkdirSync(box, { recursive: true })
    while (!createLock(lock)) {
      if (isAlive(readLock(lock))) {
        post(box, { argv: process.argv, cwd: process.cwd(), data: encode(additionalData) })
        return false
      }
      // Left by an app that was killed.
      rmSync(lock, { force: true })
    }
    this.#lock = lock
    this.#watcher = watch(box, (_change, name) => this.#open(box, name))
    this.#watcher.unref()
    return true
  }

  release() {
    this.#watcher?.close()
    if (this.#lock) rmSync(this.#lock, { force: true })
    this.#lock = undefined
  }

  #open(box, name) {
    if (!name?.endsWith('.json')) return
    const file = path.join(box, name)
    let letter
    try {
      letter = JSON.parse(readFileSync(file, 'utf8'))
      rmSync(file)
    } catch {
      // The system may tell of one letter twice; the second time it is gone.
      return
    }
    this.#app.emit('second-instance', makeEvent(), letter.argv, letter.cwd, decode(letter.data))
  }
}

function createLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function readLock(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(pid) {
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    // A process id may have gone to another program since the app was killed; only Linux tells.
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('electron')
  } catch {
    return false
  }
}

function post(box, letter) {
  const draft = path.join(box, `${process.pid}.draft`)
  writeFileSync(draft, JSON.stringify(letter))
  renameSync(draft, path.join(box, `${process.pid}.json`))
}
