import { getViewportForBounds, useStore, type Viewport } from '@xyflow/react'
import type { CommunityMap } from '../../src-model/map/map'
import { useSession } from '../state/use-session'
import { wholeBounds } from './bounds'
import type { Screen } from './reveal'

/** A usual map is seen as a whole long before; nobody finds a way back from farther out. */
const USUAL = 0.1
/** Nothing can be told from anything farther out. */
export const FARTHEST = 0.01
/** Round a map that is seen as a whole from farther out than usual, in screen pixels. */
const ROOM = 48

/** How far out the view goes: so far that all of the map is in it. In steps, so that not each edit is a new one. */
export function leastZoom(map: CommunityMap, { width, height }: Screen): number {
  const bounds = wholeBounds(map)
  if (bounds === undefined || width === 0 || height === 0) return USUAL
  const { zoom } = getViewportForBounds(bounds, width, height, FARTHEST, USUAL, `${ROOM}px`)
  return Math.max(FARTHEST, Math.min(USUAL, 2 ** (Math.floor(Math.log2(zoom) * 4) / 4)))
}

/**
 * How far out the canvas goes now.
 *
 * @param opening what it opens with, before React Flow has measured it: React Flow would move a view that is farther out.
 */
export function useLeastZoom(opening: { screen: Screen; view: Viewport } | null): number {
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const isMeasured = width > 0 && height > 0
  const { screen, view } = (isMeasured ? null : opening) ?? { screen: { width, height }, view: null }
  return useSession(({ map }) => Math.min(leastZoom(map, screen), view?.zoom ?? USUAL))
}
