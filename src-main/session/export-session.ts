import type { Answer } from '../../src-model/contract/errors'
import { ok } from '../../src-model/contract/errors'
import type { Insight } from '../../src-model/insight/insight'
import { type CommunityMap, own } from '../../src-model/map/map'
import { type Disk, type FileToWrite, writeAllDurably } from './durable-file'
import { writeError } from './file-errors'
import { fileNameOf, type MadeFile, mapFile } from './map-file'

/**
 * Computes the figures of a map; `null` where that fails or is called off. Never throws.
 *
 * @param calledOff aborts when nobody waits for the figures any more, with the reason `TOO_SLOW` where they took too long.
 */
export type InsightSource = (map: CommunityMap, calledOff: AbortSignal) => Promise<Insight | null>

/** Why figures are called off that took too long. */
export const TOO_SLOW = 'too-slow'

/** The longest that an export waits for figures, in milliseconds. Those of the largest maps take about three seconds. */
const LONGEST = 5000

/** What making files may ask for. */
export interface MakingHelp {
  /** Computes the figures of a map; `null` where they cannot be had in time. */
  figuresOf: (map: CommunityMap) => Promise<Insight | null>
  /** Aborts when the files are not wanted any more: somebody must not be in them. */
  calledOff: AbortSignal
}

/**
 * Makes the files of an export from a map, and says where they go. It is asked again, of a later map, when somebody
 * must not be in the one before. It may throw once it is called off.
 */
export type MakeFiles = (map: CommunityMap, help: MakingHelp) => Promise<Answer<MadeFile[]>>

interface ExportOptions extends Disk {
  /** Of the app. */
  version: string
  insightOf: InsightSource
}

/** Whether somebody who is named in one map asks not to be named in a later one. */
function isUnnamedSince(earlier: CommunityMap, later: CommunityMap): boolean {
  return earlier.order.participants.some(
    (id) => own(later.participants, id)?.unnamed === true && own(earlier.participants, id)?.unnamed !== true,
  )
}

/** An export on its way. */
class RunningExport {
  /** What the files will hold: the map at the time of asking, or a later one where somebody must not be in that. */
  #map: CommunityMap
  #figures = new AbortController()
  #making = new AbortController()
  #isHurried = false
  /** What lies on the disk of an earlier map. */
  #outdated: string[] = []
  /** The answer, once it has begun. */
  written: Promise<Answer<null>> | null = null

  constructor(
    map: CommunityMap,
    private readonly make: MakeFiles,
    private readonly options: ExportOptions,
  ) {
    this.#map = map
  }

  async write(): Promise<Answer<null>> {
    const callOff = this.options.clock.after(LONGEST, () => this.hurry(TOO_SLOW))
    try {
      for (;;) {
        const map = this.#map
        const written = await this.#writeOnce(map)
        // Whoever was erased while a file was made or written does not stay in it.
        if (written !== null && this.#map === map) return written
      }
    } finally {
      callOff()
    }
  }

  /** Takes a later map in place of the one that was asked for. */
  take(map: CommunityMap): void {
    this.#map = map
    this.#figures.abort()
    this.#making.abort()
  }

  /** Takes the map as it is now if the one asked for names somebody who asks not to be named. */
  heed(map: CommunityMap): void {
    if (isUnnamedSince(this.#map, map)) this.take(map)
  }

  /** Waits for figures no longer. */
  hurry(reason?: typeof TOO_SLOW): void {
    this.#isHurried = true
    this.#figures.abort(reason)
  }

  /** @returns `null` where the map is not to be written any more. */
  async #writeOnce(map: CommunityMap): Promise<Answer<null> | null> {
    this.#making = new AbortController()
    const { signal } = this.#making
    const help = { figuresOf: (drawn: CommunityMap) => this.#figuresOf(drawn), calledOff: signal }
    let made: Answer<MadeFile[]>
    try {
      made = await this.make(map, help)
    } catch (thrown) {
      if (signal.aborted) return null
      throw thrown
    }
    if (this.#map !== map) return null
    if (!made.ok) return this.#giveUp(made)
    // A file to hand over has the permissions that any saved document has.
    const files = made.value.map((file): FileToWrite => ({ ...file, mode: 0o666 }))
    try {
      await writeAllDurably(this.options, files)
      this.#outdated = made.value.map(({ path }) => path)
      return ok(null)
    } catch (thrown) {
      const name = fileNameOf(made.value[0]?.path ?? '')
      return this.#giveUp({ ok: false, error: writeError(thrown, { name }) })
    }
  }

  /** Leaves nothing behind that somebody must not be in. */
  async #giveUp(why: Answer<never>): Promise<Answer<never>> {
    for (const path of this.#outdated) await this.options.files.remove(path).catch(() => undefined)
    return why
  }

  #figuresOf(map: CommunityMap): Promise<Insight | null> {
    if (this.#isHurried) return Promise.resolve(null)
    this.#figures = new AbortController()
    const { signal } = this.#figures
    const none = new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null), { once: true })
    })
    return Promise.race([this.options.insightOf(map, signal), none])
  }
}

/**
 * Writes the map of the open session to files to hand over, as it was when it was asked for and with its figures where
 * they can be had in time. Only where somebody has been erased since, or asks not to be named, it is the map as it is
 * then.
 */
export class Exports {
  readonly #running = new Set<RunningExport>()

  constructor(private readonly options: ExportOptions) {}

  /** Whether any is on its way. */
  get isRunning(): boolean {
    return this.#running.size > 0
  }

  /** Writes a map file. @param map as it is now. */
  writeMap(path: string, map: CommunityMap): Promise<Answer<null>> {
    const { version, clock } = this.options
    return this.write(map, async (taken, { figuresOf }) => {
      const insight = await figuresOf(taken)
      return ok([mapFile(path, taken, { version, insight, clock })])
    })
  }

  /** Writes whatever is made of a map. @param map as it is now. */
  write(map: CommunityMap, make: MakeFiles): Promise<Answer<null>> {
    const one = new RunningExport(map, make, this.options)
    this.#running.add(one)
    one.written = one.write().finally(() => this.#running.delete(one))
    return one.written
  }

  /** Must be told of every change. @param map after it. */
  changed(map: CommunityMap): void {
    for (const one of this.#running) one.heed(map)
  }

  /** Must be told at once when somebody was erased. @param map without them. */
  erased(map: CommunityMap): void {
    for (const one of this.#running) one.take(map)
  }

  /** Writes what is on its way without waiting for figures. Resolves when all of it is written, or refused. */
  async finish(): Promise<void> {
    for (const one of this.#running) one.hurry()
    await Promise.allSettled([...this.#running].map(({ written }) => written))
  }
}
