import { join } from 'node:path'
import { Low } from 'lowdb'
import type { LibraryEntry, Settings } from '../../src-model/contract/library'
import type { Id } from '../../src-model/map/ids'
import { DurableAdapter, UnusableFile } from './durable-adapter'
import type { Disk } from './durable-file'
import { sweepLeftovers } from './durable-file'
import { errnoOf } from './file-system'
import { EMPTY_LIBRARY, type LibraryData, libraryCodec } from './library-file'
import { entriesInFolders, sweepDeleted } from './library-scan'
import { putAside } from './mending'

interface LibraryOptions extends Disk {
  /** The app's data folder. */
  userData: string
  /** Told when the library could not be written; it is written again with the next change. */
  onFailed: (errno: string) => void
}

/** The list of all sessions on this computer, and the settings. The session folders have the last word. */
export class Library {
  readonly #low: Low<LibraryData>
  // Writes end in the order in which they began, so the last one stands for all.
  #written: Promise<void> = Promise.resolve()

  private constructor(
    private readonly options: LibraryOptions,
    /** Whether `library.json` was unusable and the list was made again from the session folders. */
    readonly wasRebuilt: boolean,
    low: Low<LibraryData>,
  ) {
    this.#low = low
  }

  /** Reads the library, and brings it in line with the session folders. It never fails. */
  static async open(options: LibraryOptions): Promise<Library> {
    const { files, userData } = options
    await files.makeFolder(userData).catch(() => undefined)
    await sweepLeftovers(files, userData)
    await sweepDeleted(files, userData)
    const path = join(userData, 'library.json')
    const low = new Low<LibraryData>(new DurableAdapter(options, path, libraryCodec), structuredClone(EMPTY_LIBRARY))
    const isUsable = await low.read().then(
      () => true,
      async (thrown: unknown) => {
        if (!(thrown instanceof UnusableFile)) options.onFailed(errnoOf(thrown))
        await putAside(options, path).catch(() => undefined)
        return false
      },
    )
    const library = new Library(options, !isUsable, low)
    await library.#reconcile()
    return library
  }

  get settings(): Settings {
    return this.#low.data.settings
  }

  /** All sessions, the last opened first. */
  list(): LibraryEntry[] {
    const entries = Object.values(this.#low.data.sessions)
    return entries.sort((one, other) => other.openedAt.localeCompare(one.openedAt))
  }

  /** The entry of a session, if it is in the library. */
  entry(id: Id): LibraryEntry | undefined {
    return Object.hasOwn(this.#low.data.sessions, id) ? this.#low.data.sessions[id] : undefined
  }

  /** Adds a session, or brings its entry up to date. */
  put(entry: LibraryEntry): Promise<void> {
    this.#low.data.sessions[entry.id] = entry
    return this.#write()
  }

  /** Takes a session off the list. */
  remove(id: Id): Promise<void> {
    delete this.#low.data.sessions[id]
    return this.#write()
  }

  /** Keeps what the user chose. */
  changeSettings(changes: Partial<Settings>): Promise<void> {
    this.#low.data.settings = { ...this.#low.data.settings, ...changes }
    return this.#write()
  }

  /** Resolves when everything that changed has been written, or refused. */
  settled(): Promise<void> {
    return this.#written
  }

  // The library can be made again from the folders, so nothing is refused because it could not be written.
  #write(): Promise<void> {
    this.#written = this.#low.write().catch((thrown: unknown) => this.options.onFailed(errnoOf(thrown)))
    return this.#written
  }

  async #reconcile(): Promise<void> {
    const { sessions } = this.#low.data
    const found = await entriesInFolders(this.options, this.options.userData, sessions)
    if (found === null) return
    const isSame =
      Object.keys(found).length === Object.keys(sessions).length && Object.keys(found).every((id) => id in sessions)
    if (isSame) return
    this.#low.data.sessions = found
    await this.#write()
  }
}
