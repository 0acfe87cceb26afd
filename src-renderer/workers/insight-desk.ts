import type { Introduction } from '../../src-model/insight/introductions/introduction'
import type { InsightReport, ReportOptions } from '../../src-model/insight/report'
import type { Steps } from '../../src-model/insight/steps'
import type { CommunityMap } from '../../src-model/map/map'
import { applyAll } from '../../src-model/map/patches'
import { ChangedParts } from './changed-parts'
import type { BaselineFigures, FromInsight, InsightWishes, MomentOf, ToInsight } from './insight-messages'

/** How long no commit has to come before figures are made, and how long at most they wait for that, in milliseconds. */
export const QUIET = 150
export const LONGEST = 1_000
/** How long is worked without looking for something newer, in milliseconds. */
const STRETCH = 12

/** What is worked out of one map. `Ground` is what introductions are ranked from, again and again. */
export interface InsightWork<Ground> {
  /** Makes the report step by step. */
  steps(map: CommunityMap, options: ReportOptions): Steps<{ report: InsightReport; ground: Ground }>
  rank(ground: Ground, wishes: InsightWishes): Introduction[]
  baselineOf(map: CommunityMap, today: string): BaselineFigures
}

/** Outside of the desk: who hears what it tells, and how it lets others have their turn. */
interface Surroundings {
  tell: (message: FromInsight) => void
  /** Does something once what has arrived meanwhile was heard. */
  soon: (task: () => void) => void
}

const NO_WISHES: InsightWishes = { today: '', dismissed: {}, passed: [], onlyFor: null }

interface Copy {
  map: CommunityMap
  moment: MomentOf
}

/**
 * The worker's side of the insight: keeps a copy of the map, and makes its figures when it has been still for a moment.
 * What is newer ends the work on what is older, unless commits keep coming: then figures are of a moment ago.
 */
export class InsightDesk<Ground> {
  #copy: Copy | null = null
  #wishes = NO_WISHES
  #baseline: BaselineFigures | null = null
  #sketch: InsightReport['sketch'] | null = null
  #ground: Ground | null = null
  /** The work that is going on; another one, or none, ends it. */
  #running: object | null = null
  /** When the first commit came that no figures take in, and that the running work does not; `null` for none. */
  #since: number | null = null
  #sinceRunning: number | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  readonly #parts = new ChangedParts<InsightReport>()
  #ranked = ''

  constructor(
    private readonly work: InsightWork<Ground>,
    private readonly around: Surroundings,
  ) {}

  /** @throws Error when a commit does not fit the copy. */
  hear(message: ToInsight): void {
    if (message.is === 'map') this.#take(message)
    else if (message.is === 'commit') this.#follow(message)
    else if (message.is === 'wishes') this.#wish(message.wishes)
    else this.#compareWith(message)
  }

  #take({ map, moment }: Copy): void {
    this.#copy = { map, moment }
    this.#begin()
  }

  #follow({ patches, moment }: { patches: Parameters<typeof applyAll>[1]; moment: MomentOf }): void {
    if (this.#copy === null) throw new RangeError('a commit came before the map')
    this.#copy = { map: applyAll(this.#copy.map, patches), moment }
    const now = performance.now()
    if (this.#running !== null && now - (this.#sinceRunning ?? now) < LONGEST - QUIET) this.#giveUp()
    this.#since ??= now
    this.#wait(now)
  }

  #wish(wishes: InsightWishes): void {
    const isOtherDay = wishes.today !== this.#wishes.today
    this.#wishes = wishes
    if (isOtherDay && this.#copy !== null) this.#begin()
    else if (this.#ground !== null && this.#running === null) this.#rankAgain(this.#ground)
  }

  #compareWith(message: Extract<ToInsight, { is: 'baseline' | 'baseline-figures' }>): void {
    if (message.is === 'baseline') {
      this.#baseline = this.work.baselineOf(message.map, this.#wishes.today)
      this.around.tell({ is: 'baseline-figures', figures: this.#baseline })
    } else this.#baseline = message.figures
  }

  /** What the running work leaves undone waits again since it began to wait. */
  #giveUp(): void {
    this.#running = null
    this.#since = this.#sinceRunning ?? this.#since
    this.#sinceRunning = null
  }

  #wait(now: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    // While work goes on to its end, what is newer begins after it.
    if (this.#running !== null) return
    const due = Math.min(now + QUIET, (this.#since ?? now) + LONGEST)
    this.#timer = setTimeout(() => this.#begin(), Math.max(0, due - now))
  }

  #begin(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#copy === null) return
    const { map, moment } = this.#copy
    const began = performance.now()
    const running = {}
    this.#running = running
    this.#sinceRunning = this.#since ?? began
    this.#since = null
    const options = { today: this.#wishes.today, before: this.#baseline, sketch: this.#sketch }
    const steps = this.work.steps(map, options)
    const goOn = () => {
      if (this.#running !== running) return
      const until = performance.now() + STRETCH
      do {
        const step = steps.next()
        if (step.done) {
          this.#finish(step.value, moment, began)
          return
        }
      } while (performance.now() < until)
      this.around.soon(goOn)
    }
    // What arrived together with what set this off is heard first.
    this.around.soon(goOn)
  }

  #finish({ report, ground }: { report: InsightReport; ground: Ground }, moment: MomentOf, began: number): void {
    this.#running = null
    this.#sinceRunning = null
    this.#ground = ground
    this.#sketch = report.sketch
    const introductions = this.#rankedAnew(ground)
    this.around.tell({
      is: 'report',
      moment,
      changed: this.#parts.of(report),
      ...(introductions && { introductions }),
      took: performance.now() - began,
    })
    if (this.#since !== null) this.#wait(performance.now())
  }

  #rankAgain(ground: Ground): void {
    const introductions = this.#rankedAnew(ground)
    if (introductions) this.around.tell({ is: 'introductions', introductions })
  }

  /** @returns nothing while they are those that were told last. */
  #rankedAnew(ground: Ground): Introduction[] | undefined {
    const introductions = this.work.rank(ground, this.#wishes)
    const written = JSON.stringify(introductions)
    if (written === this.#ranked) return undefined
    this.#ranked = written
    return introductions
  }
}
