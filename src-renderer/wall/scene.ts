import type { Id } from '../../src-model/map/ids'
import type { Sentence } from '../../src-model/wall/headline-sentences'
import type { WallScreen } from '../../src-model/wall/picture/picture'
import type { Plot } from '../../src-model/wall/picture/plots'
import type { SealGrounds } from '../../src-model/wall/picture/seal-place'
import type { Sheet } from '../../src-model/wall/picture/sheet'
import type { WallMap } from '../../src-model/wall/wall-map'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'
import type { WithoutSome } from './without-some'

/** The change from one sheet to the next. */
export interface Turn {
  /** The sheet before; `null` at first. */
  from: Sheet | null
  /** How many there were. */
  count: number
}

/** The map as it is drawn. Moving the view changes nothing of it. */
export interface MapScene {
  map: WallMap
  sheet: Sheet
  plots: ReadonlyMap<Id, Plot>
  grounds: SealGrounds
  selected: ReadonlySet<Id>
  /** What the spotlight is on; `null` while it is off. */
  lit: ReadonlySet<Id> | null
  /** Who is taken away with their ties, and who falls off then; `null` while everybody is there. */
  away: WithoutSome | null
  /** What has just come. */
  ringing: ReadonlySet<Id>
  /** Resources whose status has just changed. */
  woken: ReadonlySet<Id>
  /** How the sheet came to be. */
  turn: Turn
}

/** What the wall shows. */
export interface Scene {
  /** What it is made from. */
  shown: WallSnapshot
  screen: WallScreen
  /** The sentence about what is shown, whether or not it is to be shown; `null` where there is nothing to say. */
  headline: Sentence | null
  /** Whether nothing moves, and what is written was decided for what is seen. */
  settled: boolean
  /** `null` while no session is open, and before letters are there. */
  world: MapScene | null
}
