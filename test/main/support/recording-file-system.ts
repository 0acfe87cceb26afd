import { basename, dirname } from 'node:path'
import type { FileSystem, OpenFile } from '../../../src-main/session/file-system'
import { errno } from './faulty-file-system'
import type { DiskContent } from './memory-file-system'

/** A file: what a process sees of it now. Its name is not part of it. */
export interface RecordedFile {
  is: 'file'
  bytes: Uint8Array
}

/** A folder: the names that a process sees in it now. */
export interface RecordedFolder {
  is: 'folder'
  names: Map<string, RecordedNode>
}

export type RecordedNode = RecordedFile | RecordedFolder

/** A call that changes the disk, or waits until changes are on it. */
export type DiskCall =
  | { call: 'write'; file: RecordedFile; bytes: Uint8Array; position: number }
  | { call: 'truncate'; file: RecordedFile; length: number }
  | { call: 'sync'; file: RecordedFile }
  /** The system could not bring the changes to the disk, and forgets that they are not there. */
  | { call: 'failed-sync'; file: RecordedFile }
  /** Names that come, go (`null`) or change at once: a new file, a renamed one, a removed one. */
  | { call: 'names'; folder: RecordedFolder; changes: readonly (readonly [string, RecordedNode | null])[] }
  | { call: 'sync-folder'; folder: RecordedFolder }
  /** Not a call: what those who record want to remember of this moment. */
  | { call: 'note'; note: string }

/** The bytes after a write, with NULs where it begins beyond the end. */
export function written(bytes: Uint8Array, data: Uint8Array, position: number): Uint8Array {
  const grown = new Uint8Array(Math.max(bytes.byteLength, position + data.byteLength))
  grown.set(bytes)
  grown.set(data, position)
  return grown
}

/** A disk in memory that records, call by call, what would have to be on it when the power is cut. */
export class RecordingFileSystem implements FileSystem {
  readonly calls: DiskCall[] = []
  readonly top: RecordedFolder = { is: 'folder', names: new Map() }
  /** Whether the next wait for a file's content fails. */
  nextSyncFails = false

  /** @param root an empty folder that is there, and on the disk, from the beginning. */
  constructor(readonly root: string) {}

  /** Remembers something at this place of the record. */
  note(note: string): void {
    this.calls.push({ call: 'note', note })
  }

  #find(path: string): RecordedNode {
    if (path === this.root) return this.top
    if (!path.startsWith(`${this.root}/`)) throw errno('ENOENT')
    const node = this.#folder(dirname(path)).names.get(basename(path))
    if (node === undefined) throw errno('ENOENT')
    return node
  }

  #folder(path: string): RecordedFolder {
    const node = this.#find(path)
    if (node.is === 'file') throw errno('ENOTDIR')
    return node
  }

  #file(path: string): RecordedFile {
    const node = this.#find(path)
    if (node.is === 'folder') throw errno('EISDIR')
    return node
  }

  #change(folder: RecordedFolder, changes: readonly (readonly [string, RecordedNode | null])[]): void {
    this.calls.push({ call: 'names', folder, changes })
    for (const [name, node] of changes) {
      if (node === null) folder.names.delete(name)
      else folder.names.set(name, node)
    }
  }

  #openFile(file: RecordedFile): OpenFile {
    const sync = async () => {
      const fails = this.nextSyncFails
      this.nextSyncFails = false
      this.calls.push({ call: fails ? 'failed-sync' : 'sync', file })
      if (fails) throw errno('EIO')
    }
    return {
      write: async (bytes, position) => {
        this.calls.push({ call: 'write', file, bytes: bytes.slice(), position })
        file.bytes = written(file.bytes, bytes, position)
        return bytes.byteLength
      },
      size: async () => file.bytes.byteLength,
      truncate: async (length) => {
        this.calls.push({ call: 'truncate', file, length })
        file.bytes = file.bytes.slice(0, length)
      },
      syncData: sync,
      sync,
      close: async () => undefined,
    }
  }

  async open(path: string, how: 'new' | 'existing'): Promise<OpenFile> {
    if (how === 'existing') return this.#openFile(this.#file(path))
    const folder = this.#folder(dirname(path))
    if (folder.names.has(basename(path))) throw errno('EEXIST')
    const file: RecordedFile = { is: 'file', bytes: new Uint8Array() }
    this.#change(folder, [[basename(path), file]])
    return this.#openFile(file)
  }

  async read(path: string): Promise<Uint8Array> {
    return this.#file(path).bytes
  }

  async facts(path: string) {
    const node = this.#find(path)
    const isFile = node.is === 'file'
    return { size: isFile ? node.bytes.byteLength : 0, isFile, modifiedAt: new Date(0) }
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#find(from)
    const folder = this.#folder(dirname(from))
    // Across two folders it would be two changes that are one; the sessions never ask for that.
    if (dirname(from) !== dirname(to)) throw errno('EXDEV')
    this.#change(folder, [
      [basename(from), null],
      [basename(to), node],
    ])
  }

  async remove(path: string): Promise<void> {
    this.#file(path)
    this.#change(this.#folder(dirname(path)), [[basename(path), null]])
  }

  async list(folder: string): Promise<string[]> {
    return [...this.#folder(folder).names.keys()]
  }

  async makeFolder(folder: string): Promise<void> {
    if (folder === this.root) return
    await this.makeFolder(dirname(folder))
    const above = this.#folder(dirname(folder))
    if (above.names.has(basename(folder))) return
    this.#change(above, [[basename(folder), { is: 'folder', names: new Map() }]])
  }

  async removeFolder(folder: string): Promise<void> {
    const node = await Promise.resolve(folder).then(
      (path) => this.#find(path),
      () => null,
    )
    if (node === null) return
    if (node.is === 'folder') for (const name of [...node.names.keys()]) await this.removeFolder(`${folder}/${name}`)
    this.#change(this.#folder(dirname(folder)), [[basename(folder), null]])
  }

  async syncFolder(folder: string): Promise<void> {
    this.calls.push({ call: 'sync-folder', folder: this.#folder(folder) })
  }
}

/** A disk that holds something already, and has it safe. What put it there is on the record as well. */
export async function recordedDisk(root: string, content: DiskContent): Promise<RecordingFileSystem> {
  const disk = new RecordingFileSystem(root)
  for (const [path, bytes] of content) {
    if (bytes === null) await disk.makeFolder(path)
    if (bytes === null) continue
    const file = await disk.open(path, 'new')
    await file.write(bytes, 0)
    await file.sync()
  }
  for (const [path, bytes] of content) if (bytes === null) await disk.syncFolder(path)
  return disk
}
