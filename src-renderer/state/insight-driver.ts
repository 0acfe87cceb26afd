import type { InsightReport } from '../../src-model/insight/report'
import type { CommunityMap } from '../../src-model/map/map'
import type { Patch } from '../../src-model/map/patches'
import type { BaselineFigures, FromInsight, InsightWishes, Moment, ToInsight } from '../workers/insight-messages'
import { type InsightState, insightStore, NO_INSIGHT } from './insight-store'

/** The way to a worker. */
export interface InsightPort {
  post: (message: ToInsight) => void
  end: () => void
}

/** Starts a worker. @param hear what it tells. @param fail that it has ended by itself. */
export type OpenPort = (hear: (message: FromInsight) => void, fail: () => void) => InsightPort

/** What the driver needs to know of the open session. */
export interface FollowedSession {
  id: string
  map: CommunityMap
  moment: Moment
}

/** How long the worker stays when nobody asks any more, in milliseconds: panels are closed and opened again. */
export const LINGER = 5_000

/** What differences are told from: the map at the opening, until a worker has made figures of it. */
type Baseline = { map: CommunityMap } | { figures: BaselineFigures | null }

/**
 * Has the figures of the open session made by a worker while somebody asks for them, and puts them into `insightStore`.
 * Of each commit the worker gets the patches; the whole map only when it starts, and when commits are missing.
 */
export class InsightDriver {
  #askers = 0
  #session: FollowedSession | null = null
  #baseline: Baseline = { figures: null }
  #wishes: InsightWishes
  /** Counts the wishes: introductions tell which of them they were ranked by. */
  #wished = 0
  #port: InsightPort | null = null
  /** Whether the worker was started again without an answer since. */
  #isSecond = false
  #leaving: ReturnType<typeof setTimeout> | null = null

  constructor(
    private readonly open: OpenPort,
    wishes: InsightWishes,
  ) {
    this.#wishes = wishes
  }

  /** Asks for figures from now on. @returns ends it; it may be called more than once. */
  ask(): () => void {
    this.#askers += 1
    this.#stay()
    if (this.#port === null) this.#startAfresh()
    let isAsking = true
    return () => {
      if (!isAsking) return
      isAsking = false
      this.#askers -= 1
      if (this.#askers === 0) this.#leaveSoon()
    }
  }

  /** Takes a session as it is now: it was opened, or commits are missing. `null` when it was closed. */
  follow(session: FollowedSession | null): void {
    const before = this.#session
    this.#session = session
    if (session !== null && session.id === before?.id) {
      const port = this.#port
      if (session.moment.seq > before.moment.seq) this.#forgetErased()
      if (port !== null) this.#postMap()
      return
    }
    this.#end()
    this.#baseline = session === null ? { figures: null } : { map: session.map }
    insightStore.setState(NO_INSIGHT, true)
    if (session !== null && this.#askers > 0) this.#startAfresh()
  }

  /** Takes the session's next commit. @param map as it is with it. */
  commit(commit: { seq: number; at: string; kind: string; patches: Patch[] }, map: CommunityMap): void {
    const session = this.#session
    if (session === null || commit.seq <= session.moment.seq) return
    const { seq, at, patches } = commit
    const isNext = seq === session.moment.seq + 1
    this.#session = { ...session, map, moment: { seq, at } }
    const port = this.#port
    if (commit.kind === 'erasure' || !isNext) this.#forgetErased()
    // A worker that is only started by that has the map with this commit already.
    if (port === null) return
    // What the worker has made of the map before an erasure is not carried along: somebody erased would be in it.
    if (isNext && commit.kind !== 'erasure') this.#post({ is: 'commit', patches, moment: { seq, at } })
    else this.#postMap()
  }

  /** Takes what is wished besides the map. */
  wish(wishes: InsightWishes): void {
    this.#wishes = wishes
    this.#wished += 1
    this.#postWishes()
  }

  /**
   * Who is erased, or may have been by commits that are missing, may be in the map of the opening: it is made figures
   * of, and let go. What was told of them goes, too, unless it is about to be told anew.
   */
  #forgetErased(): void {
    if (this.#port === null) insightStore.setState({ moment: null, report: null, introductions: [] })
    if (!('map' in this.#baseline)) return
    if (insightStore.getState().failed) this.#baseline = { figures: null }
    else if (this.#port === null) {
      this.#startAfresh()
      this.#leaveSoon()
    }
  }

  #startAfresh(): void {
    this.#isSecond = false
    this.#start()
  }

  #start(): void {
    if (this.#session === null) return
    insightStore.setState({ failed: false })
    // A worker that has ended tells nothing any more.
    const port = this.open(
      (message) => port === this.#port && this.#hear(message),
      () => port === this.#port && this.#fail(),
    )
    this.#port = port
    this.#postWishes()
    port.post(
      'map' in this.#baseline ? { is: 'baseline', ...this.#baseline } : { is: 'baseline-figures', ...this.#baseline },
    )
    this.#postMap()
  }

  #postWishes(): void {
    if (this.#port === null) return
    this.#port.post({ is: 'wishes', wishes: this.#wishes, number: this.#wished })
    insightStore.setState({ isRanking: true })
  }

  #postMap(): void {
    if (this.#session === null) return
    const { map, moment } = this.#session
    this.#post({ is: 'map', map, moment })
  }

  #post(message: ToInsight): void {
    if (this.#port === null) return
    this.#port.post(message)
    if (!insightStore.getState().isWorking) insightStore.setState({ isWorking: true })
  }

  #hear(message: FromInsight): void {
    if (message.is === 'baseline-figures') this.#baseline = { figures: message.figures }
    else if (message.is === 'introductions') insightStore.setState(this.#ranked(message))
    else this.#show(message)
  }

  #ranked({ introductions, wished }: Extract<FromInsight, { wished: number }>): Partial<InsightState> {
    return { ...(introductions && { introductions }), isRanking: wished !== this.#wished }
  }

  #show(message: Extract<FromInsight, { is: 'report' }>): void {
    const { moment, changed } = message
    this.#isSecond = false
    const { moment: shown, report } = insightStore.getState()
    if (shown !== null && moment.seq < shown.seq) return
    insightStore.setState({
      moment,
      report: Object.keys(changed).length === 0 ? report : ({ ...report, ...changed } as InsightReport),
      ...this.#ranked(message),
      isWorking: moment.seq !== this.#session?.moment.seq,
    })
  }

  #fail(): void {
    this.#end()
    if (!this.#isSecond) {
      this.#isSecond = true
      this.#start()
      return
    }
    insightStore.setState({ failed: true, isWorking: false })
    // It may be what the worker fails at.
    this.#baseline = 'map' in this.#baseline ? { figures: null } : this.#baseline
  }

  #stay(): void {
    if (this.#leaving !== null) clearTimeout(this.#leaving)
    this.#leaving = null
  }

  #leaveSoon(): void {
    this.#stay()
    this.#leaving = setTimeout(() => {
      this.#leaving = null
      if (this.#askers === 0) this.#end()
    }, LINGER)
  }

  #end(): void {
    this.#port?.end()
    this.#port = null
    const { isWorking, isRanking } = insightStore.getState()
    if (isWorking || isRanking) insightStore.setState({ isWorking: false, isRanking: false })
  }
}
