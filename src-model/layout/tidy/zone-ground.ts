import { boxOfZone } from '../../zones/zone-area'
import { type Box, overlaps } from '../footprint'
import { type Body, EVERYWHERE } from './body'
import type { Home } from './homes'

/** Kept inside a zone's edge, and for its label above, in canvas units. */
const EDGE = { side: 16, top: 56 }
/** More stretches of free ground than these are not looked at: the small ones hold nothing anyway. */
const MOST_STRETCHES = 24

/** The ground of a home, without a zone's edges; without any where the zone is too small. */
function innerOf({ zone }: Home): Box {
  if (zone === null) return EVERYWHERE
  const { left, top, right, bottom } = boxOfZone(zone)
  return { left: left + EDGE.side, top: top + EDGE.top, right: right - EDGE.side, bottom: bottom - EDGE.side }
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top)
}

/** What of a stretch is left to each side of taken ground. */
function beside(stretch: Box, taken: Box): Box[] {
  if (!overlaps(stretch, taken)) return [stretch]
  return [
    { ...stretch, right: taken.left },
    { ...stretch, left: taken.right },
    { ...stretch, bottom: taken.top },
    { ...stretch, top: taken.bottom },
  ].filter((each) => each.left < each.right && each.top < each.bottom)
}

/** The stretches of a zone that no other zone takes from it, the largest first; they may share ground. */
export function stretchesOf(home: Home): Box[] {
  let stretches = [innerOf(home)].filter((each) => areaOf(each) > 0)
  for (const rival of home.rivals) {
    const { left, top, right, bottom } = boxOfZone(rival)
    const side = EDGE.side
    const taken = { left: left - side, top: top - side, right: right + side, bottom: bottom + side }
    stretches = stretches
      .flatMap((each) => beside(each, taken))
      .sort((a, b) => areaOf(b) - areaOf(a))
      .slice(0, MOST_STRETCHES)
  }
  return stretches
}

/** Keeps a body to its home's ground, and off its edges if there is room. */
export function keepAtHome(body: Body, home: Home): void {
  const inner = innerOf(home)
  const { left, top, right, bottom } = body.box
  const fits = right - left <= inner.right - inner.left && bottom - top <= inner.bottom - inner.top
  body.bounds = fits || home.zone === null ? inner : boxOfZone(home.zone)
  body.shut = home.rivals.map(boxOfZone)
}
