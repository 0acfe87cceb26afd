import type { Id } from '../../src-model/map/ids'
import { litBy } from '../../src-model/wall/picture/lit'
import { type WallScreen, type WallView, wallUnit } from '../../src-model/wall/picture/picture'
import { plotsOf, sealGrounds } from '../../src-model/wall/picture/plots'
import { isTrue, keptSheet, type Sheet, sheetOf } from '../../src-model/wall/picture/sheet'
import { wallPicture } from '../../src-model/wall/picture/wall-picture'
import type { WallMap } from '../../src-model/wall/wall-map'
import type { WallSnapshot } from '../../src-model/wall/wall-stream'
import { measureLabel } from './measure'
import type { MapScene } from './scene'
import { withoutSome } from './without-some'

const NOBODY: ReadonlySet<Id> = new Set()

/** A map that is shown, in the snapshot that it is from. */
type ShownMap = WallSnapshot & { map: WallMap }

/** Where it is shown, and on what. */
interface Seen {
  view: WallView
  screen: WallScreen
}

function looked({ map, state, look }: ShownMap) {
  const selected = look.selection.length === 0 ? NOBODY : new Set(look.selection)
  const lit = state.spotlight ? litBy(map, selected) : null
  return { selected, lit, away: withoutSome(map, look.away) }
}

/** The sheet that the map is drawn on, from one to the next. What is not true any more is on none. */
export class Sheets {
  #sheet: Sheet | null = null
  #turn: MapScene['turn'] = { from: null, count: 0 }
  /** What was drawn last: whatever is still the same stays the same object. */
  #drawn: Pick<MapScene, 'plots' | 'grounds'> | null = null
  /** What counted as new when it was decided what is written. */
  #fresh = NOBODY

  /** The zoom of the sheet; `null` before there is one. */
  get zoom(): number | null {
    return this.#sheet?.zoom ?? null
  }

  /** How many things counted as new when it was decided what is written. */
  get fresh(): number {
    return this.#fresh.size
  }

  /** Whether all that is written is still true of the map. */
  areTrueOf(map: WallMap): boolean {
    return this.#sheet?.labels.every((label) => isTrue(map, label)) ?? false
  }

  /** Forgets a session that is shown no more, with all its names. */
  forget(): void {
    this.#sheet = null
    this.#drawn = null
    this.#turn = { from: null, count: this.#turn.count + 1 }
    this.#fresh = NOBODY
  }

  /** Decides what is written for what is seen now. @param fresh what counts as new. */
  decide(shown: ShownMap, { view, screen }: Seen, fresh: ReadonlySet<Id>): void {
    const { map } = shown
    this.#fresh = fresh
    const picture = wallPicture({ map, view, screen, moment: { ...looked(shown), fresh }, measure: measureLabel })
    // What is not true any more does not even fade.
    const old = this.#sheet && keptSheet(map, this.#sheet)
    this.#sheet = sheetOf(map, picture, view, wallUnit(screen), old)
    this.#turn = { from: old, count: this.#turn.count + 1 }
  }

  /** The map as it is drawn now, on the sheet as far as it is still true. */
  draw(shown: ShownMap, { view, screen }: Seen): Omit<MapScene, 'ringing' | 'woken'> {
    const { map } = shown
    const first = { zoom: view.zoom, unit: wallUnit(screen), marks: new Map(), labels: [] }
    const sheet = keptSheet(map, this.#sheet ?? first)
    this.#sheet = sheet
    const plots = plotsOf(map, sheet, this.#drawn?.plots ?? new Map())
    const grounds = sealGrounds(map, sheet, plots, this.#drawn?.grounds)
    this.#drawn = { plots, grounds }
    return { map, sheet, plots, grounds, ...looked(shown), turn: this.#turn }
  }
}
