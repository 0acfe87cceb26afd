import { dirname } from 'node:path'
import type { FileSystem, OpenFile } from '../../../src-main/session/file-system'
import { errno } from './faulty-file-system'

/** What is on a disk by path: the bytes of files, `null` for folders. */
export type DiskContent = ReadonlyMap<string, Uint8Array | null>

/** A file's or folder's content now, and as it would be after a power cut. */
interface Inode {
  isFolder: boolean
  bytes: Uint8Array
  durable: Uint8Array
}

/**
 * A disk that forgets what nobody waited for: after a power cut a file has the
 * content of its last sync, and a name is there, or gone, as of the last sync
 * of its folder.
 */
export class MemoryFileSystem implements FileSystem {
  #names = new Map<string, Inode>()
  #durableNames = new Map<string, Inode>()

  /**
   * @param root a folder that is there from the beginning.
   * @param content what is in it, and on the disk, by path: the bytes of files, `null` for folders.
   */
  constructor(
    private readonly root: string,
    content: DiskContent = new Map(),
  ) {
    for (const [path, bytes] of new Map([[root, null], ...content])) {
      const known = bytes ?? new Uint8Array()
      const inode = { isFolder: bytes === null, bytes: known, durable: known }
      this.#names.set(path, inode)
      this.#durableNames.set(path, inode)
    }
  }

  /** What is on it now, as every process sees it. */
  content(): DiskContent {
    return new Map([...this.#names].map(([path, { isFolder, bytes }]) => [path, isFolder ? null : bytes]))
  }

  /** The disk as a power cut at this moment would leave it. */
  afterPowerCut(): MemoryFileSystem {
    const left = new MemoryFileSystem(this.root)
    for (const [path, { isFolder, durable }] of this.#durableNames) {
      const inode = { isFolder, bytes: durable, durable }
      left.#names.set(path, inode)
      left.#durableNames.set(path, inode)
    }
    return left
  }

  /** What a power cut at this moment would leave of a file. */
  contentAfterPowerCut(path: string): Uint8Array {
    return this.#durableNames.get(path)?.durable ?? new Uint8Array()
  }

  #find(path: string): Inode {
    const inode = this.#names.get(path)
    if (inode === undefined || !this.#isReachable(path)) throw errno('ENOENT')
    return inode
  }

  #isReachable(path: string): boolean {
    if (path === this.root) return true
    return this.#names.get(dirname(path))?.isFolder === true && this.#isReachable(dirname(path))
  }

  #openFile(inode: Inode): OpenFile {
    return {
      async write(bytes, position) {
        const grown = new Uint8Array(Math.max(inode.bytes.byteLength, position + bytes.byteLength))
        grown.set(inode.bytes)
        grown.set(bytes, position)
        inode.bytes = grown
        return bytes.byteLength
      },
      size: async () => inode.bytes.byteLength,
      async truncate(length) {
        inode.bytes = inode.bytes.slice(0, length)
      },
      async syncData() {
        inode.durable = inode.bytes
      },
      async sync() {
        inode.durable = inode.bytes
      },
      close: async () => undefined,
    }
  }

  async open(path: string, how: 'new' | 'existing'): Promise<OpenFile> {
    if (how === 'existing') return this.#openFile(this.#find(path))
    this.#find(dirname(path))
    if (this.#names.has(path)) throw errno('EEXIST')
    const inode = { isFolder: false, bytes: new Uint8Array(), durable: new Uint8Array() }
    this.#names.set(path, inode)
    return this.#openFile(inode)
  }

  async read(path: string): Promise<Uint8Array> {
    return this.#find(path).bytes
  }

  async facts(path: string) {
    const { bytes, isFolder } = this.#find(path)
    return { size: bytes.byteLength, isFile: !isFolder, modifiedAt: new Date(0) }
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.#find(from)
    this.#names.delete(from)
    this.#names.set(to, inode)
    for (const [path, inner] of [...this.#names]) {
      if (!path.startsWith(`${from}/`)) continue
      this.#names.delete(path)
      this.#names.set(to + path.slice(from.length), inner)
    }
  }

  async remove(path: string): Promise<void> {
    this.#find(path)
    this.#names.delete(path)
  }

  async list(folder: string): Promise<string[]> {
    this.#find(folder)
    return [...this.#names.keys()]
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1))
  }

  async makeFolder(folder: string): Promise<void> {
    if (this.#names.has(folder)) return
    await this.makeFolder(dirname(folder))
    this.#names.set(folder, { isFolder: true, bytes: new Uint8Array(), durable: new Uint8Array() })
  }

  async removeFolder(folder: string): Promise<void> {
    for (const path of [...this.#names.keys()]) {
      if (path === folder || path.startsWith(`${folder}/`)) this.#names.delete(path)
    }
  }

  async syncFolder(folder: string): Promise<void> {
    this.#find(folder)
    const isInside = (path: string) => path !== this.root && dirname(path) === folder
    for (const path of [...this.#durableNames.keys()]) {
      if (isInside(path) && !this.#names.has(path)) this.#durableNames.delete(path)
    }
    for (const [path, inode] of this.#names) {
      if (isInside(path)) this.#durableNames.set(path, inode)
    }
  }
}
