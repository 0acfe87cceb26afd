import type { Adapter } from 'lowdb'
import type { Disk } from './durable-file'
import { writeDurably } from './durable-file'
import { readIfThere } from './file-system'

/** How a kind of file is written and read. */
export interface Codec<Data> {
  encode(data: Data): string
  /** The bytes of the same text, made in slices between which others get their turn; for files that are large. */
  encodeInSlices?(data: Data): Promise<Uint8Array>
  /** @returns `damaged` for a text that is not what `encode` writes, `newer` for one of a later version. */
  decode(text: string): { data: Data } | 'damaged' | 'newer'
}

/** A file is there but holds nothing that can be used. It must be put aside, never overwritten. */
export class UnusableFile extends Error {
  constructor(readonly state: 'empty' | 'damaged' | 'newer') {
    super(`the file is ${state}`)
  }
}

/**
 * Lets lowdb keep its data in a file that survives crashes. One write runs at
 * a time; of those that wait only the newest is done, and all that waited
 * resolve with it.
 */
export class DurableAdapter<Data> implements Adapter<Data> {
  #newest: Data | undefined
  #running: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | null = null

  constructor(
    private readonly disk: Disk,
    private readonly path: string,
    private readonly codec: Codec<Data>,
  ) {}

  /**
   * Reads the file.
   *
   * @returns `null` only when there is none.
   * @throws UnusableFile when it is empty, damaged or from a newer version, ErrnoException when it cannot be read.
   */
  async read(): Promise<Data | null> {
    const bytes = await readIfThere(this.disk.files, this.path)
    if (bytes === null) return null
    if (bytes.byteLength === 0) throw new UnusableFile('empty')
    const decoded = this.codec.decode(Buffer.from(bytes).toString('utf8'))
    if (typeof decoded === 'string') throw new UnusableFile(decoded)
    return decoded.data
  }

  /**
   * Writes the data, or newer data given meanwhile.
   *
   * @returns once it is on the disk.
   * @throws ErrnoException when the system refuses; the file is then as it was.
   */
  write(data: Data): Promise<void> {
    this.#newest = data
    this.#waiting ??= this.#running.then(
      () => this.#writeNewest(),
      () => this.#writeNewest(),
    )
    return this.#waiting
  }

  #writeNewest(): Promise<void> {
    this.#waiting = null
    this.#running = this.#write(this.#newest as Data)
    return this.#running
  }

  async #write(data: Data): Promise<void> {
    const bytes = (await this.codec.encodeInSlices?.(data)) ?? Buffer.from(this.codec.encode(data), 'utf8')
    await writeDurably(this.disk, this.path, bytes)
  }
}
