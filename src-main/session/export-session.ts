import type { Answer } from '../../src-model/contract/errors'
import type { Insight } from '../../src-model/insight/insight'
import { type CommunityMap, own } from '../../src-model/map/map'
import type { Disk } from './durable-file'
import { writeMapFile } from './map-file'

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
  /** What the file will hold: the map at the time of asking, or a later one where somebody must not be in that. */
  #map: CommunityMap
  #figures = new AbortController()
  #isHurried = false
  /** The answer, once it has begun. */
  written: Promise<Answer<null>> | null = null

  constructor(
    map: CommunityMap,
    private readonly options: ExportOptions,
  ) {
    this.#map = map
  }

  async writeTo(path: string): Promise<Answer<null>> {
    const { clock, version } = this.options
    const callOff = clock.after(LONGEST, () => this.hurry(TOO_SLOW))
    try {
      for (;;) {
        const map = this.#map
        const insight = await this.#insightOf(map)
        if (this.#map !== map) continue
        const written = await writeMapFile(this.options, path, map, { version, insight })
        // Whoever was erased while the file was written does not stay in it.
        if (this.#map === map || !written.ok) return written
      }
    } finally {
      callOff()
    }
  }

  /** Takes a later map in place of the one that was asked for. */
  take(map: CommunityMap): void {
    this.#map = map
    this.#figures.abort()
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

  #insightOf(map: CommunityMap): Promise<Insight | null> {
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
 * Writes the map of the open session to files to hand over, each as it was when it was asked for and with its figures
 * where they can be had in time. Only where somebody has been erased since, or asks not to be named, it is the map as
 * it is then.
 */
export class Exports {
  readonly #running = new Set<RunningExport>()

  constructor(private readonly options: ExportOptions) {}

  /** Writes a file. @param map as it is now. */
  write(path: string, map: CommunityMap): Promise<Answer<null>> {
    const one = new RunningExport(map, this.options)
    this.#running.add(one)
    one.written = one.writeTo(path).finally(() => this.#running.delete(one))
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
