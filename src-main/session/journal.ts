import type { SaveState } from '../../src-model/contract/contract'
import type { Commit } from '../../src-model/map/commit'
import type { Disk } from './durable-file'
import { writeWhole } from './durable-file'
import { writeError } from './file-errors'
import type { OpenFile } from './file-system'
import { journalLine } from './journal-lines'

/** Pauses before the disk is tried again, in milliseconds; the last one repeats. */
const RETRY_PAUSES = [250, 500, 1000, 2000, 5000]
/** The most commits written at once, which bounds the memory that one write takes. */
const MOST_AT_ONCE = 1000

interface JournalOptions extends Disk {
  path: string
  /** The number of the last commit in the file. */
  savedSeq: number
  /** The length of the file up to its last good line, in bytes. */
  goodBytes: number
  /** Puts the file right before the first append; tried again until it succeeds. @returns the new `goodBytes`. */
  mend: (() => Promise<number>) | null
  /** Told whenever it changes how the newest commits stand with the disk. */
  onState: (state: SaveState) => void
  /** Told of every failed attempt. */
  onFailed: (thrown: unknown) => void
}

/**
 * Appends commits to the session's journal. What is given while a write is on
 * its way to the disk goes there together in the next one, so that a slow disk
 * gets fewer, larger writes, and a fast one has each edit at once. When the
 * disk refuses, commits wait in memory, and the disk is tried again by itself.
 */
export class Journal {
  #waiting: Commit[] = []
  #file: OpenFile | null = null
  #goodBytes: number
  #mend: (() => Promise<number>) | null
  #state: SaveState
  #working: Promise<void> | null = null
  #failures = 0
  #stopRetry: (() => void) | null = null

  constructor(private readonly options: JournalOptions) {
    this.#goodBytes = options.goodBytes
    this.#mend = options.mend
    this.#state = { state: 'saved', seq: options.savedSeq, error: null }
    if (this.#mend) void this.flush()
  }

  /** How the newest commits stand with the disk. */
  get state(): SaveState {
    return this.#state
  }

  /** Takes a commit to be written. It never fails; `onState` tells how it went. */
  append(commit: Commit): void {
    this.#waiting.push(commit)
    if (this.#state.state === 'saved') this.#tell({ ...this.#state, state: 'saving' })
    // While the disk refuses, the retry takes it along.
    if (this.#stopRetry === null) void this.flush()
  }

  /**
   * Has the whole file written anew, before anything else is appended. Commits up to `seq` that still wait are in the
   * new file, and go nowhere else.
   *
   * @param mend writes it; tried again until it succeeds. @returns the new file's length, in bytes.
   * @param seq the number of the last commit in the new file.
   */
  rewrite(mend: () => Promise<number>, seq: number): void {
    const earlier = this.#mend
    this.#mend = async () => {
      await earlier?.()
      const goodBytes = await mend()
      this.#waiting = this.#waiting.filter((commit) => commit.seq > seq)
      this.#state = { ...this.#state, seq }
      return goodBytes
    }
    if (this.#state.state === 'saved') this.#tell({ ...this.#state, state: 'saving' })
    if (this.#stopRetry === null) void this.flush()
  }

  /** Writes what waits. @returns whether all of it is on the disk; false as soon as the disk refuses once. */
  async flush(): Promise<boolean> {
    this.#callOffRetry()
    do {
      this.#working ??= this.#writeAll().finally(() => {
        this.#working = null
      })
      await this.#working
      // A commit may have come between the last look and the end of the work.
    } while (this.#waiting.length > 0 && this.#stopRetry === null)
    return this.#waiting.length === 0 && this.#mend === null
  }

  /** Writes what waits, tries no more, and lets go of the file. @returns as `flush` does. */
  async close(): Promise<boolean> {
    const saved = await this.flush()
    this.#callOffRetry()
    await this.#letGo()
    return saved
  }

  async #writeAll(): Promise<void> {
    // A step later: whoever is told of a commit is told before it is put into bytes.
    await null
    try {
      while (this.#mend !== null || this.#waiting.length > 0) {
        if (this.#mend !== null) await this.#mendFile(this.#mend)
        else await this.#writeBatch(this.#waiting.slice(0, MOST_AT_ONCE))
      }
      this.#failures = 0
    } catch (thrown) {
      await this.#letGo()
      this.#tell({ state: 'failed', seq: this.#state.seq, error: writeError(thrown) })
      this.options.onFailed(thrown)
      this.#retryLater()
    }
  }

  async #mendFile(mend: () => Promise<number>): Promise<void> {
    // A file that is replaced must not be written to any more.
    await this.#letGo()
    this.#goodBytes = await mend()
    // Another one may have been asked for meanwhile; it runs this one once more, to no effect.
    if (this.#mend === mend) this.#mend = null
    this.#tellSaved(this.#state.seq)
  }

  async #writeBatch(batch: readonly Commit[]): Promise<void> {
    const file = this.#file ?? (await this.#open())
    this.#file = file
    const bytes = Buffer.concat(batch.map((commit) => journalLine({ commit })))
    await writeWhole(file, bytes, this.#goodBytes)
    await file.syncData()
    this.#goodBytes += bytes.byteLength
    this.#waiting.splice(0, batch.length)
    this.#tellSaved(batch.at(-1)?.seq ?? this.#state.seq)
  }

  #tellSaved(seq: number): void {
    const isAll = this.#waiting.length === 0 && this.#mend === null
    this.#tell({ state: isAll ? 'saved' : 'saving', seq, error: null })
  }

  /** Opens the file and cuts off what a failed or torn append left, which would swallow the next good line. */
  async #open(): Promise<OpenFile> {
    const file = await this.options.files.open(this.options.path, 'existing')
    try {
      const size = await file.size()
      if (size < this.#goodBytes) throw new Error('the journal is shorter than what was written to it')
      if (size > this.#goodBytes) await file.truncate(this.#goodBytes)
      return file
    } catch (thrown) {
      await file.close().catch(() => undefined)
      throw thrown
    }
  }

  // After a failed sync the system may count lost pages as written, so nothing of this handle is trusted.
  async #letGo(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => undefined)
  }

  #retryLater(): void {
    const ms = RETRY_PAUSES[Math.min(this.#failures, RETRY_PAUSES.length - 1)] ?? 0
    this.#failures += 1
    this.#stopRetry = this.options.clock.after(ms, () => void this.flush())
  }

  #callOffRetry(): void {
    this.#stopRetry?.()
    this.#stopRetry = null
  }

  #tell(state: SaveState): void {
    this.#state = state
    this.options.onState(state)
  }
}
