import type { Events, RecoveryNotice, SaveState, SessionSnapshot } from '../../src-model/contract/contract'
import type { Answer, CodedError } from '../../src-model/contract/errors'
import { ok } from '../../src-model/contract/errors'
import { withNewcomers } from '../../src-model/export/pseudonyms'
import type { Commit } from '../../src-model/map/commit'
import { erasePerson } from '../../src-model/map/erase'
import { nextRedo, nextUndo, putAway } from '../../src-model/map/history'
import type { Id } from '../../src-model/map/ids'
import { execute, type Instruction, type SessionState } from '../../src-model/map/session-state'
import { keepBackup } from './backups'
import { isoNow } from './clock'
import type { DurableAdapter } from './durable-adapter'
import type { Disk } from './durable-file'
import { sweepLeftovers } from './durable-file'
import { type ErasureOnDisk, eraseOnDisk } from './erasing'
import { writeError } from './file-errors'
import { errnoOf } from './file-system'
import { Journal } from './journal'
import { mendingOf } from './mending'
import { keepPseudonyms, type Shuffle } from './pseudonym-file'
import { Serial } from './serial'
import { type ReadSession, readSession, snapshotAdapter } from './session-files'
import type { SessionFolder } from './session-folder'
import type { Snapshot } from './snapshot-file'
import { Snapshots } from './snapshots'
import { squeezed } from './squeezed'

/** After so many commits older steps of undo are put away. */
const TIDY_HISTORY_EVERY = 64

/** How often a backup is kept while there is work, in milliseconds. */
const BACKUP_EVERY = 600_000
/** How long after opening the first one is kept, in milliseconds: the window has the machine until then. */
const FIRST_BACKUP = 3000

/** Who is told what happens in an open session. */
export interface SessionObserver {
  committed: (event: Events['session/commit']) => void
  saved: (state: SaveState) => void
  /** A snapshot of the map has been written. */
  snapshotWritten: (snapshot: Snapshot) => void
  /** Something failed on the way to the disk. @param event what, for the log. @param errno the system's code. */
  failed: (event: 'journal' | 'snapshot' | 'backup', errno: string) => void
  /** Whoever was told of something threw, which is a fault of ours and changes nothing of what is kept. */
  faulted: (thrown: unknown) => void
}

/** The one writer of an open session: instructions in, commits out, and all of them to the disk. */
export class OpenSession {
  #state: SessionState
  #notice: RecoveryNotice | null
  #stopBackups: (() => void) | null = null
  #stopFirstBackup: (() => void) | null = null
  readonly #journal: Journal
  readonly #snapshots: Snapshots
  /** One backup after the other: each looks at those that are there before it adds its own. So do pseudonyms. */
  readonly #backups = new Serial()
  /** The one way to the snapshot on the disk, so that an earlier one never comes after a later one. */
  readonly #snapshotFile: DurableAdapter<Snapshot>

