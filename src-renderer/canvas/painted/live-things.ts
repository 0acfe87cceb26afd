import type { Id } from '../../../src-model/map/ids'
import type { Position } from '../../../src-model/map/map'
import type { PaintedState } from '../../painting/painted-look'
import type { Scene } from '../../painting/scene'
import { canBeLive } from './can-be-live'
import type { Fresh } from './since-shown'

/** What is to be known to tell what the bitmaps lack. */
export interface LiveQuestion {
  scene: Scene
  /** In which light the bitmaps on screen show things. */
  shown: PaintedState
  /** In which light things stand now. */
  state: PaintedState
  fresh: Fresh
  /** Where nodes are while they are on the move. */
  moving: ReadonlyMap<Id, Position>
  /** Whether a node or a tie is an element of its own. */
  isElement: (id: Id) => boolean
}

/** Drawn once for each change, and not at every frame. */
const MOST_TIES = 1500
const MOST_NODES = 200
/** Of more that is selected or let go of at once only some could be drawn, which would look like an error. */
const MOST_SELECTED = 100

function* inOneOnly(a: ReadonlySet<Id>, b: ReadonlySet<Id>): Generator<Id> {
  if (a === b) return
  for (const id of a) if (!b.has(id)) yield id
  for (const id of b) if (!a.has(id)) yield id
}

/** What is drawn over the bitmaps because they have it differently, or not at all. */
export function liveThings(question: LiveQuestion): { nodes: Id[]; ties: Id[] } {
  const { scene, shown, state, fresh, moving, isElement } = question
  const nodes = new Set<Id>()
  const ties = new Set<Id>()
  const addTiesOf = (id: Id) => {
    for (const tie of scene.tiesOf(id)) {
      if (ties.size >= MOST_TIES) return
      if (!isElement(tie)) ties.add(tie)
    }
  }
  const add = (id: Id) => {
    if (scene.ties.has(id)) {
      if (!isElement(id) && ties.size < MOST_TIES) ties.add(id)
      return
    }
    if (!scene.nodes.has(id)) return
    if (!isElement(id) && nodes.size < MOST_NODES) nodes.add(id)
    addTiesOf(id)
  }
  for (const id of shown.leftOut) add(id)
  // Of more the painter knows where they are.
  if (canBeLive(scene, moving)) for (const id of moving.keys()) add(id)
  for (const id of fresh.nodes) add(id)
  for (const id of fresh.ties) add(id)
  // Selected or let go of since.
  if (Math.abs(shown.selection.size - state.selection.size) <= MOST_SELECTED) {
    for (const id of inOneOnly(shown.selection, state.selection)) add(id)
  }
  return { nodes: [...nodes], ties: [...ties] }
}
