import type { Box } from '../../src-model/layout/footprint'
import type { Id } from '../../src-model/map/ids'
import { Grid } from './grid'
import type { Scene, SceneNode, SceneTie } from './scene'

/** How far a node reaches from its centre at most, in canvas units: with a name of the largest size under its mark. */
const REACH = 160
/** How far a tie reaches to its sides besides its bend: what can be gripped of it, its seal. */
const TIE_REACH = 24

/**
 * Where the things of a scene are. It is filled little by little, or at the latest when something is looked for; what has
 * been filled in follows what becomes different.
 */
export class SceneGrid {
  readonly #nodes = new Grid()
  readonly #ties = new Grid()
  /** What is still to be filled in; `null` when nothing has been yet. */
  #filling: Iterator<void> | null = null
  #isFilled = false

  constructor(private readonly scene: Scene) {}

  /**
   * Fills in what is there.
   *
   * @param goesOn whether there is time for more; asked after each thing.
   * @returns whether everything is filled in.
   */
  fill(goesOn: () => boolean): boolean {
    this.#filling ??= this.#fillIn()
    while (!this.#isFilled) {
      this.#isFilled = this.#filling.next().done === true
      if (!goesOn()) break
    }
    return this.#isFilled
  }

  /** Follows a node that came or became different, and its ties. */
  placeNode(id: Id): void {
    if (this.#filling === null) return
    const node = this.scene.nodes.get(id)
    if (node) this.#nodes.put(id, node, node, 0)
    for (const tie of this.scene.tiesOf(id)) this.placeTie(tie)
  }

  placeTie(id: Id): void {
    if (this.#filling !== null) this.#putTie(this.scene.ties.get(id))
  }

  remove(id: Id): void {
    this.#nodes.remove(id)
    this.#ties.remove(id)
  }

  *nodesNear({ left, top, right, bottom }: Box): Generator<SceneNode> {
    this.fill(() => true)
    const box = { left: left - REACH, top: top - REACH, right: right + REACH, bottom: bottom + REACH }
    for (const id of this.#nodes.near(box)) {
      const node = this.scene.nodes.get(id)
      if (node) yield node
    }
  }

  *tiesNear(box: Box): Generator<SceneTie> {
    this.fill(() => true)
    for (const id of this.#ties.near(box)) {
      const tie = this.scene.ties.get(id)
      if (tie) yield tie
    }
  }

  *#fillIn(): Generator<void> {
    for (const node of this.scene.nodes.values()) {
      this.#nodes.put(node.id, node, node, 0)
      yield
    }
    for (const tie of this.scene.ties.values()) {
      this.#putTie(tie)
      yield
    }
  }

  #putTie(tie: SceneTie | undefined): void {
    const from = tie && this.scene.nodes.get(tie.from)
    const to = tie && this.scene.nodes.get(tie.to)
    if (from && to) this.#ties.put(tie.id, from, to, Math.abs(tie.bend) + TIE_REACH)
  }
}
