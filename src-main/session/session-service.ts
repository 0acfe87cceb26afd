import type { SessionSnapshot, SessionSummary } from '../../src-model/contract/contract'
import { type Answer, ok, refused } from '../../src-model/contract/errors'
import type { Id } from '../../src-model/map/ids'
import { type CommunityMap, own } from '../../src-model/map/map'
import type { Instruction } from '../../src-model/map/session-state'
import { cut, MAX_NAME_LENGTH } from '../../src-model/text'
import { isoNow } from './clock'
import type { Disk } from './durable-file'
import { Exports, type InsightSource, type MakeFiles } from './export-session'
import type { Library } from './library'
import { entryOf } from './library-file'
import { OpenSession, type SessionObserver } from './open-session'
import type { Shuffle } from './pseudonym-file'
import { Serial } from './serial'
import { sessionFolder } from './session-folder'
import type { SessionShelf } from './session-shelf'

interface SessionServiceOptions extends Disk, Omit<SessionObserver, 'snapshotWritten'> {
  /** The app's data folder. */
  userData: string
  library: Library
  shelf: SessionShelf
  /** Of the app, for exported files. */
  version: string
  /** For exported files. */
  insightOf: InsightSource
  /** Told when a session was opened or closed (`null`). */
  openChanged: (session: SessionSnapshot | null) => void
  /** The title of a copy, in the language in use. */
  copyTitle: (title: string) => string
}

/** The one session that is open, or none. What changes which one it is runs one after the other. */
export class SessionService {
  #open: OpenSession | null = null
  readonly #tasks = new Serial()
  /** Of the open session; they end before it is closed. */
  readonly #exports: Exports

  constructor(private readonly options: SessionServiceOptions) {
    this.#exports = new Exports(options)
  }