  private constructor(
    private readonly disk: Disk,
    private readonly folder: SessionFolder,
    private readonly observer: SessionObserver,
    read: ReadSession,
  ) {
    this.#state = read.state
    this.#notice = read.notice
    this.#snapshotFile = snapshotAdapter(disk, folder)
    this.#journal = new Journal({
      ...disk,
      path: folder.journal,
      savedSeq: read.state.seq,
      goodBytes: read.goodBytes,
      mend: this.#mendingOf(read),
      onState: observer.saved,
      onFailed: (thrown) => observer.failed('journal', errnoOf(thrown)),
    })
    this.#snapshots = new Snapshots({
      ...disk,
      adapter: this.#snapshotFile,
      writtenSeq: read.snapshotSeq,
      beforeWriting: () => this.#journal.flush(),
      onWritten: observer.snapshotWritten,
      onFailed: (thrown) => observer.failed('snapshot', errnoOf(thrown)),
    })
    if (read.snapshotSeq !== read.state.seq) this.#snapshots.note(read.state)
  }

  /**
   * Opens a session from its folder.
   *
   * @throws UnusableSession when its files hold nothing usable, ErrnoException when they cannot be read just now.
   */
  static async open(disk: Disk, folder: SessionFolder, observer: SessionObserver): Promise<OpenSession> {
    await sweepLeftovers(disk.files, folder.path)
    await sweepLeftovers(disk.files, folder.backups)
    const session = new OpenSession(disk, folder, observer, await readSession(disk, folder))
    session.#backUpAsOpened()
    return session
  }

  get id(): string {
    return this.folder.id
  }

  get state(): SessionState {
    return this.#state
  }

  /** Why the newest edits are not on the disk, if they are not. */
  get saveError(): CodedError | null {
    return this.#journal.state.error
  }

  /** What a window needs to show the session, and to apply the commits that follow. */
  snapshot(): SessionSnapshot {
    const { map, seq } = this.#state
    return { seq, savedSeq: this.#journal.state.seq, map, ...this.#undoable(), notice: this.#notice }
  }

  /**
   * Carries an instruction out. The commit is told at once; `saved` follows when it is on the disk.
   *
   * @param gesture see `Commit.gesture`.
   */
  execute(instruction: Instruction, gesture: string | null): Answer<{ seq: number; changed: boolean }> {
    const stamp = { at: isoNow(this.disk.clock), gesture: gesture ?? undefined }
    const result = execute(this.#state, instruction, stamp)
    if (!result.ok) return result
    const { state, commit } = result
    if (commit === null) return ok({ seq: state.seq, changed: false })
    this.#state = state
    // Before anybody is told: whatever telling it comes to, what is in the map is on its way to the disk.
    this.#journal.append(commit)
    this.#snapshots.note(state)
    this.#stopBackups ??= this.disk.clock.after(BACKUP_EVERY, () => {
      this.#stopBackups = null
      void this.#keepBackup(this.#state)
    })
    this.#tell(commit)
    if (commit.seq % TIDY_HISTORY_EVERY === 0) putAway(state.history, squeezed)
    return ok({ seq: commit.seq, changed: true })
  }

  /**
   * Erases a person from the map, from what undo can bring back, and from all files of the session. What was captured
   * meanwhile is kept. Nothing takes it back.
   *
   * @returns whether the files are done; otherwise they follow as soon as the disk can be written.
   */
  erase(person: Id): Promise<boolean> {
    const erasure = erasePerson(this.#state, person, { at: isoNow(this.disk.clock) })
    // It would be with them.
    this.#callOffFirstBackup()
    this.#state = erasure.state
    this.#notice = null
    this.#snapshots.note(erasure.state)
    this.#journal.rewrite(() => this.#eraseOnDisk({ person, erasure }), erasure.state.seq)
    this.#tell(erasure.commit)
    return this.#journal.flush()
  }

  /**
   * The number that everybody on the map goes by where people are not named. Who has none yet gets one, which is on
   * the disk before it is told.
   */
  async pseudonyms(shuffled: Shuffle): Promise<Answer<Record<Id, number>>> {
    let people: Record<Id, number> = {}
    try {
      await this.#backups.run(async () => {
        const known = shuffled(this.#state.map.order.participants)
        people = (await keepPseudonyms(this.disk, this.folder, (kept) => withNewcomers(kept, known))).people
      })
    } catch (thrown) {
      return { ok: false, error: writeError(thrown, { name: this.#state.map.session.title }) }
    }
    return ok(people)
  }

  /** Brings everything to the disk. The session stays open. @returns whether every edit is there. */
  flush(): Promise<boolean> {
    return this.#journal.flush()
  }

  /**
   * Brings everything to the disk and lets go of the files. The map stays in memory: one more instruction, or a
   * flush, opens them again.
   *
   * @returns whether every edit is there.
   */
  async close(): Promise<boolean> {
    await this.#snapshots.flush(true)
    const saved = await this.#journal.close()
    this.#callOffFirstBackup()
    this.#stopBackups?.()
    this.#stopBackups = null
    await this.#keepBackup(this.#state)
    return saved
  }

  /** Apart from the constructor, whose callbacks stay: with them, whoever was to be erased would stay in memory. */
  #mendingOf(read: ReadSession): (() => Promise<number>) | null {
    const { erasing } = read
    return erasing === null ? mendingOf(this.disk, this.folder, read) : () => this.#eraseOnDisk(erasing)
  }

  #eraseOnDisk(erasing: ErasureOnDisk): Promise<number> {
    return eraseOnDisk(this.disk, this.folder, erasing, this.#snapshotFile, (task) => this.#backups.run(task))
  }

  #tell(commit: Commit): void {
    const { inverse: _, ...told } = commit
    try {
      this.observer.committed({ commit: told, ...this.#undoable() })
    } catch (thrown) {
      this.observer.faulted(thrown)
    }
  }

  #undoable(): { canUndo: boolean; canRedo: boolean } {
    const { history } = this.#state
    return { canUndo: nextUndo(history) !== undefined, canRedo: nextRedo(history) !== undefined }
  }

  /** As it was read: of what was edited since, nobody knows yet whether the journal is on the disk. */
  #backUpAsOpened(): void {
    const { seq, map } = this.#state
    this.#stopFirstBackup = this.disk.clock.after(FIRST_BACKUP, () => {
      this.#stopFirstBackup = null
      void this.#keepBackup({ seq, map })
    })
  }

  /** Called off or not, nothing holds on to the map of the opening afterwards. */
  #callOffFirstBackup(): void {
    this.#stopFirstBackup?.()
    this.#stopFirstBackup = null
  }

  #keepBackup({ seq, map }: Snapshot): Promise<void> {
    return this.#backups.run(async () => {
      try {
        await keepBackup(this.disk, this.folder.backups, { seq, map })
      } catch (thrown) {
        this.observer.failed('backup', errnoOf(thrown))
      }
    })
  }
}
