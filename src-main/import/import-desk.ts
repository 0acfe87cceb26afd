import { Buffer } from 'node:buffer'
import type { ImportOutcome, ImportProgress, ImportResult, RequestPayload } from '../../src-model/contract/contract'
import { type Answer, ok, refused } from '../../src-model/contract/errors'
import type { Settings } from '../../src-model/contract/library'
import { FORMAT_NAME } from '../../src-model/formats/community-map/community-map-keys'
import { type ImportChoices, MOST_FILES } from '../../src-model/import/choices'
import type { SentPreview } from '../../src-model/import/preview'
import type { ImportAround, ImportOutput, OfferedFile } from '../../src-model/import/work'
import { localDay } from '../../src-model/local-day'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap, Language } from '../../src-model/map/map'
import { type Clock, isoNow } from '../session/clock'
import type { FileSystem } from '../session/file-system'
import { fileNameOf, readBytes } from '../session/map-file'
import type { SessionService } from '../session/session-service'
import type { SessionShelf } from '../session/session-shelf'
import type { ImportThread } from './import-thread'
import { NEW_OFFER, type Offer, type Previewed } from './offer'
import { ArrivingFiles } from './offered-files'

interface ImportDeskOptions {
  files: Pick<FileSystem, 'facts' | 'read'>
  clock: Clock
  sessions: Pick<SessionService, 'current' | 'openId' | 'execute'>
  shelf: Pick<SessionShelf, 'add' | 'delete' | 'importFile'>
  settings: { language: Language; chosen: Settings; change: (changes: Partial<Settings>) => unknown }
  /** Lets the user choose files. @returns their paths, none when the dialog was closed. */
  askForFiles: () => Promise<string[]>
  startThread: (files: OfferedFile[], tell: (progress: ImportProgress) => void) => ImportThread
  progress: (progress: ImportProgress) => void
}

/** How often an import is planned anew while the map is changed under it. */
const MOST_TRIES = 5

/** How much of a file is looked at for the sign of a map of Trama's own, in bytes. */
const HEAD = 2_000

function looksLikeOwn(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').includes(`"${FORMAT_NAME}"`)
}

/**
 * The way of files onto a map: they are offered, previewed as often as the user chooses otherwise, and imported in one
 * step or let go of. One offer at a time: a newer one replaces it.
 */
export class ImportDesk {
  #offer: Offer | null = null

  constructor(private readonly options: ImportDeskOptions) {}

