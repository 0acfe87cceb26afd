import type { Position } from '../../map/map'
import { type Body, moveBody } from './body'
import { clear } from './clearing'
import type { Home } from './homes'

/**
 * Puts each body on free ground of its home, as near to where it stands as can be. Where a home has no room for all of
 * its bodies, they stay where people know them, on the grid and clear of each other or not.
 */
export function clearHomes(
  bodies: readonly Body[],
  homeOf: (body: Body) => Home,
  known: (body: Body) => Position,
): void {
  const wished = bodies.map(({ x, y }) => ({ x, y }))
  const full = new Set<Home>()
  const stays = (body: Body) => body.isFixed || full.has(homeOf(body))
  for (;;) {
    for (const [index, body] of bodies.entries()) {
      const { x, y } = full.has(homeOf(body)) ? known(body) : (wished[index] ?? body)
      if (!body.isFixed) moveBody(body, x, y)
    }
    const homeless = clear(bodies, homeOf, stays)
    if (homeless.length === 0) return
    for (const body of homeless) full.add(homeOf(body))
  }
}
