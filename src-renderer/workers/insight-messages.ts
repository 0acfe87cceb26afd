import type { Figures } from '../../src-model/insight/insight'
import type { Dismissals, Introduction } from '../../src-model/insight/introductions/introduction'
import type { InsightReport } from '../../src-model/insight/report'
import type { Id } from '../../src-model/map/ids'
import type { CommunityMap } from '../../src-model/map/map'
import type { Patch } from '../../src-model/map/patches'

/** The moment of a session that a map or figures are of. */
export interface Moment {
  /** The number of the last commit. */
  seq: number
  /** When it was made, or when this window got the map with it; ISO 8601, UTC. */
  at: string
}

/** All that is kept of the map that differences are told from: figures, and nobody's name or id. */
export type BaselineFigures = Figures & { cutPeople: [] }

/** What is wished besides the map. */
export interface InsightWishes {
  /** The day it is, `YYYY-MM-DD`: promises to keep before it are late. */
  today: string
  dismissed: Dismissals
  passed: readonly string[]
  /** Whose introductions are wished; `null` for everybody's. */
  onlyFor: Id | null
}

/** What the worker hears. */
export type ToInsight =
  /** The whole map: at the start, and whenever commits are missing. */
  | { is: 'map'; map: CommunityMap; moment: Moment }
  | { is: 'commit'; patches: Patch[]; moment: Moment }
  /** The map that differences are told from, of which the worker keeps no more than figures, or those figures. */
  | { is: 'baseline'; map: CommunityMap }
  | { is: 'baseline-figures'; figures: BaselineFigures | null }
  /** What is wished from now on. Its number comes back as `wished` with the introductions that were ranked by it. */
  | { is: 'wishes'; wishes: InsightWishes; number: number }

/** What the worker tells. */
export type FromInsight =
  | { is: 'baseline-figures'; figures: BaselineFigures }
  | {
      is: 'report'
      moment: Moment
      /** The parts of the report that are others than those told before: at first all. */
      changed: Partial<InsightReport>
      /** Left out while they are the same. */
      introductions?: Introduction[]
      /** The wishes that introductions were ranked by. */
      wished: number
      /** How long it took from the first step to the last, in milliseconds. */
      took: number
    }
  /** Ranked by new wishes, of the moment that was told last; left out while they are the same. */
  | { is: 'introductions'; introductions?: Introduction[]; wished: number }
