import type { Id } from '../../../src-model/map/ids'
import { sessionStore } from '../../state/session-store'
import { viewStore } from '../../state/view-store'
import { pictureStore } from '../picture'
import { canBeLive } from './can-be-live'
import { pressedStore } from './held'
import type { PaintingDriver } from './painting-driver'
import { settledElements } from './touched-elements'

type Ids = ReadonlySet<Id>

function isSame(a: Ids, b: Ids): boolean {
  return a === b || (a.size === b.size && [...a].every((id) => b.has(id)))
}

/** The nodes that the window draws by itself, as a hand has them or may have them soon. */
function heldNodes(driver: PaintingDriver): readonly Id[] {
  const held = new Set([...pressedStore.getState().nodes, ...pictureStore.getState().nodes.keys()])
  return canBeLive(driver.scene, held) ? [...held] : []
}

/**
 * Tells the painter what is touched: what is selected, what is an element and is left out of the painting for it, what
 * is on the move.
 *
 * @returns stops it.
 */
export function followTouch(driver: PaintingDriver): () => void {
  let areManyMoved = false
  const look = () => {
    const map = sessionStore.getState().session?.map
    if (map === undefined) return
    const { selection } = viewStore.getState()
    const settled = settledElements(map, selection)
    const { nodes: moving } = pictureStore.getState()
    const leftOut = new Set([...settled.ties, ...heldNodes(driver)])
    const { state } = driver
    const parts = {
      ...(state.selection !== selection && { selection, near: selection }),
      ...(!isSame(settled.nodes, state.elements) && { elements: settled.nodes }),
      ...(!isSame(leftOut, state.leftOut) && { leftOut }),
    }
    if (Object.keys(parts).length > 0) driver.takeState(parts)
    const areMany = !canBeLive(driver.scene, moving)
    if (areMany || areManyMoved) driver.takeMoves(areMany ? moving : new Map())
    areManyMoved = areMany
  }
  look()
  const stops = [
    viewStore.subscribe((now, before) => {
      if (now.selection !== before.selection) look()
    }),
    pressedStore.subscribe(look),
    pictureStore.subscribe((now, before) => {
      if (now.nodes !== before.nodes) look()
    }),
    sessionStore.subscribe(({ session }, { session: earlier }) => {
      if (session?.map !== earlier?.map) look()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
