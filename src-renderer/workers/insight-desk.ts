import type { Introduction } from '../../src-model/insight/introductions/introduction'
import type { InsightReport, ReportOptions } from '../../src-model/insight/report'
import type { Steps } from '../../src-model/insight/steps'
import type { CommunityMap } from '../../src-model/map/map'
import { applyAll, type Patch } from '../../src-model/map/patches'
import { ChangedParts } from './changed-parts'
import type { BaselineFigures, FromInsight, InsightWishes, Moment, ToInsight } from './insight-messages'

/** How long no commit has to come before figures are made, and how long at most they wait for that, in milliseconds. */
export const QUIET = 150
export const LONGEST = 1_000
/** How long is worked without looking for something newer, in milliseconds. */
const STRETCH = 12

/** What is worked out, each in pieces. */
export interface InsightWork {
  report(map: CommunityMap, options: ReportOptions): Steps<InsightReport>
  rank(map: CommunityMap, wishes: InsightWishes): Steps<Introduction[]>
  baselineOf(map: CommunityMap, today: string): BaselineFigures
}

/** Outside of the desk: who hears what it tells, and how it lets others have their turn. */
interface Surroundings {
  tell: (message: FromInsight) => void
  /** Does something once what has arrived meanwhile was heard. */
  soon: (task: () => void) => void
}

type NumberedWishes = Pick<Extract<ToInsight, { is: 'wishes' }>, 'wishes' | 'number'>

const NO_WISHES: NumberedWishes = { wishes: { today: '', dismissed: {}, passed: [], onlyFor: null }, number: 0 }

interface Copy {
  map: CommunityMap
  moment: Moment
}

/**
 * The worker's side of the insight: keeps a copy of the map, and makes its figures when it has been still for a moment.
 * What is newer ends the work on what is older, unless commits keep coming: then figures are of a moment ago.
 */
export class InsightDesk {
  #copy: Copy | null = null
  #wished = NO_WISHES
  #baseline: BaselineFigures | null = null
  #sketch: InsightReport['sketch'] | null = null
  /** The map that was reported of last, of which introductions are ranked again by other wishes. */
  #reported: CommunityMap | null = null
  /** The work on a report that is going on, and that on introductions alone; another one, or none, ends it. */
  #reporting: object | null = null
  #ranking: object | null = null
  /** When the first commit came that no report takes in, the one being made neither; `null` for none. */
  #since: number | null = null
  /** The same of the report that is being made. */
  #sinceReporting: number | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  readonly #parts = new ChangedParts<InsightReport>()
  #ranked = ''

  constructor(
    private readonly work: InsightWork,
    private readonly around: Surroundings,
  ) {}

  /** @throws Error when a commit does not fit the copy. */
  hear(message: ToInsight): void {
    if (message.is === 'map') this.#take(message)
    else if (message.is === 'commit') this.#follow(message)
    else if (message.is === 'wishes') this.#wish(message)
    else this.#compareWith(message)
  }

  #take({ map, moment }: Copy): void {
    this.#copy = { map, moment }
    this.#report()
  }

  #follow({ patches, moment }: { patches: Patch[]; moment: Moment }): void {
    if (this.#copy === null) throw new RangeError('a commit came before the map')
    this.#copy = { map: applyAll(this.#copy.map, patches), moment }
    const now = performance.now()
    if (this.#reporting !== null && now - (this.#sinceReporting ?? now) < LONGEST - QUIET) this.#giveUp()
    this.#since ??= now
    this.#wait(now)
  }

  #wish(wished: NumberedWishes): void {
    const isOtherDay = wished.wishes.today !== this.#wished.wishes.today
    this.#wished = wished
    if (isOtherDay && this.#copy !== null) this.#report()
    else this.#rankAgain()
  }

  #compareWith(message: Extract<ToInsight, { is: 'baseline' | 'baseline-figures' }>): void {
    if (message.is === 'baseline') {
      this.#baseline = this.work.baselineOf(message.map, this.#wished.wishes.today)
      this.around.tell({ is: 'baseline-figures', figures: this.#baseline })
    } else this.#baseline = message.figures
  }

  /** What the report that is given up would have taken in waits on. */
  #giveUp(): void {
    this.#reporting = null
    this.#since = this.#sinceReporting ?? this.#since
    this.#sinceReporting = null
  }

  #wait(now: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    // A report that is made to its end is followed by the next one.
    if (this.#reporting !== null) return
    const due = Math.min(now + QUIET, (this.#since ?? now) + LONGEST)
    this.#timer = setTimeout(() => this.#report(), Math.max(0, due - now))
  }

  /** Goes through steps in short stretches, between which others have their turn. */
  #goThrough<Result>(steps: Steps<Result>, isWanted: () => boolean, finish: (result: Result) => void): void {
    const goOn = () => {
      if (!isWanted()) return
      const until = performance.now() + STRETCH
      do {
        const step = steps.next()
        if (step.done) {
          finish(step.value)
          return
        }
      } while (performance.now() < until)
      this.around.soon(goOn)
    }
    // What arrived together with what set this off is heard first.
    this.around.soon(goOn)
  }

  #report(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#copy === null) return
    const { map, moment } = this.#copy
    const began = performance.now()
    const reporting = {}
    this.#reporting = reporting
    this.#ranking = null
    this.#sinceReporting = this.#since ?? began
    this.#since = null
    let wished = this.#wished
    const steps = function* (this: InsightDesk): Steps<[InsightReport, Introduction[]]> {
      const options = { today: this.#wished.wishes.today, before: this.#baseline, sketch: this.#sketch }
      const report = yield* this.work.report(map, options)
      wished = this.#wished
      return [report, yield* this.work.rank(map, wished.wishes)]
    }
    const finish = ([report, introductions]: [InsightReport, Introduction[]]) => {
      this.#reporting = null
      this.#sinceReporting = null
      this.#reported = map
      this.#sketch = report.sketch
      const changed = this.#parts.of(report)
      const took = performance.now() - began
      const news = { ...this.#whatIsNew(introductions), wished: wished.number }
      this.around.tell({ is: 'report', moment, changed, ...news, took })
      if (this.#since !== null) this.#wait(performance.now())
      if (wished !== this.#wished) this.#rankAgain()
    }
    this.#goThrough(steps.call(this), () => this.#reporting === reporting, finish)
  }

  /** Ranks by the wishes that there are now; while a report is made it does so itself. */
  #rankAgain(): void {
    if (this.#reported === null || this.#reporting !== null) return
    const ranking = {}
    this.#ranking = ranking
    const { wishes, number } = this.#wished
    const finish = (introductions: Introduction[]) => {
      this.around.tell({ is: 'introductions', ...this.#whatIsNew(introductions), wished: number })
    }
    this.#goThrough(this.work.rank(this.#reported, wishes), () => this.#ranking === ranking, finish)
  }

  /** Introductions, unless they are those that were told last. */
  #whatIsNew(introductions: Introduction[]): { introductions?: Introduction[] } {
    const written = JSON.stringify(introductions)
    if (written === this.#ranked) return {}
    this.#ranked = written
    return { introductions }
  }
}
