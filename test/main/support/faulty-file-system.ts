import type { FileSystem, OpenFile } from '../../../src-main/session/file-system'

/** What goes wrong: the system's code, or a write that takes only half and then refuses. */
export type Fault = 'ENOSPC' | 'EIO' | 'EPERM' | 'EBUSY' | 'EACCES' | 'EROFS' | 'short-write'

/** An error as Node makes it, which tells the path: nobody else should. */
export function errno(code: string): NodeJS.ErrnoException {
  const path = '/home/anna/secret/map.json'
  return Object.assign(new Error(`${code}: for a test, open '${path}'`), { code, path })
}

/** A file system that does what another does, apart from the calls that are to fail. */
export class FaultyFileSystem implements FileSystem {
  /** How many calls there were. */
  calls = 0
  /** Decides for each call whether it fails. @param call its number, from 1. @param name of the function. */
  faultAt: (call: number, name: string) => Fault | null = () => null

  constructor(private readonly real: FileSystem) {}

  async #call<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
    this.calls += 1
    const fault = this.faultAt(this.calls, name)
    if (fault !== null) throw errno(fault === 'short-write' ? 'EIO' : fault)
    return run()
  }

  async #write(file: OpenFile, bytes: Uint8Array, position: number): Promise<number> {
    this.calls += 1
    const fault = this.faultAt(this.calls, 'write')
    if (fault === 'short-write') return file.write(bytes.subarray(0, Math.floor(bytes.byteLength / 2)), position)
    if (fault !== null) throw errno(fault)
    return file.write(bytes, position)
  }

  #wrap(file: OpenFile): OpenFile {
    return {
      write: (bytes, position) => this.#write(file, bytes, position),
      size: () => this.#call('size', () => file.size()),
      truncate: (length) => this.#call('truncate', () => file.truncate(length)),
      syncData: () => this.#call('syncData', () => file.syncData()),
      sync: () => this.#call('sync', () => file.sync()),
      // A handle is let go of even where the call fails, as the system does.
      close: () => file.close().then(() => this.#call('close', async () => undefined)),
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
