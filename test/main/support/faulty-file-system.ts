import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FileSystem, OpenFile } from '../../../src-main/session/file-system'

/** What goes wrong: the system's code, or a write that takes only half and then refuses. */
export type Fault = 'ENOSPC' | 'EIO' | 'EPERM' | 'EBUSY' | 'EACCES' | 'EROFS' | 'short-write'

/** An error as Node makes it, which tells the path: nobody else should. */
export function errno(code: string): NodeJS.ErrnoException {
  const path = '/home/anna/secret/map.json'
  return Object.assign(new Error(`${code}: for a test, open '${path}'`), { code, path })
}

/** Between two calls of one task there is a turn at most; after so many without any, nobody is at work. */
const QUIET_TURNS = 5

/** A file system that does what another does, apart from the calls that are to fail. */
export class FaultyFileSystem implements FileSystem {
  /** How many calls there were. */
  calls = 0
  /** How many of them are not over. */
  #running = 0
  #faults = 0
  /** Decides for each call whether it fails. @param call its number, from 1. @param name of the function. */
  faultAt: (call: number, name: string) => Fault | null = () => null

  constructor(private readonly real: FileSystem) {}

  async #call<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
    this.calls += 1
    const fault = this.faultAt(this.calls, name)
    if (fault !== null) throw this.#failing(fault === 'short-write' ? 'EIO' : fault)
    return this.#counted(run)
  }

  async #counted<Value>(run: () => Promise<Value>): Promise<Value> {
    this.#running += 1
    try {
      return await run()
    } finally {
      this.#running -= 1
    }
  }

  #failing(code: string): NodeJS.ErrnoException {
    this.#faults += 1
    return errno(code)
  }

  /**
   * Waits until nobody does anything on the disk any more, what nobody waits for included; or until it refuses
   * something, which is then tried again and again.
   */
  async atRest(): Promise<void> {
    const faults = this.#faults
    for (let still = 0; still < QUIET_TURNS && faults === this.#faults; still += 1) {
      const { calls } = this
      await nextTurn()
      if (this.#running > 0 || this.calls !== calls) still = -1
    }
  }

  async #write(file: OpenFile, bytes: Uint8Array, position: number): Promise<number> {
    this.calls += 1
    const fault = this.faultAt(this.calls, 'write')
    if (fault === 'short-write') {
      return this.#counted(() => file.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), position))
    }
    if (fault !== null) throw this.#failing(fault)
    return this.#counted(() => file.write(bytes, position))
  }

  #wrap(file: OpenFile): OpenFile {
    return {
      write: (bytes, position) => this.#write(file, bytes, position),
      size: () => this.#call('size', () => file.size()),
      truncate: (length) => this.#call('truncate', () => file.truncate(length)),
      syncData: () => this.#call('syncData', () => file.syncData()),
      sync: () => this.#call('sync', () => file.sync()),
      // A handle is let go of even where the call fails, as the system does.
      close: () => this.#counted(() => file.close()).then(() => this.#call('close', async () => undefined)),
    }
  }

  open: FileSystem['open'] = (path, how, mode) =>
    this.#call('open', async () => this.#wrap(await this.real.open(path, how, mode)))
  read: FileSystem['read'] = (path, most) => this.#call('read', () => this.real.read(path, most))
  facts: FileSystem['facts'] = (path) => this.#call('facts', () => this.real.facts(path))
  rename: FileSystem['rename'] = (from, to) => this.#call('rename', () => this.real.rename(from, to))
  remove: FileSystem['remove'] = (path) => this.#call('remove', () => this.real.remove(path))
  list: FileSystem['list'] = (folder) => this.#call('list', () => this.real.list(folder))
  makeFolder: FileSystem['makeFolder'] = (folder) => this.#call('makeFolder', () => this.real.makeFolder(folder))
  removeFolder: FileSystem['removeFolder'] = (folder) =>
    this.#call('removeFolder', () => this.real.removeFolder(folder))
  syncFolder: FileSystem['syncFolder'] = (folder) => this.#call('syncFolder', () => this.real.syncFolder(folder))
}
