import { createStore } from 'zustand/vanilla'
import type { TakenAway } from '../../src-model/insight/take-away'

/** Who is taken away to see what would be left; `null` while everybody is there. View state: the map knows nothing. */
export const awayStore = createStore<{ away: TakenAway | null }>(() => ({ away: null }))
