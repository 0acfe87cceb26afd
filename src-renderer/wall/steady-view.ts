import { type WallScreen, type WallView, wallUnit } from '../../src-model/wall/picture/picture'
import type { WallMode } from '../../src-model/wall/wall-state'
import { apart } from './view-motion'

/** A view of the whole map stays while it would be at most this much larger, and this far beside, in wall units. */
const STAYS = { larger: 1.2, beside: 24 }
/** Farther than this part of the wall, or this much larger or smaller, is no small hop. */
const HOP = { part: 0.4, zoom: 1.5 }

/**
 * The view to go to. Where all of the map is shown, it stays as it is until the map outgrows it, or has become much
 * smaller: a picture that moves at each newcomer could not be read.
 */
export function steadyView(before: WallView, wished: WallView, mode: WallMode, screen: WallScreen): WallView {
  if (mode !== 'fit') return isSame(before, wished) ? before : wished
  const { pixels } = apart(before, wished, screen)
  const larger = wished.zoom / before.zoom
  const stays = larger >= 1 && larger <= STAYS.larger && pixels <= STAYS.beside * wallUnit(screen) * larger
  return stays ? before : wished
}

function isSame(one: WallView, other: WallView): boolean {
  return one.x === other.x && one.y === other.y && one.zoom === other.zoom
}

/** Whether a view lies so far from another that going there has to be shown as one move. */
export function isJump(from: WallView, to: WallView, screen: WallScreen): boolean {
  const { pixels, zoom } = apart(from, to, screen)
  return zoom > HOP.zoom || pixels > HOP.part * screen.width
}
