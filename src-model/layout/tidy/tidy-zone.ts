import type { Position } from '../../map/map'
import type { Box } from '../footprint'
import { type Body, boxRound, EVERYWHERE, moveBody } from './body'
import type { Home } from './homes'
import { centre, layOutBlock } from './tidy-block'
import type { TidyGround } from './tidy-ground'
import { keepAtHome, stretchesOf } from './zone-ground'

/** How many of the largest stretches of a zone are tried: each is a layout of its own. */
const TRIED = 3

/** The middle of a box. */
export function middleOf({ left, top, right, bottom }: Box): Position {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function fits(inner: Box | undefined, outer: Box): boolean {
  if (inner === undefined) return true
  return inner.right - inner.left <= outer.right - outer.left && inner.bottom - inner.top <= outer.bottom - outer.top
}

function areaOf(bodies: readonly Body[]): number {
  return bodies.reduce((sum, { box }) => sum + (box.right - box.left) * (box.bottom - box.top), 0)
}

/**
 * Tidies what lies in a zone within it, beside the zones that share its ground. Where it has no room for that, all of it
 * stands where people know it.
 */
export function tidyZone(home: Home, bodies: readonly Body[], ground: TidyGround): void {
  const covered = areaOf(bodies)
  for (const stretch of stretchesOf(home).slice(0, TRIED)) {
    const [width, height] = [Math.max(1, stretch.right - stretch.left), Math.max(1, stretch.bottom - stretch.top)]
    if (width * height < covered) break
    layOutBlock(bodies, ground, Math.min(4, Math.max(0.4, width / height)))
    if (!fits(boxRound(bodies), stretch)) continue
    centre(bodies, middleOf(stretch))
    for (const body of bodies) keepAtHome(body, home)
    return
  }
  for (const body of bodies) {
    const { x, y } = ground.known(body)
    moveBody(body, x, y)
    body.bounds = EVERYWHERE
  }
}