  /** Opens a session, and closes the one that was open. One that is open already stays as it is. */
  open(id: Id): Promise<Answer<SessionSnapshot>> {
    return this.#tasks.run(async () => {
      if (this.#open?.id === id) return ok(this.#open.snapshot())
      const closed = await this.#close()
      return closed.ok ? this.#openFolder(id) : closed
    })
  }

  /** Closes the open session. Refused while the disk refuses its newest edits, which would be lost. */
  close(): Promise<Answer<null>> {
    return this.#tasks.run(() => this.#close())
  }

  /** Makes a second session with the map of this one as it is now. */
  duplicate(id: Id): Promise<Answer<{ id: Id }>> {
    const { shelf, copyTitle } = this.options
    return this.#tasks.run(async () => {
      const read: Answer<CommunityMap> = this.#open?.id === id ? ok(this.#open.state.map) : await shelf.read(id)
      if (!read.ok) return read
      const { session } = read.value
      return shelf.add({
        ...read.value,
        session: { ...session, title: cut(copyTitle(session.title), MAX_NAME_LENGTH) },
      })
    })
  }

  /** Deletes a session with all its files, open or not. One that was open stays so when the system refuses. */
  delete(id: Id): Promise<Answer<null>> {
    return this.#tasks.run(async () => {
      const open = this.#open?.id === id ? this.#open : null
      if (open === null) return this.options.shelf.delete(id)
      // Closed to instructions first, and its files let go of, which some systems ask for.
      this.#open = null
      await this.#end(open)
      const deleted = await this.options.shelf.delete(id)
      if (deleted.ok) this.#tellOpen(null)
      else {
        this.#open = open
        void open.flush()
      }
      return deleted
    })
  }

  /** The open session as a window needs it. */
  snapshot(): Answer<SessionSnapshot> {
    return this.#open ? ok(this.#open.snapshot()) : refused('no-session-open')
  }

  /** Changes the open session's map. @param gesture see `Commit.gesture`. */
  execute(instruction: Instruction, gesture: string | null): Answer<{ seq: number; changed: boolean }> {
    const session = this.#open
    if (session === null) return refused('no-session-open')
    const answer = session.execute(instruction, gesture)
    this.#exports.changed(session.state.map)
    return answer
  }

  /** Erases a person from the open session, in memory at once. See `OpenSession.erase`. */
  async erase(person: Id): Promise<Answer<{ onDisk: boolean }>> {
    const session = this.#open
    if (session === null) return refused('no-session-open')
    if (own(session.state.map.participants, person) === undefined) return refused('not-found', { id: person })
    const erasing = session.erase(person)
    this.#exports.erased(session.state.map)
    const onDisk = await erasing
    this.#updateEntry(session.state.map)
    return ok({ onDisk })
  }

  /** The open session's map, with the number of its last commit; `null` when none is open. */
  get current(): { map: CommunityMap; seq: number } | null {
    return this.#open?.state ?? null
  }

  /** The id of the open session; `null` when none is open. */
  get openId(): Id | null {
    return this.#open?.id ?? null
  }

  /** What the open session is, without its map; `null` when none is open. */
  summary(): SessionSummary | null {
    if (this.#open === null) return null
    const { session, order } = this.#open.state.map
    const { participants, resources, connections } = order
    return {
      title: session.title,
      participants: participants.length,
      resources: resources.length,
      connections: connections.length,
      error: this.#open.saveError,
    }
  }

  /** Brings whatever is open to the disk, as far as it takes it. */
  async flush(): Promise<void> {
    await this.#open?.flush()
  }

  /** Writes the open session's map as it is now to a file to hand over. See `Exports`. */
  async exportFile(path: string): Promise<Answer<null>> {
    if (this.#open === null) return refused('no-session-open')
    return this.#exports.writeMap(path, this.#open.state.map)
  }

  /** Writes whatever is made of the open session's map as it is now. See `Exports`. */
  async exportFiles(make: MakeFiles): Promise<Answer<null>> {
    if (this.#open === null) return refused('no-session-open')
    return this.#exports.write(this.#open.state.map, make)
  }

  /** Whether an export is on its way. */
  get isExporting(): boolean {
    return this.#exports.isRunning
  }

  /** Resolves when what is being exported is written, or refused. */
  exported(): Promise<void> {
    return this.#exports.finish()
  }

  /** The number that everybody of the open session goes by, kept on the disk. @param shuffled see `withNewcomers`. */
  async pseudonyms(shuffled: Shuffle): Promise<Answer<Record<Id, number>>> {
    if (this.#open === null) return refused('no-session-open')
    return this.#open.pseudonyms(shuffled)
  }

  /** Closes whatever is open, saved or not, and waits for exports and the library: the app is quitting. */
  shutDown(): Promise<void> {
    // At once, whatever has to be waited for below: quitting does not wait long.
    void this.#exports.finish()
    return this.#tasks.run(async () => {
      if (this.#open) await this.#letGo(this.#open)
      await this.options.library.settled()
    })
  }

  async #openFolder(id: Id): Promise<Answer<SessionSnapshot>> {
    const { library, shelf, userData, clock, ...observer } = this.options
    const snapshotWritten = ({ map }: { map: CommunityMap }) => this.#updateEntry(map)
    let session: OpenSession
    try {
      session = await OpenSession.open(this.options, sessionFolder(userData, id), {
        ...observer,
        snapshotWritten,
      })
      this.#open = session
      // The list can be made again from the folders: nobody waits for it.
      void library.put(entryOf(session.state.map, isoNow(clock)))
    } catch (thrown) {
      return shelf.unusable(id, thrown)
    }
    const snapshot = session.snapshot()
    this.#tellOpen(snapshot)
    return ok(snapshot)
  }

  async #close(): Promise<Answer<null>> {
    const session = this.#open
    if (session === null) return ok(null)
    if (!(await session.flush())) return { ok: false, error: session.saveError ?? { code: 'write-failed', params: {} } }
    await this.#letGo(session)
    return ok(null)
  }

  async #letGo(session: OpenSession): Promise<void> {
    // Closed to instructions first, so that none comes after the last flush.
    this.#open = null
    await this.#end(session)
    this.#updateEntry(session.state.map)
    this.#tellOpen(null)
  }

  /** Ends what is on its way to the disk, exports too: who is erased later cannot come into them. */
  async #end(session: OpenSession): Promise<void> {
    await Promise.all([session.close(), this.#exports.finish()])
  }

  #tellOpen(session: SessionSnapshot | null): void {
    try {
      this.options.openChanged(session)
    } catch (thrown) {
      this.options.faulted(thrown)
    }
  }

  #updateEntry(map: CommunityMap): void {
    const known = this.options.library.entry(map.session.id)
    if (known) void this.options.library.put(entryOf(map, known.openedAt))
  }
}
