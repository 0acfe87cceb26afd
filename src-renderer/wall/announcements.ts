import type { Id } from '../../src-model/map/ids'
import type { News } from './news'

/** How long what is new rings, in milliseconds. The styles say the same. */
const RINGING_MS = 2_000
/** How long what is new counts as new for what is written, in milliseconds. */
const FRESH_MS = 10_000

const NOTHING: ReadonlySet<Id> = new Set()

/** Remembers what has just come, and what has just changed its status. Times are those of frames, in milliseconds. */
export class Announcements {
  #came = new Map<Id, number>()
  #woke = new Map<Id, number>()

  note({ came, woke }: News, now: number): void {
    this.#drop(now)
    for (const id of came) this.#came.set(id, now)
    for (const id of woke) this.#woke.set(id, now)
  }

  forget(): void {
    this.#came.clear()
    this.#woke.clear()
  }

  /** What has come within the last ten seconds. */
  fresh(now: number): ReadonlySet<Id> {
    return since(this.#came, now - FRESH_MS)
  }

  /** What rings now. */
  ringing(now: number): ReadonlySet<Id> {
    return since(this.#came, now - RINGING_MS)
  }

  /** Resources that have just changed their status. */
  woken(now: number): ReadonlySet<Id> {
    return since(this.#woke, now - RINGING_MS)
  }

  /** How long until something stops ringing or being new, in milliseconds; `null` when nothing is. */
  nextEnd(now: number): number | null {
    this.#drop(now)
    let next = Number.POSITIVE_INFINITY
    for (const at of [...this.#came.values(), ...this.#woke.values()]) {
      for (const lasts of [RINGING_MS, FRESH_MS]) if (at + lasts > now) next = Math.min(next, at + lasts - now)
    }
    return Number.isFinite(next) ? next : null
  }

  /** Forgets what is not new any more. */
  #drop(now: number): void {
    for (const times of [this.#came, this.#woke]) {
      for (const [id, at] of times) if (at + FRESH_MS <= now) times.delete(id)
    }
  }
}

function since(times: Map<Id, number>, first: number): ReadonlySet<Id> {
  const ids = [...times].filter(([, at]) => at > first).map(([id]) => id)
  return ids.length === 0 ? NOTHING : new Set(ids)
}
