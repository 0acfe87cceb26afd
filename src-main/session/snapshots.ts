import { Low } from 'lowdb'
import type { SessionState } from '../../src-model/map/session-state'
import type { DurableAdapter } from './durable-adapter'
import type { Disk } from './durable-file'
import type { Snapshot } from './snapshot-file'

/** How long after the last edit a snapshot is written, in milliseconds. */
const QUIET = 1500
/** How long a snapshot may wait while edits go on, in milliseconds. */
const LONGEST = 15_000
/** How many commits a snapshot may be behind: opening replays no more than about so many. */
const MOST_BEHIND = 1_000

interface SnapshotsOptions extends Disk {
  adapter: DurableAdapter<Snapshot>
  /** The number of the commit in the snapshot on the disk, -1 when there is no usable one. */
  writtenSeq: number
  /** Brings the journal to the disk. @returns whether all of it is there. */
  beforeWriting: () => Promise<boolean>
  onWritten: (snapshot: Snapshot) => void
  onFailed: (thrown: unknown) => void
}

/**
 * Writes the map from time to time, so that opening a session need not replay
 * all of its journal. Nothing waits for it: the journal is what saves an edit.
 */
export class Snapshots {
  readonly #low: Low<Snapshot | null>
  #latest: Snapshot | null = null
  #writtenSeq: number
  /** The number of the commit that a snapshot was last begun at. */
  #begunSeq: number
  #stopQuiet: (() => void) | null = null
  #stopLongest: (() => void) | null = null

  constructor(private readonly options: SnapshotsOptions) {
    this.#low = new Low<Snapshot | null>(options.adapter as DurableAdapter<Snapshot | null>, null)
    this.#writtenSeq = options.writtenSeq
    this.#begunSeq = options.writtenSeq
  }

  /** The number of the last commit in the snapshot on the disk. It advances only after a write succeeded. */
  get writtenSeq(): number {
    return this.#writtenSeq
  }

  /** Takes note of the newest state, to be written after a while. */
  note({ seq, map }: SessionState): void {
    this.#latest = { seq, map }
    this.#stopQuiet?.()
    const write = () => void this.flush()
    this.#stopQuiet = this.options.clock.after(QUIET, write)
    this.#stopLongest ??= this.options.clock.after(LONGEST, write)
    if (seq - this.#begunSeq >= MOST_BEHIND) write()
  }

  /**
   * Writes the newest state noted, if it is not on the disk yet. A snapshot ahead of its journal has no history, so
   * while the journal cannot be written none is.
   *
   * @param atTheEnd nothing will be written after this: a map without its history is better than none.
   * @returns whether it is there now.
   */
  async flush(atTheEnd = false): Promise<boolean> {
    this.stop()
    this.#begunSeq = this.#latest?.seq ?? this.#begunSeq
    const isJournalWritten = await this.options.beforeWriting()
    if (!isJournalWritten && !atTheEnd) return false
    const snapshot = this.#latest
    if (snapshot === null || snapshot.seq === this.#writtenSeq) return true
    this.#low.data = snapshot
    try {
      await this.#low.write()
    } catch (thrown) {
      this.options.onFailed(thrown)
      return false
    }
    // Writes that waited together end together, with the newest of them on the disk.
    this.#writtenSeq = Math.max(this.#writtenSeq, snapshot.seq)
    this.options.onWritten(snapshot)
    return true
  }

  /** Calls the pending write off. */
  stop(): void {
    this.#stopQuiet?.()
    this.#stopLongest?.()
    this.#stopQuiet = null
    this.#stopLongest = null
  }
}
