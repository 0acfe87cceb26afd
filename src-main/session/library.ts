import { join } from 'node:path'
import { Low } from 'lowdb'
import type { LibraryEntry, Settings } from '../../src-model/contract/library'
import type { Id } from '../../src-model/map/ids'
import { pause } from './clock'
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

/** Pauses between attempts to read, in milliseconds: a virus scanner or an indexer may hold the file for a moment. */
const READ_PAUSES = [20, 50, 100, 200, 400]

/** How `library.json` was found. */
type Found = 'good' | 'unusable' | 'unreadable'

async function read(low: Low<LibraryData>, { clock, onFailed }: LibraryOptions): Promise<Found> {
  for (const ms of [...READ_PAUSES, null]) {
    try {
      await low.read()
      return 'good'
    } catch (thrown) {
      if (thrown instanceof UnusableFile) return 'unusable'
      onFailed(errnoOf(thrown))
      if (ms !== null) await pause(clock, ms)
    }
  }
  return 'unreadable'
}

/** The list of all sessions on this computer, and the settings. The session folders have the last word. */
export class Library {
  readonly #low: Low<LibraryData>
  // Writes end in the order in which they began, so the last one stands for all.
  #written: Promise<void> = Promise.resolve()

  private constructor(
    private readonly options: LibraryOptions,
    private readonly found: Found,
    low: Low<LibraryData>,
  ) {
    this.#low = low
  }

  /** Whether `library.json` was unusable and the list was made again from the session folders. */
  get wasRebuilt(): boolean {
    return this.found === 'unusable'
  }

  /** Reads the library, and brings it in line with the session folders. It never fails. */
  static async open(options: LibraryOptions): Promise<Library> {
    const { files, userData } = options
    await files.makeFolder(userData).catch(() => undefined)
    await sweepLeftovers(files, userData)
    await sweepDeleted(files, userData)
    const path = join(userData, 'library.json')
    const low = new Low<LibraryData>(new DurableAdapter(options, path, libraryCodec), structuredClone(EMPTY_LIBRARY))
    const found = await read(low, options)
    if (found === 'unusable') await putAside(options, path).catch(() => undefined)
    const library = new Library(options, found, low)
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

  /** The folder that something was handed over into last; `null` when there was none. */
  get exportFolder(): string | null {
    return this.#low.data.exportFolder
  }

  /** Keeps the folder that something was handed over into. */
  keepExportFolder(folder: string): Promise<void> {
    this.#low.data.exportFolder = folder
    return this.#write()
  }

  /** Resolves when everything that changed has been written, or refused. */
  settled(): Promise<void> {
    return this.#written
  }

  // The library can be made again from the folders, so nothing is refused because it could not be written.
  #write(): Promise<void> {
    // What could not be read may be good: it is not written over. The next start finds the sessions by their folders.
    if (this.found === 'unreadable') return this.#written
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
