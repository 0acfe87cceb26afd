import type { ImportOutcome, RequestPayload } from '../../src-model/contract/contract'
import { type Answer, ok, refused } from '../../src-model/contract/errors'
import type { SampleName } from '../../src-model/contract/library'
import type { Id, NewId } from '../../src-model/map/ids'
import { type CommunityMap, emptyMap, type Language } from '../../src-model/map/map'
import { isoNow } from './clock'
import type { Disk } from './durable-file'
import { readError, writeError } from './file-errors'
import type { Library } from './library'
import { entryOf } from './library-file'
import { fileNameOf, readMapFile, readMapText } from './map-file'
import { sampleText } from './samples'
import { readSession, UnusableSession } from './session-files'
import { sessionFolder } from './session-folder'
import { deleteSessionFolder, makeSessionFolder } from './session-folders'

interface SessionShelfOptions extends Disk {
  /** The app's data folder. */
  userData: string
  library: Library
  newId: NewId
}

/** The sessions as they lie on the disk, each with its folder and its entry in the library. */
export class SessionShelf {
  /** The map of a file that had to be mended, until the user has seen what. */
  #mended: CommunityMap | null = null

  constructor(private readonly options: SessionShelfOptions) {}

  /** Makes a session with nobody in it. */
  create(fields: RequestPayload<'session/create'>, language: Language): Promise<Answer<{ id: Id }>> {
    return this.add(emptyMap({ id: '', ...fields, language, facilitators: [] }))
  }

  /** Makes a session from a sample workshop. */
  async createSample(name: SampleName): Promise<Answer<{ id: Id }>> {
    const { newId, clock } = this.options
    const read = readMapText(await sampleText(name), name, newId, isoNow(clock))
    return read.ok ? this.add(read.value.map) : read
  }

  /** Makes a session from a map file. One that had to be mended waits until `openMended` is called. */
  async importFile(path: string): Promise<Answer<Extract<ImportOutcome, { is: 'opened' | 'mended' }>>> {
    const read = await readMapFile(this.options, path, this.options.newId)
    if (!read.ok) return read
    const { map, repairs } = read.value
    if (repairs.length > 0) {
      this.#mended = map
      return ok({ is: 'mended', name: fileNameOf(path), repairs })
    }
    const added = await this.add(map)
    return added.ok ? ok({ is: 'opened', ...added.value }) : added
  }

  /** Makes a session from the mended file that was read last. */
  async openMended(): Promise<Answer<{ id: Id }>> {
    if (this.#mended === null) return refused('no-file-waiting')
    const added = await this.add(this.#mended)
    // Where the disk refused, it can be tried again.
    if (added.ok) this.#mended = null
    return added
  }

  /** Lets go of the mended file that was read last. */
  forgetMended(): void {
    this.#mended = null
  }

  /**
   * Makes a session that begins with a map. It gets an id of its own, whatever
   * the map says: the id names a folder, and the same file may be read twice.
   */
  async add(map: CommunityMap): Promise<Answer<{ id: Id }>> {
    const { library, userData, newId, clock } = this.options
    const id = newId()
    const own = { ...map, session: { ...map.session, id } }
    try {
      await makeSessionFolder(this.options, userData, own)
    } catch (thrown) {
      return { ok: false, error: writeError(thrown, { name: map.session.title }) }
    }
    await library.put(entryOf(own, isoNow(clock)))
    return ok({ id })
  }

  /** The map of a session that is not open. */
  async read(id: Id): Promise<Answer<CommunityMap>> {
    const { userData } = this.options
    try {
      return ok((await readSession(this.options, sessionFolder(userData, id))).state.map)
    } catch (thrown) {
      return this.unusable(id, thrown)
    }
  }

  /** Deletes a session that is not open, with all its files. */
  async delete(id: Id): Promise<Answer<null>> {
    const { library, userData } = this.options
    try {
      await deleteSessionFolder(this.options, userData, id)
    } catch (thrown) {
      return { ok: false, error: writeError(thrown, { name: library.entry(id)?.title ?? '' }) }
    }
    await library.remove(id)
    return ok(null)
  }

  /** Why a session could not be read. @param thrown by `readSession`. */
  unusable(id: Id, thrown: unknown): Answer<never> {
    const params = { name: this.options.library.entry(id)?.title ?? '' }
    if (!(thrown instanceof UnusableSession)) return { ok: false, error: readError(thrown, params) }
    const codes = { missing: 'session-missing', damaged: 'session-damaged', newer: 'file-newer' } as const
    return { ok: false, error: { code: codes[thrown.reason], params } }
  }
}
