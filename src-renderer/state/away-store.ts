import { createStore } from 'zustand/vanilla'
import type { TakenAway } from '../../src-model/insight/take-away'

/** Why nobody is taken away although it was asked for. `asking`: who is the busiest is being found out. */
export type NobodyAway = 'asking' | 'no-ties' | 'nobody-between' | 'failed'

/** Who is to be taken away: whom most ways lead through, or the people that are selected when it begins. */
export type WhoGoes = 'busiest' | 'selected'

interface AwayState {
  /** Who is taken away to see what would be left; `null` while everybody is there. */
  away: TakenAway | null
  nobody: NobodyAway | null
  /** Who was asked for; `null` while nothing was. */
  whom: WhoGoes | null
  /** Whether it lasts as long as the key is held, or until it is ended; `null` while nothing was asked for. */
  lasts: 'held' | 'until-ended' | null
}

export const EVERYBODY_THERE: AwayState = { away: null, nobody: null, whom: null, lasts: null }

/** What would be without some people. View state: the map knows nothing of it. */
export const awayStore = createStore<AwayState>(() => EVERYBODY_THERE)