  /** Lets the user choose files. A whole map of Trama's own is opened at once while no session is open. */
  async choose(): Promise<Answer<ImportOutcome>> {
    const { askForFiles, files, sessions, shelf } = this.options
    const paths = await askForFiles()
    if (paths.length > MOST_FILES) return refused('too-many-files', { most: MOST_FILES })
    const read: OfferedFile[] = []
    for (const path of paths) {
      const bytes = await readBytes(files, path)
      if (!bytes.ok) return bytes
      // A copy with memory of its own, which goes to the thread.
      read.push({ name: fileNameOf(path), bytes: new Uint8Array(bytes.value) })
    }
    const [first] = read
    const [path] = paths
    if (first === undefined || path === undefined) return ok({ is: 'cancelled' })
    if (sessions.openId === null && read.length === 1 && looksLikeOwn(first.bytes)) return shelf.importFile(path)
    const room = ArrivingFiles.announced(read.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })))
    if (!room.ok) return room
    this.#letGo(this.#offer)
    this.#offer = { ...NEW_OFFER, thread: this.#start(read) }
    return ok({ is: 'offered' })
  }

  /** Takes the names and sizes of files that come in pieces. */
  begin({ files }: RequestPayload<'import/begin'>): Answer<null> {
    this.#letGo(this.#offer)
    const arriving = ArrivingFiles.announced(files.map(({ name, bytes }) => ({ name: fileNameOf(name), bytes })))
    if (!arriving.ok) return arriving
    this.#offer = { ...NEW_OFFER, arriving: arriving.value }
    return ok(null)
  }

  /** Takes the next bytes of a file. */
  bytes({ file, pieces }: RequestPayload<'import/bytes'>): Answer<null> {
    return this.#offer?.arriving?.take(file, pieces) ?? refused('nothing-offered')
  }

  /** What importing the files would do. */
  async preview({ choices }: RequestPayload<'import/preview'>): Promise<Answer<SentPreview>> {
    const offer = this.#offer
    if (offer === null) return refused('nothing-offered')
    const thread = this.#threadOf(offer)
    if (thread === null) return refused('bad-request')
    const session = this.options.sessions.openId
    const answer = await thread.ask('preview', this.#around(choices))
    if (answer.ok) offer.previewed = { choices: answer.value.choices, session }
    return answer
  }

  /** Does what was previewed last: as one step on the open map, or as a session of its own. */
  async apply(): Promise<Answer<ImportResult>> {
    const offer = this.#offer
    if (!offer?.thread || !offer.previewed || offer.isApplied) return refused('nothing-offered')
    offer.isApplied = true
    const answer = await this.#apply(offer, offer.thread, offer.previewed)
    // What failed can be tried again.
    if (answer.ok) this.#letGo(offer)
    else offer.isApplied = false
    return answer
  }

  /** Lets go of the files, and gives up what is being done with them. */
  cancel(): void {
    if (this.#offer) this.#offer.isCancelled = true
    this.#letGo(this.#offer)
  }

  #letGo(offer: Offer | null): void {
    offer?.thread?.end()
    if (this.#offer === offer) this.#offer = null
  }

  async #apply(offer: Offer, thread: ImportThread, { choices, session }: Previewed): Promise<Answer<ImportResult>> {
    const { sessions } = this.options
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      if (sessions.openId !== session) return refused('nothing-offered')
      const before = sessions.current
      const answer = await thread.ask('output', this.#around(choices))
      if (this.#offer !== offer) return refused('import-cancelled')
      if (!answer.ok) return answer
      // What was planned for another map might refer to what is gone.
      if (answer.value.into === 'session' && sessions.current?.map !== before?.map) continue
      return this.#take(offer, answer.value)
    }
    return refused('import-failed')
  }

  async #take(offer: Offer, output: ImportOutput): Promise<Answer<ImportResult>> {
    const { sessions, settings } = this.options
    this.options.progress({ stage: 'adding', share: null })
    const done = output.into === 'new' ? await this.#add(offer, output.map) : this.#execute(output)
    if (!done.ok) return done
    const isNews = JSON.stringify(output.kept) !== JSON.stringify(settings.chosen.tableUses)
    if (isNews) settings.change({ tableUses: output.kept })
    if ('id' in done.value) return ok({ is: 'opened', id: done.value.id })
    const ids = output.into === 'session' ? output.ids : []
    return ok({ is: 'added', seq: sessions.current?.seq ?? 0, ids })
  }

  /** Makes a session, unless the user gives it up while it is made. */
  async #add(offer: Offer, map: CommunityMap): Promise<Answer<{ id: Id }>> {
    const { sessions, shelf } = this.options
    const added = await shelf.add(map)
    if (!added.ok || !offer.isCancelled || sessions.openId === added.value.id) return added
    const deleted = await shelf.delete(added.value.id)
    // Where it could not be deleted it is there, and that is said.
    return deleted.ok ? refused('import-cancelled') : added
  }

  #execute({ steps }: Extract<ImportOutput, { into: 'session' }>): Answer<{ seq: number }> {
    const { sessions } = this.options
    if (steps.length === 0) return ok({ seq: sessions.current?.seq ?? 0 })
    return sessions.execute({ type: 'batch', steps }, null)
  }

  #around(choices: ImportChoices | null): ImportAround {
    const { sessions, settings, clock } = this.options
    const { language, chosen } = settings
    const now = { now: isoNow(clock), today: localDay(clock.now()) }
    return { map: sessions.current?.map ?? null, choices, language, kept: chosen.tableUses, ...now }
  }

  /** @returns `null` while the files have not come whole. */
  #threadOf(offer: Offer): ImportThread | null {
    if (offer.thread === null && offer.arriving?.areWhole) {
      offer.thread = this.#start(offer.arriving.files)
      offer.arriving = null
    }
    return offer.thread
  }

  #start(files: OfferedFile[]): ImportThread {
    const { startThread, progress } = this.options
    return startThread(files, progress)
  }
}
