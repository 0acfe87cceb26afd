import type { Box } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import { Grid } from './grid'
import type { Scene, SceneNode, SceneTie } from './scene'

/** How far a node reaches from its centre at most, in canvas units: with a name of the largest size under its mark. */
const REACH = 160
/** How far a tie reaches to its sides besides its bend: what can be gripped of it, its seal. */
const TIE_REACH = 24

/**
 * Where the things of a scene are. It is made when something is looked for first, and from there follows what becomes
 * different.
 */
export class SceneGrid {
  #nodes: Grid | null = null
  #ties: Grid | null = null

  constructor(private readonly scene: Scene) {}

  /** Follows a node that came or became different, and its ties. */
  placeNode(id: Id): void {
    const node = this.scene.nodes.get(id)
    if (node) this.#nodes?.put(id, node, node, 0)
    if (this.#ties !== null) for (const tie of this.scene.tiesOf(id)) this.placeTie(tie)
  }

  placeTie(id: Id): void {
    if (this.#ties !== null) this.#putTie(this.#ties, this.scene.ties.get(id))
  }

  remove(id: Id): void {
    this.#nodes?.remove(id)
    this.#ties?.remove(id)
  }

  *nodesNear({ left, top, right, bottom }: Box): Generator<SceneNode> {
    this.#nodes ??= this.#allNodes()
    const box = { left: left - REACH, top: top - REACH, right: right + REACH, bottom: bottom + REACH }
    for (const id of this.#nodes.near(box)) {
      const node = this.scene.nodes.get(id)
      if (node) yield node
    }
  }

  *tiesNear(box: Box): Generator<SceneTie> {
    this.#ties ??= this.#allTies()
    for (const id of this.#ties.near(box)) {
      const tie = this.scene.ties.get(id)
      if (tie) yield tie
    }
  }

  #allNodes(): Grid {
    const grid = new Grid()
    for (const node of this.scene.nodes.values()) grid.put(node.id, node, node, 0)
    return grid
  }

  #allTies(): Grid {
    const grid = new Grid()
    for (const tie of this.scene.ties.values()) this.#putTie(grid, tie)
    return grid
  }

  #putTie(grid: Grid, tie: SceneTie | undefined): void {
    const from = tie && this.scene.nodes.get(tie.from)
    const to = tie && this.scene.nodes.get(tie.to)
    if (from && to) grid.put(tie.id, from, to, Math.abs(tie.bend) + TIE_REACH)
  }
}
